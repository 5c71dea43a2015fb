import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PRESENCE_WAYS } from '../../src/queries/encounters/chains.js'
import { boundsOfRow, isSurelyWithin } from '../../src/queries/encounters/days.js'
import { MATTER_GROUNDS, makeAgendaOf } from '../../src/queries/encounters/matters.js'
import {
  type Encounters,
  type Gathering,
  findMet,
  joinEncounters,
} from '../../src/queries/encounters/pairs.js'
import { makeAttendanceOf } from '../../src/queries/encounters/presence.js'
import { type EventSpan, daysOfSpan, mayFall, spanOfEvent } from '../../src/queries/timeline/days.js'
import type { Tie } from '../../src/questions/view.js'
import { MeetingOracle, type MeetingWorld } from '../support/encounter-oracle.js'
import { distinctTies, tie } from './made-ties.js'
import { expectSame } from '../support/expect-same.js'

const findEncounters = (gatherings: readonly Gathering[], who: readonly string[]): Encounters =>
  joinEncounters(
    gatherings.flatMap(gathering => findMet(gathering, who)),
    who,
  )

const dayOf = (number: number): string => `2001-01-0${number}`
const days = fc.integer({ min: 1, max: 5 })

/** Four days: the bounds of the beginning, and those of the end, neither before those of the beginning; or one unknown day of two. */
const spans: fc.Arbitrary<EventSpan> = fc.oneof(
  fc.tuple(days, days, days, days).chain(given => {
    const [a, b, c, d] = given.sort().map(dayOf) as [string, string, string, string]
    return fc.constantFrom(
      { begin: { first: a, last: b }, end: { first: c, last: d } },
      { begin: { first: a, last: c }, end: { first: b, last: d } },
    )
  }),
  fc.tuple(days, days).map(given => {
    const [first, last] = given.sort().map(dayOf) as [string, string]
    return { begin: { first, last }, end: { first, last } }
  }),
)

const between = (first: string, last: string): string[] =>
  [1, 2, 3, 4, 5].map(dayOf).filter(day => first <= day && day <= last)

/** Every first and last day that a meeting may have had. */
function courses({ begin, end }: EventSpan): [string, string][] {
  const begins = between(begin.first!, begin.last!)
  if (begin.first === end.first && begin.last === end.last) return begins.map(day => [day, day])
  return begins.flatMap(first =>
    between(end.first!, end.last!)
      .filter(last => first <= last)
      .map((last): [string, string] => [first, last]),
  )
}

const asked = fc
  .tuple(fc.option(days), fc.option(days))
  .map(([from, to]) => ({ from: from === null ? null : dayOf(from), to: to === null ? null : dayOf(to) }))
  .filter(({ from, to }) => from === null || to === null || from <= to)

