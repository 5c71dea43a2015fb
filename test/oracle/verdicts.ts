import { LAST, mayAgree, readDate, shared } from './dates.js'
import { ownDays } from './days.js'
import { folded } from './names.js'
import type { OracleModel } from './model.js'
import type { SaidRow, Witness } from './read-release.js'

export type Verdict = 'ACCEPTED' | 'DISPUTED' | 'REJECTED'

export const GRADES = ['PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY', 'UNCHECKED']

/** The place of the best grade, and how many publishers speak. */
interface Weight {
  readonly rank: number
  readonly publishers: number
}

/** Whether it has happened from its day on. That an act had not happened is a state. */
export function isAct(model: OracleModel, row: SaidRow): boolean {
  return row.claim !== null && row.modality !== 'DENIED' && hasTrait(model, row, 'ACT')
}

/**
 * Gives the verdict on each row of one release. A row is rejected when something contradicts it that is stronger and not itself rejected; it is
 * disputed when something does that is as strong.
 */
export function judge(model: OracleModel, all: readonly SaidRow[]): (row: SaidRow) => Verdict {
  const hard = all.filter(row => row.modality === 'FACT' || row.modality === 'DENIED')
  const byEnd = new Map<string, SaidRow[]>()
  for (const row of hard)
    for (const end of new Set([row.from, row.to ?? row.from]))
      byEnd.set(end, [...(byEnd.get(end) ?? []), row])
  const near = (row: SaidRow): SaidRow[] => byEnd.get(row.from)!
  const weightOf = (row: SaidRow): Weight =>
    weigh(
      near(row).filter(other => isOneClaim(model, row, other) && row.modality === other.modality),
      'SUPPORTS',
    )
  const stands = (row: SaidRow): boolean => !against(row, -1)
  // What is stronger is asked first whether it stands, and nothing is stronger than itself: so this comes to an end.
  const against = (row: SaidRow, sign: number): boolean => {
    const own = weightOf(row)
    const isSo = (weight: Weight): boolean => Math.sign(compare(weight, own)) === sign
    const denials = row.witnesses.some(({ stance }) => stance === 'CONTRADICTS')
    if (denials && isSo(weigh([row], 'CONTRADICTS'))) return true
    return near(row).some(other => isSo(weightOf(other)) && contradict(model, row, other) && stands(other))
  }
  return row => {
    if (!hard.includes(row)) return 'ACCEPTED'
    if (!stands(row)) return 'REJECTED'
    return against(row, 0) ? 'DISPUTED' : 'ACCEPTED'
  }
}

/** The evidence of all rows of a claim together: a publisher who speaks twice is one. */
function weigh(rows: readonly SaidRow[], stance: Witness['stance']): Weight {
  const side = rows.flatMap(row => row.witnesses.filter(witness => witness.stance === stance))
  return {
    rank: rankOf(side),
    publishers: new Set(side.map(witness => folded(witness.publisher))).size,
  }
}

/** The place of the best grade, from 0; the worst for no evidence at all. */
export function rankOf(witnesses: readonly Witness[]): number {
  return Math.min(GRADES.length - 1, ...witnesses.map(({ grade }) => GRADES.indexOf(grade)))
}

/** Less is stronger. */
const compare = (a: Weight, b: Weight): number => a.rank - b.rank || b.publishers - a.publishers

const hasTrait = (model: OracleModel, row: SaidRow, trait: string): boolean =>
  model.claims.get(row.claim!)!.traits.includes(trait)

/** Whether two rows say the same thing, be it that one says no: the same pair of ends, the same value. */
export function isOneClaim(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  if (one.claim !== other.claim || one.field !== other.field) return false
  if (one.claim === null)
    return (
      one.from === other.from &&
      one.lang === other.lang &&
      one.scheme === other.scheme &&
      JSON.stringify(one.value) === JSON.stringify(other.value) &&
      (one.field !== 'exists' || (one.since === other.since && one.until === other.until))
    )
  const isTurned = one.from === other.to && one.to === other.from
  return (one.from === other.from && one.to === other.to) || (isTurned && hasTrait(model, one, 'SYMMETRIC'))
}

/** A fact and a denial of it, where both surely hold on one day; and two values where there can be one. */
export function contradict(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  if (one.modality !== other.modality)
    return (isOneClaim(model, one, other) || areAgreeingDates(model, one, other)) && denies(model, one, other)
  return one.modality === 'FACT' && areRivals(model, one, other) && meetAsRivals(model, one, other)
}

/** Each row speaks for its certain days; when none is, from the first to the last day at which its sources may speak, as far as its dates name these. */
function denies(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  const [a, b] = [one, other].map(row => {
    const { certain } = ownDays(row, isAct(model, row))
    if (certain !== null) return certain
    const named = {
      from: readDate(row.since).days.from,
      to: isAct(model, row) ? LAST : readDate(row.until).days.to,
    }
    const dates = row.witnesses
      .filter(({ stance, speaksOn }) => stance === 'SUPPORTS' && speaksOn !== null)
      .map(({ speaksOn }) => readDate(speaksOn))
      .filter(({ isDoubtful }) => !isDoubtful)
      .map(({ days }) => days)
    const from = dates.map(days => days.from).sort()[0]
    const to = dates
      .map(days => days.to)
      .sort()
      .at(-1)
    return from === undefined || to === undefined ? null : shared(named, { from, to })
  })
  return shared(a ?? null, b ?? null) !== null
}

/** Two values where only one can be. Names have no rivals, nor have codes: there may be many. */
function areRivals(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  if (one.from !== other.from || one.claim !== other.claim || one.field !== other.field) return false
  if (one.claim !== null) return one.to !== other.to && hasTrait(model, one, 'SINGLE')
  const isOneOfMany = one.field === 'name' || one.field === 'externalId'
  return !isOneOfMany && !isOneClaim(model, one, other) && !areAgreeingDates(model, one, other)
}

/** What does not change in time contradicts always; other values where both surely hold on one day, or where both are undated. */
function meetAsRivals(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  if (isUndated(one) && isUndated(other)) return true
  if (one.field !== null && one.field !== 'exists' && !CAN_CHANGE.test(one.field)) return true
  const [a, b] = [one, other].map(row => ownDays(row, isAct(model, row)).certain)
  return shared(a!, b!) !== null
}

/** A body may become of another kind, and a page may move; when something was adopted does not change. */
const CAN_CHANGE = /Kind$|^url$|^host$/

export const isUndated = (row: SaidRow): boolean => row.since === null && row.until === null

/** Dates that may mean the same day, as a value, or as both ends of `exists`. */
function areAgreeingDates(model: OracleModel, one: SaidRow, other: SaidRow): boolean {
  if (one.claim !== null || one.from !== other.from || one.field !== other.field) return false
  const agree = (a: string | null, b: string | null): boolean => mayAgree(readDate(a), readDate(b))
  if (one.field === 'exists') return agree(one.since, other.since) && agree(one.until, other.until)
  return isDateField(model, one.field!) && agree(String(one.value), String(other.value))
}

function isDateField(model: OracleModel, field: string): boolean {
  return [...model.types.values()].some(type =>
    type.fields.some(found => found.name === field && found.type === 'EDTF'),
  )
}
