import type { Lang } from './model.js'
import { type VerbForm, renderEnglishVerb, renderIndonesianVerb } from './verbs.js'

/**
 * A phrase, as the `Reads:` lines of the schema have it: `{from} {faces|face} {to}` in English, `{from} {menghadapi} {to}` in Indonesian. Its verb stands
 * in braces, in the present: of English both forms, for one thing first and for many. The number goes by the name that takes the place of the subject;
 * tense and modality go by the claim. So one phrase says "faces", "has faced … since", "is not", "was to" and "may".
 */

/** The names that take their places in phrases, the value of a field, and the number by which a session is called. */
const SLOT = /\{(from|to|value|number)\}/g
const ENGLISH_VERB = /\{([^{}|]+)\|([^{}|]+)\}/
const INDONESIAN_VERB = /\{(?!(?:from|to|value|number)\})([^{}|]+)\}/

/** The phrase with its verb in that form. */
export function renderPhrase(phrase: string, form: VerbForm, lang: Lang): string {
  return lang === 'en'
    ? phrase.replace(ENGLISH_VERB, (_, one: string, many: string) => renderEnglishVerb(one, many, form))
    : phrase.replace(INDONESIAN_VERB, (_, verb: string) => renderIndonesianVerb(verb, form))
}

/** The phrase as a legend shows it: what happens is told as past. */
export function tellPhrase(phrase: string, isAct: boolean, lang: Lang): string {
  const form: VerbForm = {
    number: 'ONE',
    tense: isAct ? 'PAST' : 'PRESENT',
    modality: 'FACT',
    isActor: false,
  }
  return renderPhrase(phrase, form, lang)
}

/** The error in an English phrase, or null: it begins with its subject, and has one verb in both its forms. */
export function problemOfEnglish(phrase: string): string | null {
  if (!/^\{(from|to)\} /.test(phrase)) return 'must begin with {from} or {to}, its subject'
  const found = ENGLISH_VERB.exec(phrase.replace(/^\{\w+\} /, ''))
  if (found?.index !== 0)
    return 'needs its verb in the present behind the subject, for one and for many, such as {is|are}'
  return hasOtherBraces(phrase.replace(ENGLISH_VERB, ''))
    ? 'has braces that hold neither a place, such as {to}, nor its one verb for one and for many, such as {is|are}'
    : null
}

/** The error in an Indonesian phrase, or null. */
export function problemOfIndonesian(phrase: string): string | null {
  if (!/\{(from|to)\}/.test(phrase)) return 'has no {from} and no {to}'
  if (!INDONESIAN_VERB.test(phrase)) return 'needs its verb in braces, such as {menghadapi}'
  return hasOtherBraces(phrase.replace(INDONESIAN_VERB, ''))
    ? 'has braces that hold neither a place, such as {to}, nor its one verb, such as {menghadapi}'
    : null
}

const hasOtherBraces = (phrase: string): boolean => /[{}]/.test(phrase.replace(SLOT, ''))
