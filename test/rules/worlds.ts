import fc from 'fast-check'
import type { ClaimRow, EntityRow, EvidenceRow, Row, StatementRow, Version } from '../../src/rules/row.js'
import { claim, said, statement } from './rows.js'

/** Small worlds in which rows contradict each other often: few ids, few dates, few publishers, a few releases. */

const TYPES = {
  northland: 'Country',
  eastland: 'Country',
  league: 'Organization',
  watch: 'Organization',
  town: 'Place',
  pact: 'Instrument',
  plan: 'Instrument',
  session: 'Meeting',
} as const

const DATES = [null, '2001', '2001-05-02', '2004-09', '2010~', '[2003-01-01..2005-12-31]']
const date = fc.constantFrom(...DATES)

const entities: EntityRow[] = Object.entries(TYPES).map(([id, type]) => ({
  row: 'entity',
  id,
  type,
  formerIds: [],
}))

const evidence: fc.Arbitrary<EvidenceRow[]> = fc.array(
  fc
    .record({
      grade: fc.constantFrom('PRIMARY' as const, 'NEWS' as const),
      publisher: fc.constantFrom('Daily', 'Weekly'),
      speaksOn: date,
      stance: fc.constantFrom('SUPPORTS' as const, 'SUPPORTS' as const, 'CONTRADICTS' as const),
    })
    .map(({ grade, publisher, ...more }) => said(grade, publisher, more)),
  { minLength: 1, maxLength: 2 },
)

const common = {
  since: date,
  until: date,
  modality: fc.constantFrom('FACT' as const, 'FACT' as const, 'DENIED' as const, 'PLANNED' as const),
  evidence,
}

const CLAIMS = [
  'MEMBER_OF:northland:league',
  'MEMBER_OF:northland:league:2',
  'MEMBER_OF:eastland:league',
  'COOPERATES_WITH:league:watch',
  'COOPERATES_WITH:watch:league',
  'SEATED_IN:league:town',
  'SEATED_IN:league:town:2',
  'RATIFIED:northland:pact',
  'RATIFIED:northland:pact:2',
  'RATIFIED:eastland:pact',
  'ADOPTED_AT:pact:session',
  'SUCCEEDS:plan:pact',
  'IMPLEMENTS:plan:pact',
]

const claims: fc.Arbitrary<ClaimRow> = fc
  .record({ id: fc.constantFrom(...CLAIMS), more: fc.record(common) })
  .map(({ id, more }) => claim(id, more))

const FIELDS = ['pact:adoptedOn', 'session:startedOn', 'session:endedOn', 'league:exists', 'plan:exists']

const statements: fc.Arbitrary<StatementRow> = fc
  .record({
    field: fc.constantFrom(...FIELDS),
    n: fc.constantFrom(1, 2),
    value: fc.constantFrom('2001', '2001-05-02', '2004-09'),
    more: fc.record(common),
  })
  .map(({ field, n, value, more }) =>
    statement(`${field}:${n}`, field.endsWith('exists') ? null : value, more),
  )

const names: fc.Arbitrary<StatementRow> = fc
  .record({
    entity: fc.constantFrom('league', 'watch'),
    n: fc.constantFrom(1, 2),
    value: fc.constantFrom('League', 'Watch'),
    more: fc.record(common),
  })
  .map(({ entity, n, value, more }) =>
    statement(`${entity}:name:en:${n}`, value, { lang: 'en', kind: 'OFFICIAL', ...more }),
  )

/** Something that is said: a claim, a value, a name. */
export const saidRow: fc.Arbitrary<ClaimRow | StatementRow> = fc.oneof(claims, statements, names)

/** An entity as it is, under another type, or with an id that was merged into it. */
export const entityRow: fc.Arbitrary<EntityRow> = fc
  .record({
    at: fc.nat(entities.length - 1),
    type: fc.constantFrom(null, 'Organization', 'Instrument'),
    formerIds: fc.constantFrom([], ['old']),
  })
  .map(({ at, type, formerIds }) => ({ ...entities[at]!, type: type ?? entities[at]!.type, formerIds }))

/** The last release of every world. */
export const RELEASE = 3

/** Versions of a world: every entity, and each of the rows between two releases, so that none stands twice at once. */
export const world: fc.Arbitrary<Version[]> = fc
  .array(fc.record({ row: saidRow, from: fc.integer({ min: 1, max: RELEASE }), ended: fc.boolean() }), {
    maxLength: 25,
  })
  .map(items => [
    ...entities.map(row => ({ row, recordedIn: 1, retractedIn: null })),
    ...oneAtATime(items.map(({ row, from, ended }) => version(row, from, ended))),
  ])

function version(row: Row, recordedIn: number, ended: boolean): Version {
  return { row, recordedIn, retractedIn: ended && recordedIn < RELEASE ? recordedIn + 1 : null }
}

function oneAtATime(versions: readonly Version[]): Version[] {
  const free = new Map<string, number>()
  return [...versions]
    .sort((a, b) => a.recordedIn - b.recordedIn)
    .filter(({ row, recordedIn, retractedIn }) => {
      if ((free.get(row.id) ?? 0) > recordedIn) return false
      free.set(row.id, retractedIn ?? Infinity)
      return true
    })
}
