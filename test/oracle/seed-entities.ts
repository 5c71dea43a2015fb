import {
  type GivenEntity,
  type GivenSaid,
  anyYear,
  evidence,
  exactDay,
  period,
  writtenDate,
} from './seed-parts.js'
import type { Random } from './random.js'

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
  'Đà',
  'Straße',
  'Jum’at',
]

/** An entity with names, what its type has of dates, and now and then the days on which it exists, or an id that it had before. */
export function makeEntity(random: Random, type: string, id: string): GivenEntity {
  const statements = [...namesOf(random, id), ...valuesOf(random, type), ...codesOf(random, type, id)]
  if (['Organization', 'Country', 'Person'].includes(type) && random.chance(0.4))
    statements.push({ field: 'exists', ...existing(random), evidence: evidence(random) })
  return { id, ...(random.chance(0.1) ? { formerIds: [`${id}-before`] } : {}), statements, claims: [] }
}

/** One name for each language at most that is more than initials and goes on, so that nobody has to say which is the best; and one that it had. */
export function namesOf(random: Random, id: string): GivenSaid[] {
  const name = (): string =>
    `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.chance(0.5) ? id : ''}`.trim()
  const said = (value: string, n: number, more: GivenSaid): GivenSaid => ({
    field: 'name',
    value,
    n,
    lang: 'en',
    ...more,
  })
  return [
    said(name(), 1, {
      kind: 'OFFICIAL',
      ...(random.chance(0.1) ? { lang: 'tet' } : {}),
      evidence: evidence(random, random.chance(0.15)),
    }),
    ...(random.chance(0.5) ? [said(`Nama ${name()}`, 1, { lang: 'id', kind: 'TRANSLATION' })] : []),
    ...(random.chance(0.3)
      ? [said(`Nama ${name()}`, 1, { lang: random.pick(['ms', 'zh-Hans']), kind: 'TRANSLATION' })]
      : []),
    ...(random.chance(0.3)
      ? [said(id.toUpperCase(), 2, { kind: 'ACRONYM', evidence: evidence(random, true) })]
      : []),
    ...(random.chance(0.2)
      ? [said(`Former ${name()}`, 3, { kind: 'FORMER', ...period(random), evidence: evidence(random, true) })]
      : []),
  ]
}

/** Codes of others, of which no two entities have the same, but for one that a series gives to all: some ended, some that a source denies. */
function codesOf(random: Random, type: string, id: string): GivenSaid[] {
  const own = parseInt(id.replace('-', ''), 36)
  const code = (scheme: string, value: string, more: GivenSaid = {}): GivenSaid => ({
    field: 'externalId',
    scheme,
    value,
    ...more,
    evidence: evidence(random, random.chance(0.2)),
  })
  const letters = [...String(own)].map(digit => String.fromCharCode(65 + Number(digit))).slice(-3)
  return [
    ...(random.chance(0.4) ? [code('WIKIDATA', `Q${own}1`, period(random))] : []),
    ...(random.chance(0.2) ? [code('WIKIDATA', `Q${own}2`, { n: 2 })] : []),
    ...(random.chance(0.2) ? [code('WIKIDATA', `Q${own}${random.pick([1, 2])}`, { n: 3, ...DENIED })] : []),
    ...(random.chance(0.2) ? [code('UN_TREATY_SERIES', '39574')] : []),
    ...(type === 'Country' && random.chance(0.5)
      ? [{ field: 'iso3', value: letters.join(''), evidence: evidence(random) }]
      : []),
  ]
}

function existing(random: Random): { since?: string; until?: string } {
  const given = period(random)
  return Object.keys(given).length > 0 ? given : { until: '..' }
}

function valuesOf(random: Random, type: string): GivenSaid[] {
  if (type === 'Organization') return kindsOf(random)
  if (type === 'Instrument' && random.chance(0.6))
    return [
      ...rulesOf(random),
      ...datesOf(random, 'adoptedOn'),
      ...spanOf(random, 'periodStart', 'periodEnd'),
    ]
  if (type === 'Meeting' || type === 'Programme') return spanOf(random, 'startedOn', 'endedOn')
  const field = { Instrument: 'adoptedOn', Undertaking: 'startedOn' }[type]
  if (field === undefined || random.chance(0.3)) return []
  return datesOf(random, field)
}

/** From when to when a plan is meant, or something went on; now and then nobody tells one of them, or either. */
function spanOf(random: Random, first: string, last: string): GivenSaid[] {
  const year = anyYear(random)
  return [
    ...(random.chance(0.7) ? datesOf(random, first, year) : []),
    ...(random.chance(0.4) ? datesOf(random, last, year + 1) : []),
  ]
}

/** From when a treaty is in force at all, and for one who consents to it early or late; now and then by two rules, or one that nobody has seen, and on no known day. */
function rulesOf(random: Random): GivenSaid[] {
  const rule = (n: number): GivenSaid => ({
    field: 'entryIntoForceRule',
    n,
    value: random.pick(['P30D', 'P90D', 'P12M', 'P3M/01', 'P1M', 'P0D', 'P60D/01']),
    evidence: evidence(random, true),
  })
  const threshold: GivenSaid = {
    field: 'entryThreshold',
    value: random.pick(['2 STATES P90D', '3 STATES P12M', '5 STATES P3M/01', '2 SIGNATORIES P0D']),
    evidence: evidence(random, true),
  }
  return [
    ...(random.chance(0.8) ? [rule(1), ...(random.chance(0.1) ? [rule(2)] : [])] : []),
    ...(random.chance(0.5) ? [threshold] : []),
    ...(random.chance(0.8) ? datesOf(random, 'enteredIntoForceOn') : []),
  ]
}

/** A date, or two that sources give: less precise ones agree, others contradict each other; or one that a source denies. */
function datesOf(random: Random, field: string, year = anyYear(random)): GivenSaid[] {
  const day = exactDay(random, year)
  const said = (value: string, n: number, more: GivenSaid = {}): GivenSaid => ({
    field,
    n,
    value,
    ...more,
    evidence: evidence(random),
  })
  if (random.chance(0.2)) return [said(day, 1), said(random.chance(0.5) ? day : day.slice(0, 7), 2, DENIED)]
  if (random.chance(0.3))
    return [said(day, 1), said(random.chance(0.5) ? day.slice(0, 4) : exactDay(random, year), 2)]
  return [said(writtenDate(random, year), 1)]
}

const DENIED = { modality: 'DENIED' }

/** What sort of body it is: one value, two that contradict each other, one after the other, or one that a source denies. */
function kindsOf(random: Random): GivenSaid[] {
  const said = (value: string, n: number, more: GivenSaid = {}): GivenSaid => ({
    field: 'organizationKind',
    n,
    value,
    ...more,
    evidence: evidence(random),
  })
  const year = anyYear(random)
  return random.pick([
    () => [],
    () => [said('FORUM', 1)],
    () => [said('FORUM', 1), said('NETWORK', 2)],
    () => [said('FORUM', 1, period(random)), said('FORUM', 2, { ...DENIED, ...period(random) })],
    () => [
      said('FORUM', 1, { until: writtenDate(random, year) }),
      said('NETWORK', 2, { since: exactDay(random, year + 1) }),
    ],
    () => [said('FORUM', 1, { until: writtenDate(random, year) })],
  ])()
}
