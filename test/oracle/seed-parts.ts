import type { Random } from './random.js'
import { TEXTS, fileOf, placed } from './seed-texts.js'

/** Parts of seed files as they are written: dates, evidence, names. */

export type GivenSaid = Record<string, unknown>

export interface GivenEntity {
  id: string
  formerIds?: string[]
  seen?: string
  statements: GivenSaid[]
  claims: GivenSaid[]
}

export const FIRST_YEAR = 1990
export const LAST_YEAR = 2026

const two = (value: number): string => String(value).padStart(2, '0')

export function exactDay(random: Random, year: number): string {
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
}

/** A date of that year, as sources write them. */
export function writtenDate(random: Random, year: number): string {
  const day = exactDay(random, year)
  const forms = [day, day, day.slice(0, 7), String(year), `[${year}-02-01..${year}-09-30]`]
  if (random.chance(0.1)) return `${String(year).slice(0, 3)}X`
  if (random.chance(0.2)) return dateOfManyDays(random, year)
  if (random.chance(0.2)) return `${random.pick(forms.slice(0, 4))}${random.pick(['~', '?'])}`
  return random.pick(forms)
}

/** A date that is open on one side, or one of several, or with a part that nobody knows; all of them within the year, as far as they are bounded. */
function dateOfManyDays(random: Random, year: number): string {
  const day = exactDay(random, year)
  return random.pick([
    `[..${day}]`,
    `[..${day}]`,
    `[..${year}]`,
    `[${day}..]`,
    `[${day.slice(0, 7)}..]`,
    `[${year}-01-05,${year}-03,${year}-06-01..${year}-10-02]`,
    `${day.slice(0, 7)}-XX`,
    `${year}-XX`,
    `${year}-XX-${day.slice(8)}`,
  ])
}

export function anyYear(random: Random): number {
  return random.whole(FIRST_YEAR, LAST_YEAR - 2)
}

/** Two dates between which a state holds; either may be unknown, and the last one open. */
export function period(random: Random): { since?: string; until?: string } {
  const [since, until] = [anyYear(random), anyYear(random)].sort() as [number, number]
  return {
    ...(random.chance(0.75) ? { since: writtenDate(random, since) } : {}),
    ...(random.chance(0.5)
      ? { until: random.chance(0.3) || until - since < 11 ? '..' : writtenDate(random, until) }
      : {}),
  }
}

export const SOURCES = [
  'register',
  'site',
  'daily',
  'daily-again',
  'weekly',
  'reprint',
  'shouted',
  'book',
  'rumour',
  ...TEXTS,
]

/**
 * Sources of every grade: two of one publisher, a reprint, a second host of a publisher, one that nobody has seen; of an exact day, a year, or no date. Of the
 * texts, one has the publisher of another source, one repeats what an official one published, and one stands alone.
 */
export function sourceFiles(): { hosts: GivenSaid[]; sources: GivenEntity[] } {
  const source = (id: string, host: string, date: string | null, more: GivenSaid = {}): GivenEntity => ({
    id,
    ...(id === 'rumour' ? {} : { seen: id === 'book' ? '[..2026-01-02]' : '2026-01-02' }),
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
      { host: 'daily-two.example', grade: 'NEWS', publisher: 'Daily' },
      { host: 'weekly.example', grade: 'NEWS', publisher: 'Weekly' },
      { host: 'shelf.example', grade: 'SECONDARY', publisher: 'Shelf' },
      { host: 'unnamed.example', grade: 'SECONDARY', publisher: 'An unnamed “outlet”' },
    ],
    sources: [
      source('register', 'depositary.example', '2020-06-01'),
      source('site', 'body.example', '2019'),
      source('daily', 'daily.example', '2012-03-15'),
      source('daily-again', 'daily.example', '2024-11-02'),
      source('weekly', 'weekly.example', null),
      source('reprint', 'weekly.example', '2016-05-09', { originPublisher: 'Daily' }),
      source('shouted', 'daily-two.example', '2011-07-07'),
      source('book', 'shelf.example', '2005-08'),
      source('rumour', 'shelf.example', '2022-02-02'),
      source('text-a', 'weekly.example', '2014-04-04', { file: fileOf('text-a') }),
      source('text-b', 'shelf.example', '2018', { originPublisher: 'Body', file: fileOf('text-b') }),
      source('text-c', 'unnamed.example', null, { file: fileOf('text-c') }),
    ],
  }
}

/** One to three pieces of evidence, of which the first supports; some speak on a day of their own. */
export function evidence(random: Random, mayContradict = false): GivenSaid[] {
  const given = random.some(SOURCES, 3).map((source, index) => ({
    source,
    ...(random.chance(0.3) ? { speaksOn: speakingDate(random) } : {}),
    ...(mayContradict && index > 0 && random.chance(0.3) ? { stance: 'CONTRADICTS' } : {}),
  }))
  return given.flatMap(item => placed(random, item))
}

function speakingDate(random: Random): string {
  const year = anyYear(random)
  return random.pick([
    exactDay(random, year),
    exactDay(random, year),
    String(year),
    `${year}~`,
    `[..${year}]`,
  ])
}
