import { readDate } from './dates.js'
import type { MayMeet } from './open-kinds.js'
import type { Random } from './random.js'

/** Parts of seed files as they are written: dates, evidence, names. */

export type GivenSaid = Record<string, unknown>

export interface GivenEntity {
  id: string
  formerIds?: string[]
  seen?: string
  statements: GivenSaid[]
  claims: GivenSaid[]
}

/** A world that is being made: what decides, and what it must not hold. */
export interface Making {
  readonly random: Random
  readonly mayMeet: MayMeet
}

export const FIRST_YEAR = 1990
export const LAST_YEAR = 2026

const two = (value: number): string => String(value).padStart(2, '0')

export function exactDay({ random }: Making, year: number): string {
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
}

/** A date of that year, as sources write them. */
export function writtenDate(making: Making, year: number): string {
  const { random, mayMeet } = making
  const day = exactDay(making, year)
  const forms = [day, day, day.slice(0, 7), String(year), `[${year}-02-01..${year}-09-30]`]
  if (random.chance(0.1)) return `${String(year).slice(0, 3)}X`
  if (mayMeet('doubtfulDates') && random.chance(0.2))
    return `${random.pick(forms.slice(0, 4))}${random.pick(['~', '?'])}`
  return random.pick(forms)
}

export function anyYear({ random }: Making): number {
  return random.whole(FIRST_YEAR, LAST_YEAR - 2)
}

/** Two dates between which a state holds; either may be unknown, and the last one open. */
export function period(making: Making): { since?: string; until?: string } {
  const { random } = making
  const [since, until] = [anyYear(making), anyYear(making)].sort() as [number, number]
  return {
    ...(random.chance(0.75) ? { since: writtenDate(making, since) } : {}),
    ...(random.chance(0.5)
      ? { until: random.chance(0.3) || until - since < 11 ? '..' : writtenDate(making, until) }
      : {}),
  }
}

export const SOURCES = ['register', 'site', 'daily', 'daily-again', 'weekly', 'reprint', 'book', 'rumour']

/** Sources of every grade: two of one publisher, a reprint, one that nobody has seen; of an exact day, a year, or no date. */
export function sourceFiles(): { hosts: GivenSaid[]; sources: GivenEntity[] } {
  const source = (id: string, host: string, date: string | null, more: GivenSaid = {}): GivenEntity => ({
    id,
    ...(id === 'rumour' ? {} : { seen: '2026-01-02' }),
    statements: [
      { field: 'name', value: `Source ${id}`, lang: 'en', kind: 'TRANSLATION' },
      { field: 'host', value: host },
      ...(date === null ? [] : [{ field: 'publishedOn', value: date }]),
      ...Object.entries(more).map(([field, value]) => ({ field, value })),
    ],
    claims: [],
  })
  return {
    hosts: [
      { host: 'depositary.example', grade: 'PRIMARY', publisher: 'Depositary' },
      { host: 'body.example', grade: 'OFFICIAL', publisher: 'Body' },
      { host: 'daily.example', grade: 'NEWS', publisher: 'Daily' },
      { host: 'weekly.example', grade: 'NEWS', publisher: 'Weekly' },
      { host: 'shelf.example', grade: 'SECONDARY', publisher: 'Shelf' },
    ],
    sources: [
      source('register', 'depositary.example', '2020-06-01'),
      source('site', 'body.example', '2019'),
      source('daily', 'daily.example', '2012-03-15'),
      source('daily-again', 'daily.example', '2024-11-02'),
      source('weekly', 'weekly.example', null),
      source('reprint', 'weekly.example', '2016-05-09', { originPublisher: 'Daily' }),
      source('book', 'shelf.example', '2005-08'),
      source('rumour', 'shelf.example', '2022-02-02'),
    ],
  }
}

/** One to three pieces of evidence, of which the first supports; some speak on a day of their own. */
export function evidence(making: Making, mayContradict: boolean): GivenSaid[] {
  const { random } = making
  return random.some(SOURCES, 3).map((source, index) => ({
    source,
    ...(random.chance(0.3) ? { speaksOn: speakingDate(making) } : {}),
    ...(mayContradict && index > 0 && random.chance(0.3) ? { stance: 'CONTRADICTS' } : {}),
  }))
}

/** While an exact first day alone makes nothing certain, a source speaks on it. */
export function withWitnessOfSince({ mayMeet }: Making, given: GivenSaid): GivenSaid {
  const since = (given.since ?? null) as string | null
  if (mayMeet('exactSince') || !readDate(since).isExact) return given
  const [first, ...others] = given.evidence as GivenSaid[]
  return { ...given, evidence: [{ ...first, speaksOn: since }, ...others] }
}

function speakingDate(making: Making): string {
  const year = anyYear(making)
  return making.random.pick([exactDay(making, year), exactDay(making, year), String(year), `${year}~`])
}
