import type { Lang } from './model.js'
import { type VerbForm, renderEnglishVerb, renderIndonesianVerb } from './verbs.js'

/**
 * A phrase, as the `Reads:` lines of the schema write it: `{from} {faces|face} {to}` in English, `{from} {menghadapi} {to}` in Indonesian. Its verb stands in
 * braces, in the present tense; an English verb has two forms, first for one thing, then for many. The name in the place of the subject chooses the number,
 * and the claim chooses tense and modality. So one phrase says "faces", "has faced … since", "is not", "was to" and "may".
 */

/** The places in a phrase: for the names of both ends, for the value of a field, and for the number by which a session is called. */
const SLOT = /\{(from|to|value|number)\}/g
const ENGLISH_VERB = /\{([^{}|]+)\|([^{}|]+)\}/
const INDONESIAN_VERB = /\{(?!(?:from|to|value|number)\})([^{}|]+)\}/

/** Gives the verb of a phrase the form that the sentence asks for. */
export function renderPhrase(phrase: string, form: VerbForm, lang: Lang): string {
  return lang === 'en'
    ? phrase.replace(ENGLISH_VERB, (_, one: string, many: string) => renderEnglishVerb(one, many, form))
    : phrase.replace(INDONESIAN_VERB, (_, verb: string) => renderIndonesianVerb(verb, form))
}

/** Tells a phrase as a legend shows it: an act in the past tense, anything else in the present. */
export function tellPhrase(phrase: string, isAct: boolean, lang: Lang): string {
  const form: VerbForm = {
    number: 'ONE',
    tense: isAct ? 'PAST' : 'PRESENT',
    modality: 'FACT',
    isActor: false,
  }
  return renderPhrase(phrase, form, lang)
}

/** The error in an English phrase; null where it begins with its subject and has one verb, in both forms. */
export function problemOfEnglish(phrase: string): string | null {
  if (!/^\{(from|to)\} /.test(phrase)) return 'must begin with {from} or {to}, its subject'
  const found = ENGLISH_VERB.exec(phrase.replace(/^\{\w+\} /, ''))
  if (found?.index !== 0)
    return 'needs its verb in the present behind the subject, for one and for many, such as {is|are}'
  return hasOtherBraces(phrase.replace(ENGLISH_VERB, ''))
    ? 'has braces that hold neither a place, such as {to}, nor its one verb for one and for many, such as {is|are}'
    : null
}

/** The error in an Indonesian phrase; null where it has a place for a name, and one verb. */
export function problemOfIndonesian(phrase: string): string | null {
  if (!/\{(from|to)\}/.test(phrase)) return 'has no {from} and no {to}'
  if (!INDONESIAN_VERB.test(phrase)) return 'needs its verb in braces, such as {menghadapi}'
  return hasOtherBraces(phrase.replace(INDONESIAN_VERB, ''))
    ? 'has braces that hold neither a place, such as {to}, nor its one verb, such as {menghadapi}'
    : null
}

const hasOtherBraces = (phrase: string): boolean => /[{}]/.test(phrase.replace(SLOT, ''))
