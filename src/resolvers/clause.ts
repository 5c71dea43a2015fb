import { SCHEMES } from '../model/external-ids.js'
import type { Bilingual, ClaimType, Field, Lang, Model } from '../model/model.js'
import { wordsOfName } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { NUMBERED } from '../model/reads.js'
import { inLanguage, valueIn } from '../model/stored.js'
import { STATEMENT } from '../plan/plan.js'
import type { Values } from '../questions/values.js'
import { dateInWords } from './date-words.js'
import { durationInWords, isDuration } from './duration-words.js'
import { codeOfStatement } from './external-ids.js'
import { isThreshold, thresholdInWords } from './threshold-words.js'

/** What a sentence is made of. */
export interface Told {
  /** Relationship type of a claim, or `STATEMENT`. */
  readonly claimType: string
  readonly values: Values
  /** Both ends; of a statement, its entity twice. */
  readonly from: Noun
  readonly to: Noun
  /** The day of the release that tells it: what lies behind it is past. */
  readonly today: string
}

/** The phrase that fits what is told, with what stands in its places beside the names. */
export interface Clause {
  readonly phrase: string
  readonly value?: string
  readonly number?: string
  /** Whether it is told as what happened, on a day, or as what goes on. */
  readonly isAct: boolean
  readonly since: unknown
}

export function clauseOf(told: Told, lang: Lang, model: Model): Clause {
  return told.claimType === STATEMENT
    ? clauseOfStatement(told, lang, model)
    : clauseOfClaim(told, model.claims.get(told.claimType)!, lang)
}

/** By a field that says it closer, such as the mode of a ratification; else by the case; else as every claim of the type. */
function clauseOfClaim(told: Told, claim: ClaimType, lang: Lang): Clause {
  const { from, values } = told
  // What a meeting does, it did while it was held.
  const isAct = claim.traits.includes('ACT') || from.type === 'Meeting'
  const rest = { isAct, since: values.since }
  for (const field of claim.fields) {
    const reads = readsOfField(field, values)
    if (reads !== null)
      return { phrase: reads[lang], value: String(values[inLanguage(field.name, lang)] ?? ''), ...rest }
  }
  const number = claim.cases.has(NUMBERED) ? numberOfSession(told) : null
  if (number !== null) return { phrase: claim.cases.get(NUMBERED)![lang], number, ...rest }
  return { phrase: claim.cases.get(`from ${from.type}`)?.[lang] ?? claim.phrases[lang].forth, ...rest }
}

function readsOfField({ name, kind, reads, valueReads }: Field, values: Values): Bilingual | null {
  if (kind === 'enum') return valueReads.get(String(values[name])) ?? null
  const isGiven =
    kind === 'bilingual' ? typeof values[inLanguage(name, 'en')] === 'string' : values[name] === true
  return isGiven ? reads : null
}

/** `46th` where the session is called as its series but for that, "46th ASEAN Summit", and `ke-46` of "KTT ASEAN ke-46"; else null. */
function numberOfSession({ from, to }: Told): string | null {
  const [number] = /^\d+(st|nd|rd|th)(?= )|ke-\d+$/.exec(from.name) ?? []
  return number !== undefined && from.name.replace(number, '').trim() === to.name ? number : null
}

const OWN = {
  exists: { en: '{from} {exists|exist}', id: '{from} {berdiri}' },
  name: { en: '{from} {is|are} called “{value}”', id: '{from} {disebut} “{value}”' },
  code: { en: '{from} {is|are} listed as {value} in ', id: '{from} {terdaftar} sebagai {value} dalam ' },
  other: { en: '{from} {has|have} the ', id: '{from} {memiliki} ' },
} as const

function clauseOfStatement(told: Told, lang: Lang, model: Model): Clause {
  const { field, value, since } = told.values
  const code = codeOfStatement(told)
  const rest = { isAct: false, since }
  if (code !== null)
    return { phrase: OWN.code[lang] + SCHEMES.get(code.scheme)!.title[lang], value: code.value, ...rest }
  if (field === 'exists') return { phrase: OWN.exists[lang], ...rest }
  const text = String(valueIn(lang, value))
  if (field === 'name') return { phrase: OWN.name[lang], value: text, ...rest }
  const known = model.entities.get(told.from.type)?.fields.find(({ name }) => name === field)
  return known === undefined ? clauseOfUnknown(String(field), text, lang) : clauseOfField(known, text, lang)
}

/** A date is the day of an act, unless its phrase has a place for it; any other value stands in its place, in words. */
function clauseOfField(field: Field, value: string, lang: Lang): Clause {
  const phrase = field.reads![lang]
  return field.kind === 'edtf' && !phrase.includes('{value}')
    ? { phrase, isAct: true, since: value }
    : { phrase, value: valueInWords(field, value, lang), isAct: false, since: undefined }
}

function valueInWords({ kind, valueReads }: Field, value: string, lang: Lang): string {
  if (kind === 'edtf') return dateInWords(value, lang)
  if (isDuration(value)) return durationInWords(value, lang)
  if (isThreshold(value)) return thresholdInWords(value, lang)
  return valueReads.get(value)?.[lang] ?? value
}

/** A field that an earlier release had and the schema has no more: nothing but its name says what it is. */
function clauseOfUnknown(field: string, value: string, lang: Lang): Clause {
  return { phrase: `${OWN.other[lang]}${wordsOfName(field)} {value}`, value, isAct: false, since: undefined }
}
