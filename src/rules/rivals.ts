import { canAgree, dateBounds } from '../model/edtf.js'
import { writeCanonical } from '../model/canonical.js'
import { EXTERNAL_ID } from '../model/external-ids.js'
import { type Model, asText } from '../model/model.js'
import { goesOn, spanOfDated, spokenFor } from './holds.js'
import type { ClaimRow, Said, StatementRow } from './row.js'
import { meetSurely } from './span.js'

/** The rules that say which rows stand against each other; `verdicts.ts` weighs these. */

/** Whether a row may have rivals: only what is said to be so, or not to be so, has. */
export const isHard = (row: Said): boolean => row.modality === 'FACT' || row.modality === 'DENIED'
/**
 * Gives one key to rows that could contradict each other, and to no others. They are on the same pair and claim type, on the same single-valued beginning, or
 * on the same field. A claim that is no more than possible or planned has no rivals.
 */
export function rivalKey(model: Model, row: Said): string {
  if (!isHard(row)) return `${row.modality} ${row.id}`
  if (row.row === 'statement')
    return `${row.entity}:${row.field}${canHaveSeveral(row) ? `:${row.lang ?? row.scheme}:${asText(row.value)}` : ''}`
  const { traits } = model.claims.get(row.type)!
  return traits.includes('SINGLE') ? `${row.type}:${row.from}` : `${row.type}:${endsOf(model, row).join(':')}`
}

/** Whether a field may have several values: names may stand beside each other, and so may codes, even those of one scheme. Every other field has one value. */
const canHaveSeveral = ({ field }: StatementRow): boolean => field === 'name' || field === EXTERNAL_ID

/** Whether two rows that could contradict each other do. They are a fact and a denial of one thing, or two things of which only one can stand. */
export function contradict(model: Model, one: Said, other: Said): boolean {
  if (one.modality !== other.modality)
    return isSameThing(model, one, other) && speakOfOneDay(model, one, other)
  return one.modality === 'FACT' && !isSameThing(model, one, other) && excludeEachOther(model, one, other)
}

/**
 * Whether two rows say the same value, or the same pair of ends, under whatever number. A fact and a denial of the same contradict each other; two different
 * facts do where only one can stand.
 */
function isSameThing(model: Model, one: Said, other: Said): boolean {
  return (
    thingKey(model, one) === thingKey(model, other) ||
    (one.row === 'statement' && other.row === 'statement' && haveAgreeingDates(one, other))
  )
}

/** Gives one key to all rows that say the same thing: a claim between the same ends, a value of the same field. */
export function thingKey(model: Model, row: Said): string {
  if (row.row === 'claim') return `${row.type}:${endsOf(model, row).join(':')}`
  const value = row.field === 'exists' ? [row.since, row.until] : row.value
  return `${row.entity}:${row.field}:${row.lang ?? row.scheme}:${writeCanonical(value)}`
}

/** Gives both ends of a claim, in one order where the claim reads the same both ways. */
function endsOf(model: Model, { type, from, to }: ClaimRow): string[] {
  return model.claims.get(type)!.traits.includes('SYMMETRIC') ? [from, to].sort() : [from, to]
}

/**
 * Whether two values exclude each other where there can be only one. A value that changes in time is one on each day: two exclude each other if they surely
 * meet on a day, or if neither has a date. A value that does not change (a date, a number, a code, when a thing exists) is one for good.
 */
function excludeEachOther(model: Model, one: Said, other: Said): boolean {
  if (one.row === 'statement' && !changesInTime(model, one)) return true
  return (isUndated(one) && isUndated(other)) || meetSurely(spanOfRow(model, one), spanOfRow(model, other))
}

const isUndated = ({ since, until }: Said): boolean => since === null && (until === null || until === '..')

/** Whether a field may change in time: a sort may, and so may a yes or no. */
function changesInTime(model: Model, { field }: StatementRow): boolean {
  return [...model.entities.values()].some(type =>
    type.fields.some(({ name, kind }) => name === field && (kind === 'enum' || kind === 'boolean')),
  )
}

/** Whether two dates may mean the same day, as values of a field or as both ends of `exists`. */
function haveAgreeingDates(one: StatementRow, other: StatementRow): boolean {
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
