import { dateBounds, writtenBounds } from '../../model/edtf.js'
import { boundsOf } from '../../rules/holds.js'
import { pickGreatest, pickLeast } from '../../rules/span.js'

/** When something happened: one date, or a first and a last one where it took days; as EDTF, each null where nobody tells. */
export interface When {
  readonly since: string | null
  readonly until: string | null
}

/** The days on which it may have gone on, and those on which it surely did; null where nothing bounds them, or none is sure. */
export interface EventDays {
  readonly possibleFrom: string | null
  readonly possibleTo: string | null
  readonly certainFrom: string | null
  readonly certainTo: string | null
}

/** A day between two bounds, either of which may be missing. */
export interface DayBounds {
  readonly first: string | null
  readonly last: string | null
}

/** Between which days something began, and between which it ended. */
export interface EventSpan {
  readonly begin: DayBounds
  readonly end: DayBounds
}

/** What has no last date happened on one day, which its date may leave open. However vague one of two dates is, nothing ended before it began. */
export function spanOfEvent({ since, until }: When): EventSpan {
  const begin = plainBoundsOf(since)
  if (until === null) return { begin, end: begin }
  const end = plainBoundsOf(until)
  if (liesAfter(begin.first, end.last)) return spanOfContradiction(begin, end)
  return {
    begin: { first: begin.first, last: pickLeast([begin.last, end.last]) ?? null },
    end: { first: pickGreatest([begin.first, end.first]) ?? null, last: end.last },
  }
}

/** One of two dates is wrong where the last day is told to lie before the first; which of them, nobody says. */
function spanOfContradiction(begin: DayBounds, end: DayBounds): EventSpan {
  const either: DayBounds = {
    first: begin.first === null || end.first === null ? null : pickLeast([begin.first, end.first])!,
    last: begin.last === null || end.last === null ? null : pickGreatest([begin.last, end.last])!,
  }
  return { begin: either, end: either }
}

const plainBoundsOf = (date: string | null): DayBounds => {
  const { first, last } = boundsOf(date)
  return { first, last }
}

const liesAfter = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one > other

/** The days of what happened at some time: of a single unknown day, none is sure. */
export const daysOfEvent = (when: When): EventDays => daysOfSpan(spanOfEvent(when))

export function daysOfSpan({ begin, end }: EventSpan): EventDays {
  const isSure = begin.last !== null && end.first !== null && begin.last <= end.first
  return {
    possibleFrom: begin.first,
    possibleTo: end.last,
    certainFrom: isSure ? begin.last : null,
    certainTo: isSure ? end.first : null,
  }
}

/** The days that are asked about; null bounds nothing. */
export interface AskedDays {
  readonly from: string | null
  readonly to: string | null
}

/** Whether any of its days may lie within those that are asked about. */
export const mayFall = (
  { possibleFrom, possibleTo }: Pick<EventDays, 'possibleFrom' | 'possibleTo'>,
  { from, to }: AskedDays,
): boolean => !liesAfter(from, possibleTo) && !liesAfter(possibleFrom, to)

/** By which events are sorted: the first day that may be it; a date with `~` or `?` stands where it is written. What is open at its beginning comes first. */
export function sortDayOf({ since, until }: When): string {
  const date = since ?? until
  return date === null ? '' : (writtenBounds(date)?.first ?? '')
}

/**
 * One date for several that sources give. A date that another one lies within says less, and falls away. Those that are left and differ become one unknown
 * day between the first and the last of them, since sources that dispute a day agree that it is one of theirs. Null where nothing is left that bounds it.
 */
export function pickDate(dates: readonly string[]): string | null {
  const distinct = [...new Set(dates)].sort()
  const [only, ...others] = distinct.filter(
    date => !distinct.some(other => other !== date && liesWithin(other, date)),
  )
  if (only === undefined) return null
  if (others.length === 0) return only
  const bounds = [only, ...others].map(date => dateBounds(date)!)
  const first = bounds.map(bound => bound.first ?? '').sort()[0]!
  const last = bounds
    .map(bound => bound.last ?? '~')
    .sort()
    .at(-1)!
  const isOpen = first === '' && last === '~'
  return isOpen ? null : `[${first}..${last === '~' ? '' : last}]`
}

function liesWithin(inner: string, outer: string): boolean {
  const [a, b] = [dateBounds(inner)!, dateBounds(outer)!]
  const isInside = (a.first ?? '') >= (b.first ?? '') && (a.last ?? '~') <= (b.last ?? '~')
  return isInside && (a.first !== b.first || a.last !== b.last || inner < outer)
}

/** An unknown day of those of a meeting, for what happened at it; one whose last day nobody tells counts by its first. */
export function pickDayWithin({ since, until }: When): string | null {
  if (since === null || until === null || since === until) return since ?? until
  const { possibleFrom, possibleTo } = daysOfEvent({ since, until })
  return possibleFrom === null || possibleTo === null ? since : `[${possibleFrom}..${possibleTo}]`
}
