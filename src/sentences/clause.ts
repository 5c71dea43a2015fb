import type { Bilingual, ClaimType, Field, Lang, Model } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { AMONG_COLLECTIVES, CALLED_ALIKE, NUMBERED, POTENTIAL } from '../model/reads.js'
import { inLanguage } from '../model/stored.js'
import type { Values } from '../questions/values.js'
import { STATEMENT } from '../model/said-ids.js'
import { ordinalInWords } from './ordinal-words.js'
import { clauseOfStatement } from './statement-clause.js'
import type { Clause, Told } from './told.js'

export function clauseOf(told: Told, lang: Lang, model: Model): Clause {
  return told.claimType === STATEMENT
    ? clauseOfStatement(told, lang, model)
    : clauseOfClaim(told, model.claims.get(told.claimType)!, lang)
}

/** Picks the phrase of a claim: that of a field that tells more, such as the mode of a ratification; else that of its case; else the one of its claim type. */
function clauseOfClaim(told: Told, claim: ClaimType, lang: Lang): Clause {
  const { from, values } = told
  // A meeting did what it does while it was held, so that is told as an act.
  const isAct = claim.traits.includes('ACT') || from.type === 'Meeting'
  const rest = { isAct, since: values.since, isOfItsTime: true, meeting: meetingOfClaim(claim, told) }
  for (const field of claim.fields) {
    const reads = readsOfField(field, values)
    if (reads !== null) return { phrase: reads[lang], value: valueOfField(field, values, lang), ...rest }
  }
  const number = claim.cases.has(NUMBERED) ? numberOfSession(told, lang) : undefined
  const phrase = claim.cases.get(caseOfClaim(told, number) ?? `from ${from.type}`) ?? null
  return { phrase: phrase?.[lang] ?? claim.phrases[lang].forth, number, ...rest }
}

/** The case that goes before the case for the type at the beginning of the claim (`from Meeting`); null where none does. */
function caseOfClaim(told: Told, number: string | undefined): string | null {
  const { claimType, from, to, values } = told
  if (claimType === 'SESSION_OF') {
    if (number !== undefined) return NUMBERED
    return typeof values.since === 'string' && from.name.startsWith(to.name) ? CALLED_ALIKE : null
  }
  if (claimType === 'AIMS_AT' && values.modality === POTENTIAL) return POTENTIAL
  return claimType === 'PART_OF' && areOfOneSort(from, to) ? AMONG_COLLECTIVES : null
}

/** Whether both entities are collectives of one sort: a collective of states belongs to others of states, and one of their officials does not. */
const areOfOneSort = ({ collectiveOf: one }: Noun, { collectiveOf: other }: Noun): boolean =>
  typeof one === 'string' && typeof other === 'string' && (one === 'STATES') === (other === 'STATES')

/**
 * Whether the claim is one about a meeting as a whole. What a meeting decides on a text has a day of its own; everything else at a meeting took as long as
 * the meeting.
 */
function meetingOfClaim({ from }: ClaimType, told: Told): Clause['meeting'] {
  if (from.includes('Instrument') || (told.from.type !== 'Meeting' && told.to.type !== 'Meeting'))
    return undefined
  return from.every(type => type === 'Meeting') ? 'HELD' : 'ATTENDED'
}

function readsOfField({ name, kind, reads, valueReads }: Field, values: Values): Bilingual | null {
  if (kind === 'enum') return valueReads.get(String(values[name])) ?? null
  if (kind === 'integer') return typeof values[name] === 'number' ? reads : null
  const isGiven =
    kind === 'bilingual' ? typeof values[inLanguage(name, 'en')] === 'string' : values[name] === true
  return isGiven ? reads : null
}

const valueOfField = ({ name, kind }: Field, values: Values, lang: Lang): string =>
  String(values[kind === 'bilingual' ? inLanguage(name, lang) : name] ?? '')

/**
 * The number of a session in words, `46th` or `ke-46`. It comes from its ordinal, or else from its name, where that is the name of its series with a number.
 */
function numberOfSession({ from, to }: Told, lang: Lang): string | undefined {
  if (typeof from.ordinal === 'number') return ordinalInWords(from.ordinal, lang)
  const [written = ''] = /^\d+(st|nd|rd|th)(?= )|ke-\d+$/.exec(from.name) ?? []
  const isOnlyDifference = written !== '' && from.name.replace(written, '').trim() === to.name
  return isOnlyDifference ? ordinalInWords(Number(/\d+/.exec(written)![0]), lang) : undefined
}
