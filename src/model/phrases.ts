/**
 * A phrase of a claim type, as the last line of its description has it: `{from} {faces|face} {to}`. An English verb goes by the number of its subject,
 * which is known only with the name that takes its place, so a phrase holds both forms, the one for one thing first. Indonesian verbs have one form.
 */

/** Whether one thing is spoken of, or many. */
export type GrammaticalNumber = 'ONE' | 'MANY'

const CHOICE = /\{([^{}|]+)\|([^{}|]+)\}/g

/** The phrase with the verb for that many. */
export function phraseFor(number: GrammaticalNumber, phrase: string): string {
  return phrase.replace(CHOICE, (_, one: string, many: string) => (number === 'ONE' ? one : many))
}

/** What is wrong with an English phrase, or null: it begins with its subject, and a verb that goes by number has both forms. */
export function problemOfEnglish(phrase: string): string | null {
  if (!/^\{(from|to)\} /.test(phrase)) return 'must begin with {from} or {to}, its subject'
  // The third person singular of every English verb ends in s, and no past tense but "was" does.
  if (/^\{\w+\} \w+s\b/.test(phrase)) return 'needs its verb for one and for many, such as {is|are}'
  return hasOtherBraces(phrase.replace(CHOICE, '')) ? MISREAD : null
}

/** What is wrong with an Indonesian phrase, or null. */
export function problemOfIndonesian(phrase: string): string | null {
  return hasOtherBraces(phrase) ? MISREAD : null
}

const MISREAD =
  'has braces that hold neither {from}, {to} nor, in English, two forms of a verb, such as {is|are}'

const hasOtherBraces = (phrase: string): boolean => /[{}]/.test(phrase.replace(/\{(from|to)\}/g, ''))
