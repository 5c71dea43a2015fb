import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'

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
/** The span without a day: dates and ends that exclude each other leave none. */
const NEVER: Span = Object.freeze({
  possibleFrom: LAST_OF_DAYS,
  possibleTo: FIRST_OF_DAYS,
  ...NO_DAY,
})

/** The day by which something has surely begun, and the day up to which it has surely not ended. Each is beyond all days where it is not known. */
export interface SureDays {
  readonly begunBy: string
  readonly lastsTo: string
}

/** Keeps the certain days within the possible ones. Where no day is certain, or none possible, that is always written in the same way. */
export function within(span: Span): Span {
  if (span.possibleFrom > span.possibleTo) return NEVER
  const certainFrom = span.certainFrom > span.possibleFrom ? span.certainFrom : span.possibleFrom
  const certainTo = span.certainTo < span.possibleTo ? span.certainTo : span.possibleTo
  const isNone = certainFrom > certainTo || certainFrom === LAST_OF_DAYS
  return isNone ? { ...span, ...NO_DAY } : { ...span, certainFrom, certainTo }
}

/** One end of a claim: the days on which it may exist, and the sure ones among them. */
export interface End extends Pick<Span, 'possibleFrom' | 'possibleTo'>, SureDays {}

/**
 * Limits the span of a claim by its two ends. Nothing holds before both ends may exist, and no state holds after one is gone. The claim surely holds only while
 * both surely exist. Where nothing is stated about one side of an end, that side limits nothing.
 */
export function trimSpan(span: Span, ends: readonly End[], isAct: boolean): Span {
  const possibleFrom = pickGreatest([span.possibleFrom, ...ends.map(end => end.possibleFrom)])!
  const certainFrom = pickGreatest([span.certainFrom, ...ends.map(end => end.begunBy)])!
  if (isAct) return within({ ...span, possibleFrom, certainFrom })
  return within({
    possibleFrom,
    possibleTo: pickLeast([span.possibleTo, ...ends.map(end => end.possibleTo)])!,
    certainFrom,
    certainTo: pickLeast([span.certainTo, ...ends.map(end => end.lastsTo)])!,
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

/** Gives the earliest of those days that are known. */
export function pickLeast(days: readonly (string | null | undefined)[]): string | undefined {
  return days.filter(day => day != null).sort()[0]
}

/** Gives the latest of those days that are known. */
export function pickGreatest(days: readonly (string | null | undefined)[]): string | undefined {
  return days
    .filter(day => day != null)
    .sort()
    .at(-1)
}
