import { type DateBounds, UNBOUNDED, dateBounds } from '../model/edtf.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import type { Model } from '../model/model.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'

/** Four days, as they are stored: `certainFrom` after `certainTo` means that no day is certain. */
export interface Span {
  readonly possibleFrom: string
  readonly possibleTo: string
  readonly certainFrom: string
  readonly certainTo: string
}

export const ALWAYS: Span = Object.freeze({
  possibleFrom: FIRST_OF_DAYS,
  possibleTo: LAST_OF_DAYS,
  certainFrom: FIRST_OF_DAYS,
  certainTo: LAST_OF_DAYS,
})
const NO_DAY = { certainFrom: LAST_OF_DAYS, certainTo: FIRST_OF_DAYS }
export const UNKNOWN: Span = Object.freeze({
  possibleFrom: FIRST_OF_DAYS,
  possibleTo: LAST_OF_DAYS,
  ...NO_DAY,
})

/** What the days of a claim follow from. */
export interface Dated {
  readonly since: string | null
  readonly until: string | null
  readonly evidence: readonly EvidenceRow[]
}

/** Whether what is said holds from its day on for ever: acts do. That one had not happened holds on the day on which a source says so. */
export function goesOn(model: Model, row: ClaimRow | StatementRow): boolean {
  return (
    row.row === 'claim' && row.modality !== 'DENIED' && model.claims.get(row.type)!.traits.includes('ACT')
  )
}

/**
 * The four days of a claim by itself. It may hold from the first possible `since` to the last possible `until`; it surely holds from the last
 * possible `since`, or the first exact day at which a source speaks of it, to the first possible `until`, or the last such day. An act has no end.
 */
export function spanOfDated({ since, until, evidence }: Dated, isAct: boolean): Span {
  const [begin, end] = [boundsOf(since), boundsOf(until)]
  const possibleFrom = begin.first ?? FIRST_OF_DAYS
  const possibleTo = isAct ? LAST_OF_DAYS : (end.last ?? LAST_OF_DAYS)
  const spoken = spokenDays(evidence).filter(day => possibleFrom <= day && day <= possibleTo)
  const certainFrom = least([begin.last, spoken[0]])
  const certainTo = isAct ? LAST_OF_DAYS : greatest([end.first, spoken.at(-1)])
  return within({
    possibleFrom,
    possibleTo,
    certainFrom: certainFrom ?? LAST_OF_DAYS,
    certainTo: certainTo ?? FIRST_OF_DAYS,
  })
}

function boundsOf(date: string | null): DateBounds {
  return date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
}

/** Exact days at which a source speaks for the claim, in order. */
function spokenDays(evidence: readonly EvidenceRow[]): string[] {
  return evidence
    .filter(item => item.stance === 'SUPPORTS' && item.speaksOn !== null && boundsOf(item.speaksOn).isExact)
    .map(item => boundsOf(item.speaksOn).first!)
    .sort()
}

function least(days: readonly (string | null | undefined)[]): string | undefined {
  return days.filter(day => day != null).sort()[0]
}

function greatest(days: readonly (string | null | undefined)[]): string | undefined {
  return days
    .filter(day => day != null)
    .sort()
    .at(-1)
}

/** Keeps the certain days within the possible ones; no certain day at all is written in one way. */
export function within(span: Span): Span {
  const certainFrom = span.certainFrom > span.possibleFrom ? span.certainFrom : span.possibleFrom
  const certainTo = span.certainTo < span.possibleTo ? span.certainTo : span.possibleTo
  const isNone = certainFrom > certainTo || certainFrom === LAST_OF_DAYS
  return isNone ? { ...span, ...NO_DAY } : { ...span, certainFrom, certainTo }
}

/** The span of a claim between two ends: nothing holds before both exist, and no state after one is gone. */
export function trimSpan(span: Span, ends: readonly Span[], isAct: boolean): Span {
  const possibleFrom = [span, ...ends]
    .map(end => end.possibleFrom)
    .sort()
    .at(-1)!
  const possibleTo = isAct ? span.possibleTo : [span, ...ends].map(end => end.possibleTo).sort()[0]!
  return within({ ...span, possibleFrom, possibleTo })
}

/** Whether two spans share a possible day. */
export function mayMeet(one: Span, other: Span): boolean {
  return one.possibleFrom <= other.possibleTo && other.possibleFrom <= one.possibleTo
}

/** The days for which a claim speaks: those on which it is certain; without any, the possible ones at which its sources speak, however vaguely. */
export function spokenFor(claim: Dated, isAct: boolean): { from: string; to: string } | null {
  const span = spanOfDated(claim, isAct)
  if (span.certainFrom <= span.certainTo) return { from: span.certainFrom, to: span.certainTo }
  const vague = claim.evidence
    .filter(item => item.stance === 'SUPPORTS')
    .map(item => boundsOf(item.speaksOn))
    .filter(bounds => bounds.first !== null && bounds.last !== null)
  const from = greatest([least(vague.map(bounds => bounds.first)), span.possibleFrom])!
  const to = least([greatest(vague.map(bounds => bounds.last)), span.possibleTo])!
  return vague.length === 0 || from > to ? null : { from, to }
}
