import type { AskedDays, DayBounds, EventSpan } from '../timeline/days.js'

/** Whether a meeting surely had one of its days within those that are asked about, wherever its true days are. */
export const isSurelyWithin = ({ begin, end }: EventSpan, { from, to }: AskedDays): boolean =>
  (from === null || (end.first !== null && end.first >= from)) &&
  (to === null || (begin.last !== null && begin.last <= to))

/** Whether anything bounds the days of the meeting at all. */
export const isPlaced = ({ begin, end }: EventSpan): boolean => begin.first !== null || end.last !== null

/** A meeting that may be one of a row, and whether it surely is. */
export interface Held {
  readonly span: EventSpan
  readonly isSure: boolean
}

/** These stand for a missing first bound and a missing last bound. */
const [NEVER_BEFORE, NEVER_AFTER] = ['', '~']

/**
 * Gives the days between which the first of the meetings was, and those between which the last was. Both are cut to the days that are asked about; null where
 * no meeting has a bound. The first meeting was not before the earliest day on which any of them may have begun. It was not after the latest day on which the
 * earliest of the sure ones may have begun. Where none is sure, that is the latest such day of any: each of them may be the only one. The last meeting is
 * bounded the same way, from the other end.
 */
export function boundsOfRow(
  row: readonly Held[],
  { from, to }: AskedDays,
): { readonly first: DayBounds; readonly last: DayBounds } | null {
  const within = (day: string): string =>
    latestOf([earliestOf([day, to ?? NEVER_AFTER]), from ?? NEVER_BEFORE])
  const placed = row
    .filter(({ span }) => isPlaced(span))
    .map(({ span: { begin, end }, isSure }) => ({
      isSure,
      begin: [within(begin.first ?? NEVER_BEFORE), within(begin.last ?? NEVER_AFTER)] as const,
      end: [within(end.first ?? NEVER_BEFORE), within(end.last ?? NEVER_AFTER)] as const,
    }))
  if (placed.length === 0) return null
  const sure = placed.filter(({ isSure }) => isSure)
  const begins = (place: 0 | 1, of = placed): string[] => of.map(({ begin }) => begin[place])
  const ends = (place: 0 | 1, of = placed): string[] => of.map(({ end }) => end[place])
  return {
    first: toBounds(
      earliestOf(begins(0)),
      sure.length > 0 ? earliestOf(begins(1, sure)) : latestOf(begins(1)),
    ),
    last: toBounds(sure.length > 0 ? latestOf(ends(0, sure)) : earliestOf(ends(0)), latestOf(ends(1))),
  }
}

const earliestOf = (days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a))
const latestOf = (days: readonly string[]): string => days.reduce((a, b) => (b > a ? b : a))

const toBounds = (first: string, last: string): DayBounds => ({
  first: first === NEVER_BEFORE ? null : first,
  last: last === NEVER_AFTER ? null : last,
})
