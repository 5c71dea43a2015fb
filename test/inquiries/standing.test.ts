import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Coverage } from '../../src/model/coverage.js'
import { type Act, makeSupposedAct } from '../../src/rules/standing-acts.js'
import { type KnownOfCell, judgeStanding } from '../../src/rules/standing-cell.js'
import { lineOfCells } from '../../src/queries/standing/lines.js'
import {
  type Placed,
  type Supposed,
  type TreatyFacts,
  actsOfSupposed,
  findNewPairs,
  partyOf,
} from '../../src/rules/standing-suppose.js'
import { readEntryRule } from '../../src/rules/entry-into-force.js'
import { standingByHand } from '../support/standing-oracle.js'
import { expectSame } from '../support/expect-same.js'

const YEARS = ['0000-00-00', '2001-01-01', '2002-06-15', '2003-12-31', '2005-05-05', '9999-99-99']
const DAYS = [...YEARS.slice(1, -1), '2004-04-04', '2010-10-10']
const year = fc.constantFrom(...YEARS)

/** A claim whose certain days, where it has any, lie within its possible ones. */
const someAct: fc.Arbitrary<Act> = fc
  .record({
    type: fc.constantFrom(
      'PARTY_TO',
      'PARTY_TO',
      'RATIFIED',
      'RATIFIED',
      'SIGNED',
      'DENOUNCED',
      'MADE_DECLARATION_ON',
    ),
    days: fc.tuple(year, year, year, year),
    modality: fc.constantFrom('FACT', 'FACT', 'FACT', 'DENIED'),
    basis: fc.constantFrom('SEEN', 'BY_RULE'),
    isReservation: fc.boolean(),
    withdrawnOn: fc.constantFrom(null, null, '2003', '2010-01-01'),
    deniedOn: fc.constantFrom([], [], ['2004-04-04..2004-04-04'], ['2001-01-01..2003-12-31']),
    n: fc.nat({ max: 99 }),
  })
  .map(({ type, days, n, ...own }) => {
    const [possibleFrom, certainFrom, certainTo, possibleTo] = [...days].sort() as [
      string,
      string,
      string,
      string,
    ]
    const isAct = type !== 'PARTY_TO' && own.modality === 'FACT'
    const ends = isAct ? { possibleTo: '9999-99-99', certainTo: '9999-99-99' } : { possibleTo, certainTo }
    const base = makeSupposedAct(type, 'a', 't', {
      since: possibleFrom,
      first: possibleFrom,
      last: certainFrom,
    })
    return { ...base, ...ends, ...own, id: `${type}:a:t:${n}` }
  })

const complete = { of: null, isComplete: true, claimTypes: ['RATIFIED'], days: ['0000-00-00', '9999-99-99'] }
const someKnown: fc.Arbitrary<KnownOfCell> = fc.record({
  day: fc.constantFrom(null, ...DAYS),
  coverage: fc.constantFrom(null, complete as unknown as Coverage),
  entry: fc.constantFrom(null, '2003-01-01'),
})

describe('how a country stands to an instrument', () => {
  test('is what sets of claims say without any order among them', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 6 }), someKnown, (acts, known) => {
        const { status, isSettled } = judgeStanding(acts, known)
        const isComplete = known.coverage !== null
        expectSame({ status, isSettled }, standingByHand(acts, { ...known, isComplete }))
      }),
      { numRuns: 3_000 },
    )
  })

  test('does not hang on the order of the claims', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someAct, { maxLength: 6, selector: ({ id }) => id }),
        someKnown,
        (acts, known) => {
          const { act, ...other } = judgeStanding([...acts].reverse(), known)
          const first = judgeStanding(acts, known)
          expect(act).toEqual(first.act)
          expect([...other.grounds].sort()).toEqual([...first.grounds].sort())
        },
      ),
    )
  })

  test('names only claims of the record, that which tells the status first', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 6 }), someKnown, (acts, known) => {
        const { act, grounds } = judgeStanding(acts, known)
        expect(grounds).toEqual([...new Set(grounds)])
        expect(grounds.every(id => acts.some(one => one.id === id))).toBe(true)
        if (act !== null) expect(grounds[0]).toBe(act.id)
      }),
    )
  })

  test('has a reservation only while it stands', () => {
    const act = makeSupposedAct('MADE_DECLARATION_ON', 'a', 't', {
      since: '2001',
      first: '2001-01-01',
      last: '2001-12-31',
    })
    const reservation: Act = { ...act, id: 'r', isReservation: true, withdrawnOn: '2005-05-05' }
    const on = (day: string | null): boolean =>
      judgeStanding([reservation], { day, coverage: null, entry: null }).withReservation
    expect([on('2000-01-01'), on('2002-01-01'), on('2005-05-05'), on(null)]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})

const RULES = ['P0D', 'P30D', 'P12M', 'P3M/01', null]
const ENTRY = '2003-09-29'

const factsOf = (rule: string | null): TreatyFacts => ({
  rule,
  treaty: {
    entry: { first: ENTRY, last: ENTRY },
    isByParties: false,
    later: rule === null ? null : { rule: readEntryRule(rule)!, text: rule },
    first: null,
  },
  partyRule: rule === null ? null : readEntryRule(rule),
  threshold: null,
  thresholdText: null,
  entry: ENTRY,
  entryText: ENTRY,
  statementIds: [],
})

/** Day by day through the calendar, for rules of days; of months, by the number of the month. */
function walkRule(rule: string, deposit: string): string {
  const day = new Date(`${deposit}T00:00:00Z`)
  const [, count, unit, first] = /^P(\d+)([DM])(\/01)?$/.exec(rule)!
  if (unit === 'D') for (let step = 0; step < Number(count); step++) day.setUTCDate(day.getUTCDate() + 1)
  else day.setUTCMonth(day.getUTCMonth() + Number(count))
  while (first !== undefined && day.getUTCDate() !== 1) day.setUTCDate(day.getUTCDate() + 1)
  const entry = day.toISOString().slice(0, 10)
  return entry < ENTRY ? ENTRY : entry
}

const COUNTRIES = ['a', 'b', 'c', 'd']
const TREATIES = ['t', 'u']
const someSupposed: fc.Arbitrary<Supposed> = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  instrument: fc.constantFrom(...TREATIES),
  act: fc.constantFrom('SIGNED', 'RATIFIED', 'RATIFIED', 'DENOUNCED'),
  on: fc.constantFrom('2002-02-02', '2004-04-04', '2009-11-28'),
})
const someWorld = fc.record({
  acts: fc.array(
    fc.tuple(someAct, fc.constantFrom(...COUNTRIES), fc.constantFrom(...TREATIES)).map(([act, from, to]) => ({
      ...act,
      from,
      to,
      id: `${act.id}:${from}:${to}`,
    })),
    { maxLength: 12 },
  ),
  supposed: fc.array(someSupposed, { minLength: 1, maxLength: 3 }),
  rule: fc.constantFrom(...RULES),
  known: someKnown,
})

