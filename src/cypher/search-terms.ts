import { formsOfWords, spellingsOf } from '../model/spelling.js'
import type { SearchQuestion } from '../questions/search.js'

/**
 * This file writes folded texts in the small language of full-text indexes. A folded text holds letters, digits and single spaces alone, in lower case. None
 * of them means anything in that language, whose operators are written in capitals and with signs.
 */

type WantedWords = SearchQuestion['words']

/** Writes the words in any of their forms, for an index that knows the forms of a language. */
export const wordsTerms = (folded: string, words: WantedWords): string =>
  joinTerms(termsOf(folded, words), words)

/** Writes the words in any of their spellings, for an index that keeps words as they are. */
export function spelledTerms(folded: string, words: WantedWords): string {
  return joinTerms(
    formsOfWords(termsOf(folded, words)).map(forms => anyOfForms(forms.map(quotePhrase))),
    words,
  )
}

/** Writes the words in any of their spellings, where a word may also be the beginning of a longer one. */
export function begunTerms(folded: string): string {
  const terms = formsOfWords(folded.split(' ')).map(([word, ...forms]) =>
    anyOfForms([word!, ...(mayVary(word!) ? [`${word!}*`] : []), ...forms.map(quotePhrase)]),
  )
  return joinTerms(terms, 'ALL')
}

/**
 * Writes words that may differ from what is found: longer words by more letters, numbers and short words by none. A word may also be the beginning of a
 * longer one.
 */
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

/** The most words that somebody may have made of one by taking it apart. */
const MOST_JOINED = 3

/** How many words of a name are looked for. These are the longest, since they are the rarest; a name that none of them tells is a sentence. */
const MOST_MATCHED = 8
const LONGEST_MATCHED = 24
/** How many words of a name are looked for with a letter wrong. Each takes Neo4j a millisecond, and there may be a thousand such names. */
const MOST_SLIPPED = 2
const LEAST_BEGINNING = 5

/** Writes the longest words of a name that somebody gave, in their spellings. Any of these words may be found. */
export function matchTerms(folded: string): string {
  return longestOf(folded, MOST_MATCHED)
    .flatMap(term => [term, ...spellingsOf(term).filter(form => !form.includes(' '))])
    .join(' OR ')
}

/** Writes the longest words of a name with a letter wrong, or the longest one with any end. */
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

/** Lists each word that tells something, in its spellings: at least one of the spellings must stand in what is found. */
export function tellingForms(folded: string): readonly (readonly string[])[] {
  return formsOfWords(tellingOf(folded.split(' ')))
}

/** The longest word that may differ. Neo4j makes a machine of states for each such word, and for one of 190 letters that takes it a quarter of a second. */
const LONGEST_VARYING = 50

/**
 * Writes a word with as many letters wrong as its length allows. One wrong letter is far more likely than two, so that `traficking` is trafficking before it
 * is tracking.
 */
function slipsOf(term: string): string[] {
  if (!mayVary(term) || term.length < 5 || term.length > LONGEST_VARYING) return []
  return term.length < 8 ? [`${term}~1`] : [`${term}~1^8`, `${term}~2`]
}

const HAS_DIGIT = /\p{Nd}/u
const mayVary = (term: string): boolean => term.length >= 4 && !HAS_DIGIT.test(term)

/**
 * Gives the words to look for. Where any word will do, short words would find everything. They count only where there is nothing else, or where they are
 * numbers.
 */
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
