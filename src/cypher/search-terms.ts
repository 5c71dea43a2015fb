import { formsOfWords, spellingsOf } from '../model/spelling.js'
import type { SearchQuestion } from '../questions/search.js'

/**
 * A folded text in the small language of full-text indexes. Folded, it holds letters, digits and single spaces alone, in lower case: none of them means
 * anything in that language, whose operators are written in capitals and with signs.
 */

type WantedWords = SearchQuestion['words']

/** The words in any of their forms, for an index that knows the forms of a language. */
export const wordsTerms = (folded: string, words: WantedWords): string =>
  joinTerms(termsOf(folded, words), words)

/** The words in any of their spellings, for an index that keeps words as they are. */
export function spelledTerms(folded: string, words: WantedWords): string {
  return joinTerms(
    formsOfWords(termsOf(folded, words)).map(forms => anyOfForms(forms.map(quotePhrase))),
    words,
  )
}

/** The same, where a word may also be the beginning of a longer one. */
export function begunTerms(folded: string): string {
  const terms = formsOfWords(folded.split(' ')).map(([word, ...forms]) =>
    anyOfForms([word!, ...(mayVary(word!) ? [`${word!}*`] : []), ...forms.map(quotePhrase)]),
  )
  return joinTerms(terms, 'ALL')
}

/** Longer words may differ by more letters, numbers and short words by none; a word may also be the beginning of a longer one. */
export function similarTerms(folded: string, words: WantedWords): string {
  const terms = termsOf(folded, words).map(term =>
    mayVary(term) ? anyOfForms([term, `${term}*`, ...slipsOf(term)]) : term,
  )
  const together = slipsOf(folded.replaceAll(' ', ''))
  const apart = joinTerms(terms, words)
  // `asean pol` is ASEANAPOL: written as one word, it differs by a letter.
  return folded.includes(' ') && terms.length <= MOST_JOINED && together.length > 0
    ? anyOfForms([`(${apart})`, ...together])
    : apart
}

/** Words that somebody may have taken apart. */
const MOST_JOINED = 3

/** As many words of a name are looked for, the longest: they are the rarest, and a name that is told by none of them is a sentence. */
const MOST_MATCHED = 8
const LONGEST_MATCHED = 24
/** And as many with a letter wrong, which takes Neo4j a millisecond for each; there may be a thousand such names. */
const MOST_SLIPPED = 2
const LEAST_BEGINNING = 5

/** Any of the words of somebody else's name, in their spellings. */
export function matchTerms(folded: string): string {
  return longestOf(folded, MOST_MATCHED)
    .flatMap(term => [term, ...spellingsOf(term).filter(form => !form.includes(' '))])
    .join(' OR ')
}

/** Its longest words with a letter wrong, or the longest one with any end. */
export function slippedTerms(folded: string): string {
  const longest = longestOf(folded, MOST_SLIPPED)
  const [first = ''] = longest
  const begun =
    mayVary(first) && first.length > LEAST_BEGINNING ? [`${first.slice(0, LEAST_BEGINNING)}*`] : []
  return [...longest.map(term => (mayVary(term) ? `${term}~1` : term)), ...begun].join(' OR ')
}

function longestOf(folded: string, most: number): string[] {
  const telling = [...new Set(tellingOf(folded.split(' ')))].map(term => term.slice(0, LONGEST_MATCHED))
  return telling.sort((a, b) => b.length - a.length).slice(0, most)
}

/** Each word that tells something, in its spellings: at least one of them must stand in what is found. */
export function tellingForms(folded: string): readonly (readonly string[])[] {
  return formsOfWords(tellingOf(folded.split(' ')))
}

/** Neo4j makes a machine of states for each word that may differ, and for one of 190 letters that takes it a quarter of a second. */
const LONGEST_VARYING = 50

/** A word with as many letters wrong as its length allows; one letter is far more likely than two, so that `traficking` is trafficking before it is tracking. */
function slipsOf(term: string): string[] {
  if (!mayVary(term) || term.length < 5 || term.length > LONGEST_VARYING) return []
  return term.length < 8 ? [`${term}~1`] : [`${term}~1^8`, `${term}~2`]
}

const HAS_DIGIT = /\p{Nd}/u
const mayVary = (term: string): boolean => term.length >= 4 && !HAS_DIGIT.test(term)

/** Short words would find everything where any word will do. They count only where there is nothing else, or where they are numbers. */
function termsOf(folded: string, words: WantedWords): readonly string[] {
  const terms = folded.split(' ')
  return words === 'ALL' ? terms : tellingOf(terms)
}

function tellingOf(terms: readonly string[]): readonly string[] {
  const telling = terms.filter(term => term.length >= 4 || HAS_DIGIT.test(term))
  return telling.length === 0 ? terms : telling
}

const quotePhrase = (form: string): string => (form.includes(' ') ? `"${form}"` : form)
const anyOfForms = (forms: readonly string[]): string =>
  forms.length === 1 ? forms[0]! : `(${forms.join(' OR ')})`
const joinTerms = (terms: readonly string[], words: WantedWords): string =>
  terms.join(words === 'ALL' ? ' AND ' : ' OR ')