function matrixOf(acts: readonly Act[], known: KnownOfCell): Placed[] {
  return COUNTRIES.flatMap(countryId =>
    TREATIES.map(instrumentId => {
      const own = acts.filter(({ from, to }) => from === countryId && to === instrumentId)
      const standing = judgeStanding(own, known)
      return { countryId, instrumentId, standing, ruled: null, party: partyOf(standing, null, known.day) }
    }),
  )
}

describe('what is supposed', () => {
  test('changes no other cell, and is marked wherever it tells a status', () => {
    fc.assert(
      fc.property(someWorld, ({ acts, supposed, rule, known }) => {
        const before = matrixOf(acts, known)
        const after = matrixOf([...acts, ...actsOfSupposed(supposed, () => factsOf(rule))], known)
        after.forEach(({ countryId, instrumentId, standing }, place) => {
          const own = supposed.filter(
            ({ country, instrument }) => country === countryId && instrument === instrumentId,
          )
          const was = before[place]!.standing
          if (own.length === 0) expectSame(standing, was)
          expectSame(
            standing.grounds.every(id => acts.some(act => act.id === id)),
            true,
          )
          const isOnlySupposed = standing.act !== null && standing.act.id === null
          if (standing.status === 'IN_FORCE' && was.status !== 'IN_FORCE') expectSame(isOnlySupposed, true)
          // Who is supposed to leave, and to consent again, is bound by what is supposed alone.
          const leaves = own.some(({ act }) => act === 'DENOUNCED')
          if (was.status === 'IN_FORCE' && standing.status === 'IN_FORCE' && !leaves)
            expectSame(isOnlySupposed, false)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('is in force by the rule of the treaty, never before the treaty itself, and nowhere without a rule', () => {
    fc.assert(
      fc.property(someSupposed, fc.constantFrom(...RULES), (one, rule) => {
        const parties = actsOfSupposed([one], () => factsOf(rule)).filter(({ type }) => type === 'PARTY_TO')
        const isBound = one.act === 'RATIFIED' && rule !== null
        expect(parties.map(({ since }) => since)).toEqual(isBound ? [walkRule(rule, one.on)] : [])
        expect(parties.every(({ id, basis }) => id === null && basis === 'BY_RULE')).toBe(true)
      }),
    )
  })

  test('binds the pairs that are bound then and were not, each once', () => {
    fc.assert(
      fc.property(someWorld, ({ acts, supposed, rule, known }) => {
        const before = matrixOf(acts, known)
        const after = matrixOf([...acts, ...actsOfSupposed(supposed, () => factsOf(rule))], known)
        const boundIn = (cells: readonly Placed[], id: string, treaty: string): boolean =>
          cells.some(
            ({ countryId, instrumentId, standing }) =>
              countryId === id && instrumentId === treaty && standing.status === 'IN_FORCE',
          )
        const wanted = TREATIES.flatMap(treaty =>
          COUNTRIES.flatMap(one =>
            COUNTRIES.filter(other => one < other).flatMap(other => {
              const [are, were] = [after, before].map(cells =>
                [one, other].every(id => boundIn(cells, id, treaty)),
              )
              return are === true && were === false ? [`${treaty} ${one} ${other}`] : []
            }),
          ),
        )
        const found = findNewPairs(before, after).map(
          ({ instrumentId, oneId, otherId }) => `${instrumentId} ${oneId} ${otherId}`,
        )
        expectSame([...found].sort(), wanted.sort())
      }),
      { numRuns: 500 },
    )
  })
})

test('a line counts each cell once: in force, surely not, or not settled', () => {
  fc.assert(
    fc.property(someWorld, ({ acts, known }) => {
      const cells = matrixOf(acts, known).filter(({ countryId }) => countryId === 'a')
      const line = lineOfCells('a', cells, 'instrumentId') as {
        counts: { status: string; total: number }[]
        notBound: string[]
        unsettled: string[]
        isNoneInForce: boolean
      }
      const inForce = line.counts.find(({ status }) => status === 'IN_FORCE')?.total ?? 0
      expect(line.counts.reduce((sum, { total }) => sum + total, 0)).toBe(cells.length)
      expect(inForce + line.notBound.length + line.unsettled.length).toBe(cells.length)
      expect(line.isNoneInForce).toBe(inForce === 0)
    }),
  )
})
