import {
  type GivenEntity,
  type GivenSaid,
  type Making,
  anyYear,
  evidence,
  exactDay,
  period,
  withWitnessOfSince,
  writtenDate,
} from './seed-parts.js'

/** How many of each type a new world has. */
export const SIZES: Readonly<Record<string, number>> = {
  Organization: 7,
  Country: 5,
  Place: 3,
  Instrument: 5,
  Meeting: 4,
  CrimeType: 2,
  Undertaking: 2,
  Person: 1,
  Challenge: 1,
}

const WORDS = [
  'Northern',
  'Éastern',
  'Union',
  'Ports',
  'Forum',
  'Pact',
  'Límit',
  'Watch',
  '9th',
  '17th',
  'Sea',
  'Border',
]

/** An entity with names, what its type has of dates, and now and then the days on which it exists. */
export function makeEntity(making: Making, type: string, id: string): GivenEntity {
  const { random } = making
  const statements = [...namesOf(making, id), ...valuesOf(making, type)]
  if (['Organization', 'Country', 'Person'].includes(type) && random.chance(0.4))
    statements.push(
      withWitnessOfSince(making, { field: 'exists', ...existing(making), evidence: evidence(making, false) }),
    )
  return { id, statements, claims: [] }
}

/** One name for each language at most that is more than initials, so that nobody has to say which is the best. */
export function namesOf(making: Making, id: string): GivenSaid[] {
  const { random, mayMeet } = making
  const contested = mayMeet('nameless') && random.chance(0.15)
  const name = (): string =>
    `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.chance(0.5) ? id : ''}`.trim()
  return [
    { field: 'name', value: name(), lang: 'en', kind: 'OFFICIAL', evidence: evidence(making, contested) },
    ...(random.chance(0.5)
      ? [{ field: 'name', value: `Nama ${name()}`, lang: 'id', kind: 'TRANSLATION' }]
      : []),
    ...(random.chance(0.3)
      ? [
          {
            field: 'name',
            value: id.toUpperCase(),
            lang: 'en',
            kind: 'ACRONYM',
            n: 2,
            evidence: evidence(making, mayMeet('disputedNames')),
          },
        ]
      : []),
  ]
}

function existing(making: Making): { since?: string; until?: string } {
  const { random, mayMeet } = making
  if (mayMeet('uncertainEnds')) {
    const given = period(making)
    return Object.keys(given).length > 0 ? given : { until: '..' }
  }
  const [since, until] = [anyYear(making), anyYear(making)].sort() as [number, number]
  const end = until > since && random.chance(0.4) ? { until: exactDay(making, until) } : {}
  return { since: exactDay(making, since), ...end }
}

function valuesOf(making: Making, type: string): GivenSaid[] {
  if (type === 'Organization') return kindsOf(making)
  const field = { Instrument: 'adoptedOn', Meeting: 'startedOn', Undertaking: 'startedOn' }[type]
  if (field === undefined || making.random.chance(0.3)) return []
  return datesOf(making, field)
}

/** A date, or two that sources give: less precise ones agree, others contradict each other. */
function datesOf(making: Making, field: string): GivenSaid[] {
  const { random, mayMeet } = making
  const year = anyYear(making)
  const day = exactDay(making, year)
  const said = (value: string, n: number): GivenSaid => ({
    field,
    n,
    value,
    evidence: evidence(making, false),
  })
  if (random.chance(0.3))
    return [said(day, 1), said(random.chance(0.5) ? day.slice(0, 4) : exactDay(making, year), 2)]
  return [said(mayMeet('uncertainEnds') ? writtenDate(making, year) : day, 1)]
}

function kindsOf(making: Making): GivenSaid[] {
  const { random, mayMeet } = making
  const said = (value: string, n: number, more: GivenSaid = {}): GivenSaid => ({
    field: 'organizationKind',
    n,
    value,
    ...more,
    evidence: evidence(making, false),
  })
  if (random.chance(0.3)) return []
  if (!random.chance(0.4)) return [said('FORUM', 1)]
  if (!mayMeet('currentValue') || !mayMeet('rivals') || random.chance(0.5))
    return [said('FORUM', 1), said('NETWORK', 2)]
  const year = anyYear(making)
  return [
    said('FORUM', 1, { until: writtenDate({ ...making, mayMeet: kind => kind !== 'doubtfulDates' }, year) }),
    said('NETWORK', 2, { since: exactDay(making, year + 1) }),
  ]
}
