import { type DateBounds, UNBOUNDED, dateBounds, writtenBounds } from '../model/edtf.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import type { Model } from '../model/model.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'

/** Four days, as they are stored: `certainFrom` after `certainTo` means that no day is certain, and `NEVER` that none is possible. */
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
/** Dates and ends that exclude each other leave no day. */
export const NEVER: Span = Object.freeze({
  possibleFrom: LAST_OF_DAYS,
  possibleTo: FIRST_OF_DAYS,
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

/** By which day it has surely begun, and up to which it has surely not ended; beyond all days where neither is known. */
export interface SureDays {
  readonly begunBy: string
  readonly lastsTo: string
}

/**
 * The four days of a claim by itself. It may hold from the first possible `since` to the last possible `until`; it surely holds from the last
 * possible `since`, or the first exact day at which a source speaks of it, to the first possible `until`, or the last such day, or an exact `since`.
 * An act has no end.
 */
export function spanOfDated(dated: Dated, isAct: boolean): Span {
  const { begunBy, lastsTo } = sureDaysOf(dated, isAct)
  return within({
    possibleFrom: boundsOf(dated.since).first ?? FIRST_OF_DAYS,
    possibleTo: isAct ? LAST_OF_DAYS : (boundsOf(dated.until).last ?? LAST_OF_DAYS),
    certainFrom: begunBy,
    certainTo: lastsTo,
  })
}

/** What dates and witnesses make sure. A date that is unsure bounds nothing, and lets no source speak that its plain form would not let speak. */
export function sureDaysOf({ since, until, evidence }: Dated, isAct: boolean): SureDays {
  const [begin, end] = [boundsOf(since), boundsOf(until)]
  const from = writtenOf(since).first ?? FIRST_OF_DAYS
  const to = isAct ? LAST_OF_DAYS : (writtenOf(until).last ?? LAST_OF_DAYS)
  const spoken = spokenDays(evidence).filter(day => from <= day && day <= to)
  const firstDay = begin.isExact ? begin.first : null
  return {
    begunBy: least([begin.last, spoken[0]]) ?? LAST_OF_DAYS,
    lastsTo: isAct ? LAST_OF_DAYS : (greatest([end.first, spoken.at(-1), firstDay]) ?? FIRST_OF_DAYS),
  }
}

function boundsOf(date: string | null): DateBounds {
  return date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
}

function writtenOf(date: string | null): DateBounds {
  return date === null ? UNBOUNDED : (writtenBounds(date) ?? UNBOUNDED)
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

/** Keeps the certain days within the possible ones; that there is none at all is written in one way. */
export function within(span: Span): Span {
  if (span.possibleFrom > span.possibleTo) return NEVER
  const certainFrom = span.certainFrom > span.possibleFrom ? span.certainFrom : span.possibleFrom
  const certainTo = span.certainTo < span.possibleTo ? span.certainTo : span.possibleTo
  const isNone = certainFrom > certainTo || certainFrom === LAST_OF_DAYS
  return isNone ? { ...span, ...NO_DAY } : { ...span, certainFrom, certainTo }
}

/** One end of a claim: on which days it may exist, and what is sure of those. */
export interface End extends Pick<Span, 'possibleFrom' | 'possibleTo'>, SureDays {}

/**
 * The span of a claim between two ends. Nothing holds before both may exist, and no state after one is gone; it surely holds only while both surely
 * exist. A side of an end of which nothing is stated limits neither.
 */
export function trimSpan(span: Span, ends: readonly End[], isAct: boolean): Span {
  const possibleFrom = greatest([span.possibleFrom, ...ends.map(end => end.possibleFrom)])!
  const certainFrom = greatest([span.certainFrom, ...ends.map(end => end.begunBy)])!
  if (isAct) return within({ ...span, possibleFrom, certainFrom })
  return within({
    possibleFrom,
    possibleTo: least([span.possibleTo, ...ends.map(end => end.possibleTo)])!,
    certainFrom,
    certainTo: least([span.certainTo, ...ends.map(end => end.lastsTo)])!,
  })
}

/** Whether any day is certain. */
export const hasCertainDay = (span: Span): boolean => span.certainFrom <= span.certainTo

/** Whether any day is possible. */
export const hasPossibleDay = (span: Span): boolean => span.possibleFrom <= span.possibleTo

/** Whether there is a day on which both are certain. */
export function meetSurely(one: Span, other: Span): boolean {
  return (
    hasCertainDay(one) &&
    hasCertainDay(other) &&
    one.certainFrom <= other.certainTo &&
    other.certainFrom <= one.certainTo
  )
}

/** The days for which a claim speaks: those on which it is certain; without any, the possible ones at which its sources speak, however vaguely. */
export function spokenFor(claim: Dated, isAct: boolean): { from: string; to: string } | null {
  const span = spanOfDated(claim, isAct)
  if (hasCertainDay(span)) return { from: span.certainFrom, to: span.certainTo }
  const vague = claim.evidence
    .filter(item => item.stance === 'SUPPORTS')
    .map(item => boundsOf(item.speaksOn))
    .filter(bounds => bounds.first !== null && bounds.last !== null)
  const from = greatest([least(vague.map(bounds => bounds.first)), writtenOf(claim.since).first])
  const to = least([greatest(vague.map(bounds => bounds.last)), isAct ? null : writtenOf(claim.until).last])
  return vague.length === 0 || from! > to! ? null : { from: from!, to: to! }
}
