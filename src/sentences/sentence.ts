import { type Lang, type Model, SPEAKING_TYPES } from '../model/model.js'
import { type Noun, isTitled } from '../model/names.js'
import { renderPhrase } from '../model/phrases.js'
import { LAST_OF_DAYS } from '../model/stored.js'
import type { VerbForm } from '../model/verbs.js'
import type { Clocks } from '../questions/clocks.js'
import { type GraphVersion, releaseOfClocks } from '../questions/version.js'
import { clauseOf } from './clause.js'
import type { Clause, Told } from './told.js'
import { numberOfNoun, textOfNoun } from './nouns.js'
import { dropWhole } from './echo.js'
import { datesInWords, timeOf } from './tense.js'

const WORDS = {
  en: {
    proposed: 'It has been proposed that ',
    goesOn: 'to this day',
    byRule: ", as reckoned from the treaty's rule on entry into force",
    article: ', concerning article ',
    articles: ', concerning articles ',
    ofTreaty: ' of ',
    and: ' and ',
    REJECTED: ', which better sources contradict',
    DISPUTED: ', but sources differ on this',
  },
  id: {
    proposed: 'Diusulkan agar ',
    goesOn: 'sampai sekarang',
    byRule: ', dihitung menurut ketentuan perjanjian itu tentang mulai berlakunya',
    article: ', mengenai pasal ',
    articles: ', mengenai pasal ',
    ofTreaty: ' ',
    and: ' dan ',
    REJECTED: ', tetapi hal ini dibantah sumber yang lebih kuat',
    DISPUTED: ', tetapi sumber-sumber berbeda tentang hal ini',
  },
} as const

/**
 * The day on which the release that tells was published; for a draft, the day of the last release before it. Without any release, everything lies in the
 * past.
 */
export function dayOfTelling(clocks: Clocks, version: GraphVersion): string {
  const asked = releaseOfClocks(clocks, version)
  const published = version.releases.filter(({ release }) => release <= asked).at(-1)
  return published?.at.slice(0, LAST_OF_DAYS.length) ?? LAST_OF_DAYS
}

/** Makes the sentence, from what is told and from nothing else. */
export function makeSentence(told: Told, lang: Lang, model: Model): string {
  const clause = clauseOf(told, lang, model)
  const time = timeOf(told, clause)
  const subject = clause.phrase.startsWith('{to}') ? told.to : told.from
  const number = lang === 'en' ? numberOfNoun(subject) : 'ONE'
  const modality = String(told.values.modality)
  const isActor = SPEAKING_TYPES.includes(subject.type)
  const whole = [
    renderPhrase(clause.phrase, { number, tense: time.tense, modality, isActor }, lang),
    ...datesInWords(time, lang),
    ...(time.goesOn ? [WORDS[lang].goesOn] : []),
  ]
    .join(' ')
    .replace(/ ,/g, ',')
  return capitalize(
    openingOfModality(modality, lang) + fillPhrase(whole + remarksOf(told, lang), clause, told, lang),
  )
}

/** Makes a sentence that no claim stands behind: a name, what happened to it, and its days in words. */
export function makeShortSentence(
  {
    noun,
    phrase,
    dates,
  }: { readonly noun: Noun; readonly phrase: string; readonly dates: readonly string[] },
  form: Pick<VerbForm, 'tense' | 'modality'>,
  lang: Lang,
): string {
  const number = lang === 'en' ? numberOfNoun(noun) : 'ONE'
  const verb = renderPhrase(phrase, { ...form, number, isActor: false }, lang)
  const words = [closeAside(textOfNoun(noun, lang), noun.type), verb, ...dates]
  return capitalize(openingOfModality(form.modality, lang) + words.join(' ').replaceAll(' ,', ','))
}

const openingOfModality = (modality: string, lang: Lang): string =>
  modality === 'PROPOSED' ? WORDS[lang].proposed : ''

/**
 * The remarks at the end: the articles that the claim concerns, the rule on which it rests where no source says it, and whether better or other sources
 * contradict it.
 */
function remarksOf({ values: { basis, verdict, articles } }: Told, lang: Lang): string {
  const words = WORDS[lang]
  const about = typeof articles === 'string' ? articlesInWords(articles, lang) : ''
  const doubt = verdict === 'REJECTED' || verdict === 'DISPUTED' ? words[verdict] : ''
  return `${about}${basis === 'BY_RULE' ? words.byRule : ''}${doubt}`
}

/** Articles in words: `16(2)`, `6, 9`, or `UNTOC 15(1)(b)` for an article of a treaty whose articles hold for another treaty. */
function articlesInWords(articles: string, lang: Lang): string {
  const words = WORDS[lang]
  const [, treaty, own = articles] = /^(\p{Lu}+) (\d.*)$/u.exec(articles) ?? []
  const several = own.split(', ')
  const last = several.pop()!
  const listed = several.length === 0 ? last : `${several.join(', ')}${words.and}${last}`
  return (
    (several.length === 0 ? words.article : words.articles) +
    listed +
    (treaty === undefined ? '' : words.ofTreaty + treaty)
  )
}

type Slot = 'from' | 'to' | 'value' | 'number'

/** Puts names and value into their places. */
function fillPhrase(phrase: string, clause: Clause, told: Told, lang: Lang): string {
  return phrase.replace(/\{(from|to|value|number)\}(?=(.?))/g, (_, slot: Slot, next: string) => {
    if (slot === 'value' || slot === 'number') return clause[slot]!
    const noun = slot === 'from' ? dropWhole(told.claimType, told.from, told.to, lang) : told[slot]
    const text = dropEcho(textOfNoun(noun, lang), phrase)
    return next === ' ' ? closeAside(text, noun.type) : text
  })
}

/** Closes a name before the words that follow it: a name that holds an aside behind a comma gets the comma that closes the aside. */
function closeAside(name: string, type: string): string {
  const isOpen = (!isTitled(type) && ASIDE.test(name)) || (type === 'Organization' && WHOSE.test(name))
  return isOpen ? `${name},` : name
}

const ASIDE =
  /, ((as|especially|including|in particular|supplementing|with|khususnya|melengkapi|terutama|termasuk|dengan|seperti)\s[^,]*|\d{4}( \((No\.|Nomor|No) \d+\))?)$/i

/** A name that says whose a body is: "the National Crime Agency, United Kingdom". */
const WHOSE = /^[^,]*, \p{Lu}[\p{Ll}-]+( (and (the )?|dan )?\p{Lu}[\p{Ll}-]+)*$/u

/**
 * Drops what a name says behind a comma where the sentence says it with the same verb: a protocol "supplementing the convention supplements the convention".
 */
function dropEcho(name: string, phrase: string): string {
  const [, verb] = /, (supplement|melengkapi)\S* [^,]+$/i.exec(name) ?? []
  return verb !== undefined && phrase.toLowerCase().includes(`} ${verb.toLowerCase()}`)
    ? name.replace(/, [^,]+$/, '')
    : name
}

const capitalize = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
