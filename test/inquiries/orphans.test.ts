import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Coverage } from '../../src/model/coverage.js'
import { absenceOfOrphan } from '../../src/queries/orphans/absence.js'
import { MISSING, type Orphan, type OrphanKind, findOrphans } from '../../src/queries/orphans/find.js'
import type { EntityAnswer } from '../../src/questions/rows.js'
import { distinctTies, tie } from './made-ties.js'

const KINDS = Object.keys(MISSING) as OrphanKind[]
const IDS = ['a', 'b', 'c', 'd', 'e']
const DAYS = [null, '2001-05-01', '2010-12-31', '2015-07-01', '2020-02-29'] as const
const day = fc.constantFrom('2005-01-01', '2015-07-01', '2015-07-02', '2025-06-30')

/** Entities with and without a day, and claims at some of them, dated and undated. */
const worlds = fc.record({
  kind: fc.constantFrom(...KINDS),
  rows: fc.tuple(...IDS.map(() => fc.record({ on: fc.constantFrom(...DAYS), isForum: fc.boolean() }))),
  claims: fc.array(
    fc.record({
      at: fc.constantFrom(...IDS),
      far: fc.constantFrom('x', 'y', 'z'),
      on: fc.constantFrom(...DAYS),
      which: fc.nat(6),
    }),
    { maxLength: 6 },
  ),
  day,
  years: fc.integer({ min: 1, max: 12 }),
})

type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never

function build({ kind, rows, claims, day: asked, years }: World) {
  const { typeName, claimTypes, end, datedBy } = MISSING[kind]
  const entities = rows.map(({ on, isForum }, place): EntityAnswer => ({
    id: IDS[place]!,
    type: typeName,
    below: [],
    values: {
      ...(datedBy === null ? {} : { [datedBy]: on, [`${datedBy}_first`]: on, [`${datedBy}_last`]: on }),
      organizationKind: isForum ? 'FORUM' : 'NETWORK',
    },
  }))
  const ties = distinctTies(
    claims.map(({ at, far, on, which }) => {
      const type = claimTypes[which % claimTypes.length]!
      const [from, to] = end === 'from' ? [at, far] : [far, at]
      return tie(type, from, to, on === null ? {} : { certainFrom: on, certainTo: '9999-99-99' })
    }),
  )
  const quietSince =
    kind === 'BODY_WITHOUT_SESSION' ? `${Number(asked.slice(0, 4)) - years}${asked.slice(4)}` : null
  return { kind, entities, ties, days: { day: asked, quietSince } }
}

/** The same, asked of each entity by itself. */
function isOrphan({ kind, ties, days }: ReturnType<typeof build>, { id, values }: EntityAnswer): boolean {
  const { end, datedBy } = MISSING[kind]
  const own = ties.filter(({ from, to }) => (end === 'from' ? from : to) === id)
  if (kind === 'BODY_WITHOUT_SESSION') {
    const meets = values.organizationKind === 'FORUM' || own.length > 0
    return (
      meets && !own.some(({ certainFrom }) => certainFrom !== '9999-99-99' && certainFrom >= days.quietSince!)
    )
  }
  const end_ = values[datedBy!] as string | null
  const counts = kind !== 'PLAN_WITHOUT_SUCCESSOR' || (end_ !== null && end_ < days.day)
  return counts && own.length === 0
}

describe('what misses something', () => {
  test('is what has no such claim, each by itself', () => {
    fc.assert(
      fc.property(worlds, world => {
        const built = build(world)
        const { orphans, outOf } = findOrphans(built.kind, built.entities, built.ties, built.days)
        const wanted = built.entities.filter(row => isOrphan(built, row)).map(({ id }) => id)
        expect(orphans.map(({ id }) => id).sort()).toEqual(wanted)
        expect(outOf).toBeGreaterThanOrEqual(orphans.length)
      }),
    )
  })

  test('comes with the latest first and those without a day last', () => {
    fc.assert(
      fc.property(worlds, world => {
        const built = build(world)
        const { orphans } = findOrphans(built.kind, built.entities, built.ties, built.days)
        const keys = orphans.map(({ lastDay, id }) => [lastDay ?? '', id] as const)
        keys.slice(1).forEach(([later, id], before) => {
          const [earlier, other] = keys[before]!
          expect(earlier > later || (earlier === later && other < id)).toBe(true)
        })
      }),
    )
  })

  test('is fewer bodies the longer the silence must have been', () => {
    fc.assert(
      fc.property(worlds, world => {
        const built = build({ ...world, kind: 'BODY_WITHOUT_SESSION' })
        const found = (quietSince: string): string[] =>
          findOrphans(built.kind, built.entities, built.ties, { ...built.days, quietSince }).orphans.map(
            ({ id }) => id,
          )
        expect(found('2012-01-01')).toEqual(expect.arrayContaining(found('2003-01-01')))
      }),
    )
  })
})

