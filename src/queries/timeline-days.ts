import { dateBounds, writtenBounds } from '../model/edtf.js'
import { boundsOf } from '../rules/holds.js'

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

/** What an event without a last date amounts to: it happened on one day, which its date may leave open. */
export function daysOfEvent({ since, until }: When): EventDays {
  const [begin, end] = [boundsOf(since), boundsOf(until ?? since)]
  const isSure = begin.last !== null && end.first !== null && begin.last <= end.first
  return {
    possibleFrom: begin.first,
    possibleTo: end.last,
    certainFrom: isSure ? begin.last : null,
    certainTo: isSure ? end.first : null,
  }
}

/** Whether any of its days may lie from the one day to the other; null bounds nothing. */
export function mayFall(days: EventDays, from: string | null, to: string | null): boolean {
  return (
    (from === null || days.possibleTo === null || days.possibleTo >= from) &&
    (to === null || days.possibleFrom === null || days.possibleFrom <= to)
  )
}

/** By which events are sorted: the first day that may be it; a date with `~` or `?` stands where it is written. What is open at its beginning comes first. */
export function sortDayOf({ since, until }: When): string {
  const date = since ?? until
  return date === null ? '' : (writtenBounds(date)?.first ?? '')
}

/**
 * One date for several that sources give. A date that another one lies within says less, and falls away; what is left and differs becomes one unknown day
 * between the first and the last of them: sources that dispute a day agree that it is one of theirs. Null where nothing is left that bounds it.
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
  const [first, last] = [boundsOf(since).first, boundsOf(until).last]
  return first === null || last === null || first > last ? since : `[${first}..${last}]`
}
