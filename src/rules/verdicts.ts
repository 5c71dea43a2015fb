import { canAgree, dateBounds } from '../model/edtf.js'
import { type Model, asText } from '../model/model.js'
import { GRADES } from '../model/stored.js'
import { fold } from '../model/text.js'
import { groupBy } from './group.js'
import { goesOn, spanOfDated, spokenFor, meetSurely } from './holds.js'
import { writeCanonical } from '../model/canonical.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'

export type Verdict = 'ACCEPTED' | 'DISPUTED' | 'REJECTED'
type Said = ClaimRow | StatementRow

/** How much weight the sources of one side have: their best grade, then how many publishers speak, over all rows of the claim. Less is more in `rank`. */
interface Weight {
  readonly rank: number
  readonly publishers: number
}

/** The verdict on each row (by id) among rows that stand together. Rows without a rival are ACCEPTED and not listed. */
export function verdictsOn(model: Model, rows: readonly Said[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  for (const group of rivalGroups(model, rows)) judgeGroup(group, model, verdicts)
  return verdicts
}

function rivalGroups(model: Model, rows: readonly Said[]): Said[][] {
  const groups = groupBy(rows.filter(isHard), row => rivalKey(model, row))
  return [...groups.values()].filter(group => group.length > 1 || group.some(hasContradiction))
}

const isHard = (row: Said): boolean => row.modality === 'FACT' || row.modality === 'DENIED'
const hasContradiction = (row: Said): boolean => row.evidence.some(item => item.stance === 'CONTRADICTS')

/**
 * The same for rows that could contradict each other, and for no others: on the same pair and claim type, on the same single-valued
 * beginning, on the same field. What is no more than possible or planned has no rivals.
 */
export function rivalKey(model: Model, row: Said): string {
  if (!isHard(row)) return `${row.modality} ${row.id}`
  if (row.row === 'statement')
    return `${row.entity}:${row.field}${row.field === 'name' ? `:${row.lang}:${asText(row.value)}` : ''}`
  const { traits } = model.claims.get(row.type)!
  return traits.includes('SINGLE') ? `${row.type}:${row.from}` : `${row.type}:${endsOf(model, row).join(':')}`
}

interface Weighed {
  readonly row: Said
  readonly weight: Weight
}

/** From the strongest down, all of one weight together: a row loses to a stronger one that stands, and is disputed with an equal one that stands. */
function judgeGroup(group: readonly Said[], model: Model, verdicts: Map<string, Verdict>): void {
  const rowsOfClaim = groupBy(group, row => `${row.modality} ${thingKey(model, row)}`)
  const weighed = [...rowsOfClaim.values()].flatMap(rows => {
    const weight = weightOfEvidence(
      rows.flatMap(({ evidence }) => evidence),
      'SUPPORTS',
    )
    return rows.map(row => ({ row, weight }))
  })
  const equals = groupBy(weighed, ({ weight }) => `${weight.rank} ${weight.publishers}`)
  const tiers = [...equals.values()].sort(([a], [b]) => compareWeights(a!.weight, b!.weight))
  for (const tier of tiers) {
    for (const one of tier) {
      if (against(one, weighed, model, verdicts).some(other => compareWeights(other, one.weight) < 0))
        verdicts.set(one.row.id, 'REJECTED')
    }
    const standing = tier.filter(({ row }) => verdicts.get(row.id) !== 'REJECTED')
    for (const one of standing) {
      if (against(one, weighed, model, verdicts).some(other => compareWeights(other, one.weight) === 0))
        verdicts.set(one.row.id, 'DISPUTED')
    }
  }
}

/** The weights of what speaks against a row: rivals that are not rejected, and evidence that contradicts it. */
function against(
  one: Weighed,
  all: readonly Weighed[],
  model: Model,
  verdicts: ReadonlyMap<string, Verdict>,
): Weight[] {
  const rivals = all.filter(
    other =>
      other.row !== one.row &&
      verdicts.get(other.row.id) !== 'REJECTED' &&
      contradict(model, one.row, other.row),
  )
  return [
    ...rivals.map(rival => rival.weight),
    ...(hasContradiction(one.row) ? [weightOfEvidence(one.row.evidence, 'CONTRADICTS')] : []),
  ]
}

function weightOfEvidence(evidence: readonly EvidenceRow[], stance: EvidenceRow['stance']): Weight {
  const side = evidence.filter(item => item.stance === stance)
  return { rank: bestRank(side), publishers: new Set(side.map(item => publisherId(item.publisher))).size }
}

/** A publisher is one however its name is spelt: `Antara` is `ANTARA`. */
const publisherId = (publisher: string): string => fold(publisher).replaceAll(' ', '-') || publisher

function compareWeights(a: Weight, b: Weight): number {
  return a.rank - b.rank || b.publishers - a.publishers
}

/** The rank of the best grade among the evidence; the worst there is for none. */
export function bestRank(evidence: readonly EvidenceRow[]): number {
  return Math.min(GRADES.length, ...evidence.map(item => GRADES.indexOf(item.grade) + 1))
}

function contradict(model: Model, one: Said, other: Said): boolean {
  if (one.modality !== other.modality)
    return isSameThing(model, one, other) && speakOfOneDay(model, one, other)
  return one.modality === 'FACT' && !isSameThing(model, one, other) && excludeEachOther(model, one, other)
}

/** The same value, or the same pair of ends, under whatever number: then a fact and a denial meet; different ones meet where only one can stand. */
function isSameThing(model: Model, one: Said, other: Said): boolean {
  return (
    thingKey(model, one) === thingKey(model, other) ||
    (one.row === 'statement' && other.row === 'statement' && agreeingDates(one, other))
  )
}

/** The same for all rows that say the same thing: a claim between the same ends, a value of the same field. */
export function thingKey(model: Model, row: Said): string {
  if (row.row === 'claim') return `${row.type}:${endsOf(model, row).join(':')}`
  const value = row.field === 'exists' ? [row.since, row.until] : row.value
  return `${row.entity}:${row.field}:${row.lang}:${writeCanonical(value)}`
}

/** Both ends in one order where the claim reads the same both ways. */
function endsOf(model: Model, { type, from, to }: ClaimRow): string[] {
  return model.claims.get(type)!.traits.includes('SYMMETRIC') ? [from, to].sort() : [from, to]
}

/**
 * Two values of what can have but one. What changes in time has one on a day: they must surely meet on one, or neither tell when. What does not
 * change (a date, a number, a code, when a thing exists) has one for good.
 */
function excludeEachOther(model: Model, one: Said, other: Said): boolean {
  if (one.row === 'statement' && !changesInTime(model, one)) return true
  return (isUndated(one) && isUndated(other)) || meetSurely(spanOfRow(model, one), spanOfRow(model, other))
}

const isUndated = ({ since, until }: Said): boolean => since === null && (until === null || until === '..')

/** What sort of thing it is may change, and so may a yes or no. */
function changesInTime(model: Model, { field }: StatementRow): boolean {
  return [...model.entities.values()].some(type =>
    type.fields.some(({ name, kind }) => name === field && (kind === 'enum' || kind === 'boolean')),
  )
}

/** Dates that may mean the same day, as the value of a field, or as both ends of `exists`. */
function agreeingDates(one: StatementRow, other: StatementRow): boolean {
  const agree = (a: string | null, b: string | null): boolean => canAgree(a ?? '..', b ?? '..')
  if (one.field === 'exists') return agree(one.since, other.since) && agree(one.until, other.until)
  const [a, b] = [asText(one.value), asText(other.value)]
  return dateBounds(a) !== null && dateBounds(b) !== null && agree(a, b)
}

function speakOfOneDay(model: Model, one: Said, other: Said): boolean {
  const [a, b] = [spokenFor(one, goesOn(model, one)), spokenFor(other, goesOn(model, other))]
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to
}

const spanOfRow = (model: Model, row: Said): ReturnType<typeof spanOfDated> =>
  spanOfDated(row, goesOn(model, row))
