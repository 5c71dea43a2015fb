import { dateBounds, writtenBounds } from '../../model/edtf.js'
import { boundsOf } from '../../rules/holds.js'
import { pickGreatest, pickLeast } from '../../rules/span.js'

/** When something happened: one date, or a first and a last date where it took days. They are EDTF; each is null where nobody tells it. */
export interface When {
  readonly since: string | null
  readonly until: string | null
}

/**
 * The days on which an event may have gone on, and those on which it surely did. Possible days are null where nothing bounds them, certain ones where none is
 * sure.
 */
interface EventDays {
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

/**
 * Gives the span of an event. An event without a last date happened on one day, which its date may leave open. However vague one of two dates is, nothing ended
 * before it began.
 */
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

/** Gives the span of an event whose last day is told to lie before its first one. One of the two dates is wrong, and nobody says which. */
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

/** The days of an event. Where it happened on a single unknown day, no day is sure. */
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

/** Whether any of the possible days lies within those that are asked about. */
export const mayFall = (
  { possibleFrom, possibleTo }: Pick<EventDays, 'possibleFrom' | 'possibleTo'>,
  { from, to }: AskedDays,
): boolean => !liesAfter(from, possibleTo) && !liesAfter(possibleFrom, to)

/**
 * Gives the day by which an event is sorted: the first day that its date may mean. A date with `~` or `?` stands where it is written. A date that is open at
 * its beginning comes first.
 */
export function sortDayOf({ since, until }: When): string {
  const date = since ?? until
  return date === null ? '' : (writtenBounds(date)?.first ?? '')
}

/**
 * Makes one date of several that sources give; null where nothing is left that bounds it. A date that another one lies within says less, and falls away. Dates
 * that are left and differ become one unknown day between the first and the last of them: sources that dispute a day agree that it is one of theirs.
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

/** Gives the date of what happened at a meeting: an unknown day of those of the meeting. Where only one of its two days is told, that one counts. */
export function pickDayWithin({ since, until }: When): string | null {
  if (since === null || until === null || since === until) return since ?? until
  const { possibleFrom, possibleTo } = daysOfEvent({ since, until })
  return possibleFrom === null || possibleTo === null ? since : `[${possibleFrom}..${possibleTo}]`
}