const entry = (more: Partial<Coverage>): Coverage => ({
  of: { id: 'series', name: { en: 'Series', id: 'Seri' } },
  typeName: 'Organization',
  claimTypes: ['SESSION_OF'],
  since: null,
  until: null,
  isComplete: true,
  asOf: '2025-12-31',
  source: { id: 'list', name: { en: 'List', id: 'Daftar' } },
  missing: null,
  note: null,
  days: ['0000-00-00', '2025-12-31'],
  ...more,
})
const QUIET: Orphan = {
  id: 'series',
  datedOn: '2010-01-01',
  lastDay: '2010-01-01',
  lastSession: null,
  undated: 0,
}
const judge = (ledger: readonly Coverage[], orphan = QUIET, askedOn = '2025-06-01') =>
  absenceOfOrphan('BODY_WITHOUT_SESSION', orphan, { day: askedOn, quietSince: '2020-06-01' }, ledger)

describe('nothing on record', () => {
  test('means no where the record is complete over the whole silence', () => {
    expect(judge([entry({})])).toEqual({ meansNo: true, coverage: entry({}) })
  })

  test('means nothing without an entry, with a gap, after the last day of the record, or where it begins too late', () => {
    const gap = entry({ isComplete: false, missing: { en: 'Some.', id: 'Beberapa.' } })
    expect(judge([])).toEqual({ meansNo: false, coverage: null })
    expect(judge([gap])).toEqual({ meansNo: false, coverage: gap })
    expect(judge([entry({})], QUIET, '2026-06-01')).toEqual({ meansNo: false, coverage: entry({}) })
    const late = entry({ days: ['2021-01-01', '2025-12-31'] })
    expect(judge([late])).toEqual({ meansNo: false, coverage: late })
  })

  test('means nothing where a session without a day may have been in that time', () => {
    expect(judge([entry({})], { ...QUIET, undated: 1 }).meansNo).toBe(false)
  })

  test('of several claim types means no only where the record is complete of each', () => {
    const meeting: Orphan = { ...QUIET, id: 'session' }
    const days = { day: null, quietSince: null }
    const of = { id: 'session', name: { en: 'Session', id: 'Sidang' } }
    const some = entry({ of, typeName: 'Meeting', claimTypes: ['ADOPTED_AT'] })
    const all = entry({ of, typeName: 'Meeting', claimTypes: MISSING.MEETING_WITHOUT_OUTCOME.claimTypes })
    expect(absenceOfOrphan('MEETING_WITHOUT_OUTCOME', meeting, days, [some])).toEqual({
      meansNo: false,
      coverage: null,
    })
    expect(absenceOfOrphan('MEETING_WITHOUT_OUTCOME', meeting, days, [all])).toEqual({
      meansNo: true,
      coverage: all,
    })
  })
})

test('the day of a session is that of the meeting, else that of the claim', () => {
  const row = (id: string, type: string, values: EntityAnswer['values']): EntityAnswer => ({
    id,
    type,
    values,
    below: [],
  })
  const sessions = [
    tie('SESSION_OF', 'first', 'series', { certainFrom: '2001-05-01', certainTo: '9999-99-99' }),
    tie('SESSION_OF', 'second', 'series'),
    tie('SESSION_OF', 'third', 'series'),
  ]
  const meetings = [row('second', 'Meeting', { startedOn: '2003-06', startedOn_last: '2003-06-30' })]
  const series = row('series', 'Organization', { organizationKind: 'FORUM' })
  const find = (quietSince: string) =>
    findOrphans('BODY_WITHOUT_SESSION', [series], sessions, { day: '2010-01-01', quietSince }, meetings)
      .orphans
  expect(find('2003-06-30')).toEqual([])
  expect(find('2003-07-01')).toEqual([
    {
      id: 'series',
      datedOn: '2003-06',
      lastDay: '2003-06-30',
      lastSession: 'SESSION_OF:second:series',
      undated: 1,
    },
  ])
})