describe('the days of meetings', () => {
  test('may lie, or surely lie, within others, as every course that they may have taken says', () => {
    fc.assert(
      fc.property(spans, asked, (span, { from, to }) => {
        const inside = courses(span).map(
          ([first, last]) => (from === null || last >= from) && (to === null || first <= to),
        )
        expectSame(mayFall(daysOfSpan(span), { from, to }), inside.includes(true))
        expectSame(isSurelyWithin(span, { from, to }), !inside.includes(false))
      }),
      { numRuns: 1_000 },
    )
  })

  test('bound the first and the last of a row as tightly as all courses of all its meetings do', () => {
    const rows = fc.array(fc.record({ span: spans, isThere: fc.boolean() }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(rows, asked, (given, { from, to }) => {
        const row = given.filter(({ span }) => mayFall(daysOfSpan(span), { from, to }))
        const held = row.map(({ span, isThere }) => ({
          span,
          isSure: isThere && isSurelyWithin(span, { from, to }),
        }))
        const worlds = row.reduce<(readonly [string, string] | null)[][]>(
          (known, { span, isThere }) =>
            known.flatMap(world =>
              [...courses(span), ...(isThere ? [] : [null])].map(one => [...world, one]),
            ),
          [[]],
        )
        const firsts: string[] = []
        const lasts: string[] = []
        for (const world of worlds) {
          const met = world
            .filter(one => one !== null)
            .filter(([first, last]) => (from === null || last >= from) && (to === null || first <= to))
          if (met.length === 0) continue
          firsts.push(met.map(([first]) => (from !== null && first < from ? from : first)).sort()[0]!)
          lasts.push(
            met
              .map(([, last]) => (to !== null && last > to ? to : last))
              .sort()
              .at(-1)!,
          )
        }
        const range = (all: string[]) => ({ first: all.sort()[0], last: all.sort().at(-1) })
        expectSame(
          boundsOfRow(held, { from, to }),
          firsts.length === 0 ? null : { first: range(firsts), last: range(lasts) },
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('without bounds leave the first and the last to the others', () => {
    const open = spanOfEvent({ since: '2007?', until: null })
    const none = spanOfEvent({ since: null, until: null })
    const known = spanOfEvent({ since: '2010-05', until: null })
    const row = (...all: EventSpan[]) =>
      boundsOfRow(
        all.map(span => ({ span, isSure: true })),
        { from: null, to: null },
      )
    const bounds = { first: '2010-05-01', last: '2010-05-31' }
    expect(row(open, none)).toBeNull()
    expect(row(open, none, known)).toEqual({ first: bounds, last: bounds })
    expect(spanOfEvent({ since: null, until: '2010-05-03' }).begin).toEqual({
      first: null,
      last: '2010-05-03',
    })
  })
})

const STATES = ['indonesia', 'japan', 'laos']
const BODIES = ['council', 'forum', 'league', 'ministers']
const MEETINGS = ['m1', 'm2', 'm3']
const ENDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  PARTICIPATED_IN: [[...STATES, ...BODIES], MEETINGS],
  HOSTED_BY: [MEETINGS, [...STATES, ...BODIES]],
  SESSION_OF: [MEETINGS, BODIES],
  HELD_WITHIN: [MEETINGS, MEETINGS],
  MEMBER_OF: [[...STATES, ...BODIES], BODIES],
  PART_OF: [BODIES, BODIES],
}

const someTie: fc.Arbitrary<Tie> = fc
  .record({
    type: fc.constantFrom(...Object.keys(ENDS)),
    ends: fc.tuple(fc.nat(6), fc.nat(6)),
    possible: fc.tuple(days, days),
    certain: fc.tuple(days, days),
    isLoose: fc.boolean(),
    certainty: fc.constantFrom(null, null, 'CERTAIN', 'POSSIBLE'),
    modality: fc.constantFrom('FACT', 'FACT', 'FACT', 'PLANNED'),
    denied: fc.option(fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 2 })),
    n: fc.nat(1),
  })
  .map(({ type, ends, possible, certain, isLoose, denied, n, ...more }) => {
    const [froms, tos] = ENDS[type]!
    const [from, to] = [froms[ends[0] % froms.length]!, tos[ends[1] % tos.length]!]
    const [possibleFrom, certainFrom, certainTo, possibleTo] = [...possible, ...certain].sort().map(dayOf)
    const isState = ['MEMBER_OF', 'PART_OF'].includes(type)
    const dated = isState && !isLoose ? { possibleFrom, certainFrom, certainTo, possibleTo } : {}
    const stretches = denied?.map(stretch => stretch.sort().map(dayOf).join('..')) ?? null
    const deniedOn = isState ? { deniedOn: stretches } : {}
    return tie(type, from, to, {
      ...more,
      ...dated,
      ...deniedOn,
      id: `${type}:${from}:${to}:${n}`,
    } as Partial<Tie>)
  })
  .filter(({ from, to }) => from !== to)

/** Nothing lies within itself, or is a part of itself. */
const isLevelled = ({ type, from, to }: Tie): boolean =>
  !['HELD_WITHIN', 'PART_OF'].includes(type) || from < to

const worlds = fc.record({
  ties: fc.array(someTie, { maxLength: 24 }).map(all => distinctTies(all.filter(isLevelled))),
  spans: fc.tuple(spans, spans, spans),
  collectives: fc.subarray(BODIES).map(ids => new Set(ids)),
  ways: fc.subarray([...PRESENCE_WAYS], { minLength: 1 }),
  who: fc.uniqueArray(fc.constantFrom(...STATES, ...BODIES), { minLength: 1, maxLength: 3 }),
})

function build({
  ties,
  spans: given,
  collectives,
}: Parameters<Parameters<typeof worlds.map>[0]>[0]): MeetingWorld {
  return { ties, collectives, spanOf: meeting => given[MEETINGS.indexOf(meeting)]! }
}

const gatheringsOf = (world: MeetingWorld, ways: readonly (typeof PRESENCE_WAYS)[number][]): Gathering[] => {
  const attendanceOf = makeAttendanceOf(world, ways)
  return MEETINGS.map(id => ({
    id,
    ...attendanceOf(id),
    outcomes: [],
    matters: [],
    span: world.spanOf(id),
    isSure: true,
    when: { since: null, until: null },
    restsOn: [],
  }))
}

describe('whom somebody meets', () => {
  test('is whom it meets day by day, at each meeting once, in the same ways, and as surely', () => {
    fc.assert(
      fc.property(worlds, given => {
        const world = build(given)
        const { ways, who } = given
        const oracle = new MeetingOracle(world, ways)
        const { counterparts, among } = findEncounters(gatheringsOf(world, ways), who)
        const told = [...counterparts, ...among].flatMap(({ oneId, otherId, meets }) =>
          meets.map(({ gathering, isSure }) => `${oneId} ${otherId} ${gathering.id} ${isSure}`),
        )
        const everyone = [...STATES, ...BODIES]
        const wanted = who.flatMap((one, place) =>
          everyone
            .filter(other => !who.includes(other) || who.indexOf(other) > place)
            .flatMap(other =>
              MEETINGS.flatMap(meeting => {
                const isSure = oracle.isMeet(one, other, meeting)
                return isSure === null ? [] : [`${one} ${other} ${meeting} ${isSure}`]
              }),
            ),
        )
        expect(told.sort()).toEqual(wanted.sort())
        for (const { oneId, otherId, meets } of [...counterparts, ...among])
          for (const { gathering, one, other } of meets)
            for (const [id, presences] of [
              [oneId, one],
              [otherId, other],
            ] as const)
              expect(new Map(presences.map(({ way, isSure }) => [way, isSure]))).toEqual(
                oracle.waysOf(id, gathering.id),
              )
      }),
      { numRuns: 600 },
    )
  })

  test('rests on claims that lead, one after the other, from the meeting to who was there', () => {
    fc.assert(
      fc.property(worlds, given => {
        for (const gathering of gatheringsOf(build(given), PRESENCE_WAYS))
          for (const [who, presences] of gathering.present)
            for (const { way, ties } of presences) {
              expect(ties.length).toBeGreaterThan(0)
              if (
                ['PARTICIPANT', 'HOST'].includes(way) ||
                (way === 'BODY' && ties.at(-1)!.type === 'SESSION_OF')
              ) {
                for (const { from, to } of ties) expect([from, to].sort()).toEqual([who, gathering.id].sort())
                continue
              }
              let at = gathering.id
              for (const { from, to } of ties) {
                expect([from, to]).toContain(at)
                at = at === from ? to : from
              }
              expect(at).toBe(who)
            }
      }),
    )
  })

  test('does not hang on the order of the claims', () => {
    fc.assert(
      fc.property(worlds, given => {
        const world = build(given)
        const told = (ties: readonly Tie[]): string =>
          JSON.stringify(
            findEncounters(gatheringsOf({ ...world, ties }, given.ways), given.who).counterparts.map(
              ({ oneId, otherId, meets }) => [
                oneId,
                otherId,
                meets.map(({ gathering, one }) => [
                  gathering.id,
                  one.map(({ way, isSure }) => [way, isSure]),
                ]),
              ],
            ),
          )
        expect(told([...world.ties].reverse())).toBe(told(world.ties))
      }),
    )
  })

  const DAY: EventSpan = spanOfEvent({ since: '2001-01-03', until: null })
  const meet = (
    ties: readonly Tie[],
    who: readonly string[],
    ways = PRESENCE_WAYS.slice(),
    collectives = new Set<string>(),
  ) => findEncounters(gatheringsOf({ ties, collectives, spanOf: () => DAY }, ways), who)

  test('one session that three sources tell of counts once, with every claim that says so', () => {
    const ties = [1, 2, 3].flatMap(n => [
      tie('PARTICIPATED_IN', 'japan', 'm1', { id: `PARTICIPATED_IN:japan:m1:${n}` }),
      tie('PARTICIPATED_IN', 'laos', 'm1', { id: `PARTICIPATED_IN:laos:m1:${n}` }),
    ])
    const { counterparts } = meet([...ties, tie('HOSTED_BY', 'm1', 'laos')], ['japan'])
    expect(counterparts).toHaveLength(1)
    expect(counterparts[0]!.meets).toHaveLength(1)
    const [{ one, other }] = counterparts[0]!.meets as [(typeof counterparts)[0]['meets'][0]]
    expect(one[0]!.ties).toHaveLength(3)
    expect(other.map(({ way }) => way)).toEqual(['PARTICIPANT', 'HOST'])
  })

  test('a fact rests on facts alone, though somebody else denies it or only planned it', () => {
    const ties = [
      tie('PARTICIPATED_IN', 'japan', 'm1', { id: 'PARTICIPATED_IN:japan:m1' }),
      tie('PARTICIPATED_IN', 'japan', 'm1', { id: 'PARTICIPATED_IN:japan:m1:2', modality: 'DENIED' }),
      tie('HOSTED_BY', 'm1', 'laos'),
    ]
    const [{ meets } = { meets: [] }] = meet(ties, ['japan']).counterparts
    const [{ modality, ties: grounds }] = meets[0]!.one as [(typeof meets)[0]['one'][0]]
    expect([modality, grounds.map(({ id }) => id)]).toEqual(['FACT', ['PARTICIPATED_IN:japan:m1']])
  })

  test('a member does not meet the body in session, nor a part its whole; a guest meets both, and members each other', () => {
    const ties = [
      tie('SESSION_OF', 'm1', 'ministers'),
      tie('PART_OF', 'ministers', 'league'),
      tie('MEMBER_OF', 'indonesia', 'league'),
      tie('MEMBER_OF', 'laos', 'league'),
      tie('MEMBER_OF', 'council', 'league'),
      tie('PARTICIPATED_IN', 'japan', 'm1'),
      tie('PARTICIPATED_IN', 'indonesia', 'm1'),
    ]
    const others = (who: string): string[] =>
      meet(ties, [who], PRESENCE_WAYS.slice(), new Set(['council'])).counterparts.map(
        ({ otherId }) => otherId,
      )
    expect(others('japan').sort()).toEqual(['indonesia', 'laos', 'league', 'ministers'])
    expect(others('indonesia')).toEqual(['japan', 'laos'])
    expect(others('league')).toEqual(['japan'])
    expect(others('council')).toEqual([])
  })

  test('a membership that a source denies on the day counts only where it is sure on it itself', () => {
    const ties = (more: Partial<Tie>): Tie[] => [
      tie('SESSION_OF', 'm1', 'league'),
      tie('PARTICIPATED_IN', 'japan', 'm1'),
      tie('MEMBER_OF', 'laos', 'league', more),
    ]
    const others = (more: Partial<Tie>): string[] =>
      meet(ties(more), ['japan']).counterparts.map(({ otherId }) => otherId)
    expect(others({ deniedOn: ['2001-01-01..2001-01-02', '2001-01-04..2001-01-05'] })).toContain('laos')
    expect(others({ deniedOn: ['2001-01-03..2001-01-03'] })).not.toContain('laos')
    const isSure = { certainFrom: '2001-01-01', certainTo: '2001-01-31' }
    expect(others({ ...isSure, deniedOn: ['2001-01-03..2001-01-03'] })).toContain('laos')
  })

  test('pairs of those who are asked about stand even where they never met', () => {
    const { among, counterparts } = meet([], ['japan', 'laos', 'indonesia'])
    expect(among.map(({ oneId, otherId }) => [oneId, otherId])).toEqual([
      ['japan', 'laos'],
      ['japan', 'indonesia'],
      ['laos', 'indonesia'],
    ])
    expect(counterparts).toEqual([])
  })
})

describe('what a meeting is about', () => {
  const ties = [
    tie('SESSION_OF', 'm1', 'forum'),
    tie('ADDRESSES', 'forum', 'terrorism'),
    tie('ADDRESSES', 'forum', 'a-challenge'),
    tie('ADDRESSES', 'm1', 'piracy'),
    tie('ADOPTED_AT', 'plan', 'm1'),
    tie('SIGNED_AT', 'treaty', 'm1'),
    tie('COVERS', 'plan', 'piracy'),
    tie('COVERS', 'treaty', 'piracy'),
  ]
  const crimes = new Set(['terrorism', 'piracy'])

  test('is what is told of it, of its outcomes, and of its series, each with the claims that lead there', () => {
    const { outcomes, matters } = makeAgendaOf(ties, crimes, MATTER_GROUNDS)('m1')
    expect(outcomes.map(({ from }) => from)).toEqual(['plan', 'treaty'])
    expect(
      matters.map(({ crime, ground, ties: own }) => [crime, ground, ...own.map(({ id }) => id)]),
    ).toEqual([
      ['piracy', 'MEETING', 'ADDRESSES:m1:piracy'],
      [
        'piracy',
        'OUTCOME',
        'ADOPTED_AT:plan:m1',
        'COVERS:plan:piracy',
        'SIGNED_AT:treaty:m1',
        'COVERS:treaty:piracy',
      ],
      ['terrorism', 'SERIES', 'SESSION_OF:m1:forum', 'ADDRESSES:forum:terrorism'],
    ])
  })

  test('is not the field of its series unless that is asked for, and no challenge', () => {
    const { matters } = makeAgendaOf(ties, crimes, ['OUTCOME'])('m1')
    expect(matters.map(({ crime, ground }) => [crime, ground])).toEqual([['piracy', 'OUTCOME']])
    expect(makeAgendaOf(ties, crimes, MATTER_GROUNDS)('m2')).toEqual({ outcomes: [], matters: [] })
  })
})
