import { ALL_DAYS, type Days, FIRST, LAST, earliest, includes, latest, readDate, shared } from './dates.js'
import type { SaidRow } from './read-release.js'

/** The days on which something may hold, and those on which it surely does; null for none. */
export interface HeldDays {
  readonly possible: Days | null
  readonly certain: Days | null
}

/** The existence of an entity, and how it limits the certain days of what is said of it. */
export interface Existence extends HeldDays {
  /** Days within which the written dates put it for sure; all days where nothing is known. */
  readonly bounded: Days
  /** Whether anything says from when or to when it exists. */
  readonly isKnown: boolean
}

export const UNKNOWN_EXISTENCE: Existence = {
  possible: ALL_DAYS,
  certain: null,
  bounded: ALL_DAYS,
  isKnown: false,
}

export const ALWAYS: Existence = { ...UNKNOWN_EXISTENCE, certain: ALL_DAYS, isKnown: true }

/** Exact days at which a source speaks for it, within what the dates name: a date that is only about makes nothing certain that it would not make certain without that. */
export function witnessDays({ since, until, witnesses }: SaidRow, isAct: boolean): string[] {
  const named: Days = { from: readDate(since).days.from, to: isAct ? LAST : readDate(until).days.to }
  return witnesses
    .filter(({ stance }) => stance === 'SUPPORTS')
    .map(({ speaksOn }) => readDate(speaksOn))
    .filter(({ isExact }) => isExact)
    .map(({ days }) => days.from)
    .filter(day => includes(named, day))
    .sort()
}

/** The days of what is said by itself, whether or not its ends exist. */
export function ownDays(row: SaidRow, isAct: boolean): HeldDays {
  const [begin, end] = [readDate(row.since), readDate(row.until)]
  const possible: Days = {
    from: begin.isDoubtful ? FIRST : begin.days.from,
    to: isAct || end.isDoubtful ? LAST : end.days.to,
  }
  const spoken = witnessDays(row, isAct)
  const certainFrom = earliest([
    ...(begin.isDoubtful || begin.days.to === LAST ? [] : [begin.days.to]),
    ...spoken.slice(0, 1),
  ])
  const certainTo = latest([
    ...(isAct ? [LAST] : []),
    ...(end.isDoubtful || end.days.from === FIRST ? [] : [end.days.from]),
    ...spoken.slice(-1),
    ...(begin.isExact ? [begin.days.from] : []),
  ])
  const isSure = certainFrom !== undefined && certainTo !== undefined && certainFrom <= certainTo
  return { possible, certain: isSure ? shared(possible, { from: certainFrom, to: certainTo }) : null }
}

/** The existence that a statement on `exists` gives. */
export function statedExistence(row: SaidRow): Existence {
  const [begin, end] = [readDate(row.since), readDate(row.until)]
  const spoken = witnessDays(row, false)
  const bounded: Days = {
    from: begin.days.from === FIRST ? FIRST : earliest([begin.days.to, ...spoken])!,
    to: end.days.to === LAST ? LAST : latest([end.days.from, ...spoken])!,
  }
  return { ...ownDays(row, false), bounded, isKnown: true }
}

/** The existence of what begins on a day and has no last one. `dates` are those of which any may be the first; `spoken`, days on which it surely existed. */
export function existenceFrom(dates: readonly (string | null)[], spoken: readonly string[] = []): Existence {
  if (dates.every(date => date === null) && spoken.length === 0) return UNKNOWN_EXISTENCE
  const read = dates.map(readDate)
  const possibleFrom = earliest(read.map(date => (date.isDoubtful ? FIRST : date.days.from)))!
  const sure = read.filter(date => !date.isDoubtful && date.days.to !== LAST).map(date => date.days.to)
  const certainFrom = earliest([...sure, ...spoken])
  const boundedFrom = certainFrom ?? earliest(read.filter(date => date.isDoubtful).map(date => date.days.to))
  return {
    possible: { from: possibleFrom, to: LAST },
    certain: certainFrom === undefined ? null : { from: certainFrom, to: LAST },
    bounded: { from: boundedFrom ?? FIRST, to: LAST },
    isKnown: true,
  }
}

/** The days of a claim between its ends: nothing holds before both exist, and no state after one is gone. */
export function daysBetween(
  own: HeldDays,
  ends: readonly Existence[],
  isAct: boolean,
  byCertainDays: boolean,
): HeldDays {
  const ofAct = (days: Days | null): Days | null =>
    days !== null && isAct ? { from: days.from, to: LAST } : days
  const possible = ends.reduce((days, end) => shared(days, ofAct(end.possible)), own.possible)
  const limits = ends.map(end => (end.isKnown && byCertainDays ? end.certain : end.bounded))
  const certain = limits.reduce((days, limit) => shared(days, ofAct(limit)), own.certain)
  return { possible, certain: shared(possible, certain) }
}
