import { ALL_DAYS, type Days, FIRST, LAST, earliest, includes, latest, readDate, shared } from './dates.js'
import type { SaidRow } from './read-release.js'

/** The days on which something may hold, and those on which it surely does; null for none. */
export interface HeldDays {
  readonly possible: Days | null
  readonly certain: Days | null
}

/** The existence of an entity, and how it limits the certain days of what is said of it. */
export interface Existence extends HeldDays {
  /** Days on which it surely exists as far as anything is said of its beginning and its end; where nothing is said of one of them, that one is open. */
  readonly sure: Days
}

export const UNKNOWN_EXISTENCE: Existence = {
  possible: ALL_DAYS,
  certain: null,
  sure: ALL_DAYS,
}

export const ALWAYS: Existence = { ...UNKNOWN_EXISTENCE, certain: ALL_DAYS }

/** Exact days at which a source speaks for it, within what the dates name: a date that is only about makes nothing certain that it would not make certain without that. */
export function witnessDays(row: SaidRow, isAct: boolean): string[] {
  const named = row.fields.basis === 'BY_RULE' ? daysSurelyOn(row) : daysPerhapsOn(row, isAct)
  return row.witnesses
    .filter(({ stance }) => stance === 'SUPPORTS')
    .map(({ speaksOn }) => readDate(speaksOn))
    .filter(({ isExact }) => isExact)
    .map(({ days }) => days.from)
    .filter(day => includes(named, day))
    .sort()
}

const daysPerhapsOn = ({ since, until }: SaidRow, isAct: boolean): Days => ({
  from: readDate(since).days.from,
  to: isAct ? LAST : readDate(until).days.to,
})

/** Of what follows by rule, sources tell only the grounds: before it has begun for sure, and once it may be over, they say nothing of it. */
const daysSurelyOn = ({ since, until }: SaidRow): Days => ({
  from: readDate(since).days.to,
  to: until === null ? LAST : readDate(until).days.from,
})

/** The days of what is said by itself, whether or not its ends exist. */
export function ownDays(row: SaidRow, isAct: boolean): HeldDays {
  const [begin, end] = [readDate(row.since), readDate(row.until)]
  const possible: Days = {
    from: begin.isDoubtful ? FIRST : begin.days.from,
    to: isAct || end.isDoubtful ? LAST : end.days.to,
  }
  const { from, to } = sureDays(row, isAct)
  const isSure = from !== undefined && to !== undefined && from <= to
  return { possible, certain: isSure ? shared(possible, { from, to }) : null }
}

/** By which day it has surely begun, and up to which it has surely not ended. */
function sureDays(row: SaidRow, isAct: boolean): { from: string | undefined; to: string | undefined } {
  const [begin, end] = [readDate(row.since), readDate(row.until)]
  const spoken = witnessDays(row, isAct)
  const from = earliest([
    ...(begin.isDoubtful || begin.days.to === LAST ? [] : [begin.days.to]),
    ...spoken.slice(0, 1),
  ])
  const to = latest([
    ...(isAct ? [LAST] : []),
    ...(end.isDoubtful || end.days.from === FIRST ? [] : [end.days.from]),
    ...spoken.slice(-1),
    ...(begin.isExact ? [begin.days.from] : []),
  ])
  return { from, to }
}

/** The existence that a statement on `exists` gives. */
export function statedExistence(row: SaidRow): Existence {
  const { from, to } = sureDays(row, false)
  const goesOn = row.until === null || row.until === '..'
  const sure: Days = { from: row.since === null ? FIRST : (from ?? LAST), to: goesOn ? LAST : (to ?? FIRST) }
  return { ...ownDays(row, false), sure }
}

/** The existence of what begins on a day and has no last one. `dates` are those of which any may be the first. */
export function existenceFrom(dates: readonly (string | null)[]): Existence {
  if (dates.every(date => date === null)) return UNKNOWN_EXISTENCE
  const read = dates.map(readDate)
  const possibleFrom = earliest(read.map(date => (date.isDoubtful ? FIRST : date.days.from)))!
  const sure = read.filter(date => !date.isDoubtful && date.days.to !== LAST).map(date => date.days.to)
  const certainFrom = earliest(sure)
  return {
    possible: { from: possibleFrom, to: LAST },
    certain: certainFrom === undefined ? null : { from: certainFrom, to: LAST },
    sure: { from: certainFrom ?? LAST, to: LAST },
  }
}

/** The same existence, once it is known that the thing was there by each of these days. */
export function presentBy(existence: Existence, days: readonly string[]): Existence {
  const day = earliest(days)
  if (day === undefined) return existence
  const isUntold = existence === UNKNOWN_EXISTENCE
  const sureFrom = earliest([day, ...(isUntold ? [] : [existence.sure.from])])!
  const from = isUntold || existence.possible!.from > sureFrom ? FIRST : existence.possible!.from
  const sure = { from: sureFrom, to: LAST }
  return { possible: { from, to: LAST }, certain: sure, sure }
}

/** The days of a claim between its ends: nothing holds before both exist, and no state after one is gone. */
export function daysBetween(own: HeldDays, ends: readonly Existence[], isAct: boolean): HeldDays {
  const ofAct = (days: Days | null): Days | null =>
    days !== null && isAct ? { from: days.from, to: LAST } : days
  const possible = ends.reduce((days, end) => shared(days, ofAct(end.possible)), own.possible)
  const certain = ends.reduce((days, end) => shared(days, ofAct(end.sure)), own.certain)
  return { possible, certain: shared(possible, certain) }
}
