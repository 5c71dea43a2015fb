import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PresenceWay } from '../../src/queries/encounters-chains.js'
import {
  type MeetingSpan,
  mayMeetWithin,
  spanOfMeeting,
  isSurelyWithin,
} from '../../src/queries/encounters-days.js'
import { pickDate } from '../../src/queries/timeline-days.js'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { MeetingOracle } from '../support/encounter-oracle.js'
import { readSeedSaid, stoodIn } from '../support/seed-history.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
let spanOf: (meeting: string) => MeetingSpan
/** Worked out before the first request: while it goes on, nobody could keep a connection. */
let byHand: ReadonlyMap<Case, ReadonlyMap<string, boolean>>
beforeAll(async () => {
  seed = readSeedTies()
  const { wanted, said } = readSeedSaid()
  const dates = new Map<string, string[]>()
  for (const { type, from, values } of said)
    if (type === 'STATEMENT' && ['startedOn', 'endedOn'].includes(values.field))
      if (stoodIn(values, wanted.release) && values.modality === 'FACT' && values.verdict !== 'REJECTED')
        dates.set(`${from} ${values.field}`, [...(dates.get(`${from} ${values.field}`) ?? []), values.value])
  const dateOf = (id: string, field: string): string | null => pickDate(dates.get(`${id} ${field}`) ?? [])
  spanOf = id => spanOfMeeting({ since: dateOf(id, 'startedOn'), until: dateOf(id, 'endedOn') })
  byHand = new Map(CASES.map(given => [given, encountersByHand(given)]))
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const FIELDS =
  'total outOf isCut counterpartsLeftOut counterparts { ...e } among { ...e } crimes { id } looks { typeName isClaim total }'
const LEAN =
  'fragment e on Encounter { oneId otherId total certain undated metAt { id certainty } meetingsLeftOut }'
/** All that is told of a pair, which is too much of a hundred. */
const WHOLE = `fragment e on Encounter {
  oneId otherId byCrime { crime { id } total } outcomeTotal
  metAt { id since oneWays { presenceWay restsOn { id evidence { grade } } } otherWays { presenceWay restsOn { id } } matters { crime { id } ground restsOn { id } }
    outcomes { claimType claim { id } node { id } } outcomesLeftOut restsOn { id } }
}`

async function askEncounters(args: string, fragment = LEAN): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ encounters(${args}) { ${FIELDS} } } ${fragment}`)
  expect(errors).toBeUndefined()
  return data.encounters
}

interface Case {
  readonly who: readonly string[]
  readonly about?: string
  readonly from?: string
  readonly to?: string
  readonly ways?: readonly PresenceWay[]
  readonly grounds?: readonly string[]
  readonly view?: OracleView
}

const OUTCOMES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'ISSUED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'WELCOMED_AT',
]

/** The crime with all above and all below it, by going over the claims until nothing is added. */
function crimesByHand(crime: string, view: OracleView): Set<string> {
  const broader = seed.ties(view).filter(({ type }) => type === 'BROADER')
  const grow = (near: 'from' | 'to', far: 'from' | 'to'): string[] => {
    const found = new Set([crime])
    for (let size = 0; size < found.size;) {
      size = found.size
      for (const tie of broader) if (found.has(tie[near])) found.add(tie[far])
    }
    return [...found]
  }
  return new Set([...grow('from', 'to'), ...grow('to', 'from')])
}

const matterTies = (ties: readonly Tie[]): Tie[] =>
  ties.filter(({ type }) => ['ADDRESSES', 'COVERS', 'SESSION_OF', ...OUTCOMES].includes(type))

/** The crimes of a meeting, asked of each crime by itself. */
function aboutByHand(meeting: string, grounds: readonly string[], ties: readonly Tie[]): string[] {
  const deals = (id: string, crime: string): boolean =>
    ties.some(({ type, from, to }) => ['ADDRESSES', 'COVERS'].includes(type) && from === id && to === crime)
  const around = {
    MEETING: [meeting],
    OUTCOME: ties.filter(({ type, to }) => OUTCOMES.includes(type) && to === meeting).map(({ from }) => from),
    SERIES: ties.filter(({ type, from }) => type === 'SESSION_OF' && from === meeting).map(({ to }) => to),
  }
  const crimes = [...seed.types].filter(([, type]) => type === 'CrimeType').map(([id]) => id)
  const near = Object.entries(around).flatMap(([ground, ids]) => (grounds.includes(ground) ? ids : []))
  return near.length === 0 ? [] : crimes.filter(crime => near.some(id => deals(id, crime)))
}

/** Every meeting of every two, one by one: `one other meeting` with whether it is sure. */
function encountersByHand({ who, about, from, to, ways, grounds, view = {} }: Case): Map<string, boolean> {
  const acts = seed.ties(view)
  const onMatters = matterTies(acts)
  const always = seed.ties(view.minGrade === undefined ? {} : { minGrade: view.minGrade })
  const states = always.filter(({ type }) => ['MEMBER_OF', 'PART_OF'].includes(type))
  const types = ['PARTICIPATED_IN', 'HOSTED_BY', 'SESSION_OF', 'HELD_WITHIN']
  const told = acts.filter(({ type }) => types.includes(type))
  const collectives = new Set(
    seed.entities
      .filter(({ organizationKind }) => organizationKind === 'COLLECTIVE')
      .map(({ id }) => id as string),
  )
  const oracle = new MeetingOracle(
    { ties: [...told, ...states], collectives, spanOf },
    ways ?? ['PARTICIPANT', 'HOST', 'BODY'],
  )
  const wanted = about === undefined ? null : crimesByHand(about, view)
  const days = { from: from ?? null, to: to ?? null }
  const meetings = [...seed.types].filter(
    ([id, type]) => type === 'Meeting' && told.some(tie => tie.from === id || tie.to === id),
  )
  const near = meetings
    .map(([id]) => id)
    .filter(id => mayMeetWithin(spanOf(id), days))
    .filter(
      id =>
        wanted === null ||
        aboutByHand(id, grounds ?? ['MEETING', 'OUTCOME'], onMatters).some(crime => wanted.has(crime)),
    )
  const candidates = new Set([...told, ...states].flatMap(tie => [tie.from, tie.to]))
  const found = new Map<string, boolean>()
  for (const one of who)
    for (const meeting of near) {
      if (oracle.waysOf(one, meeting).size === 0) continue
      for (const other of candidates) {
        const isSure = oracle.isMeet(one, other, meeting)
        if (isSure !== null)
          found.set(`${one} ${other} ${meeting}`, isSure && isSurelyWithin(spanOf(meeting), days))
      }
    }
  return found
}

function argumentsOf({ who, about, from, to, ways, grounds, view = {} }: Case): string {
  const clauses = [
    `who: ${JSON.stringify(who)}, limit: 100, meetingsEach: 50`,
    ...Object.entries({ about, from, to, asOf: view.day }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: "${value}"`],
    ),
    ...(ways === undefined ? [] : [`ways: [${ways.join(', ')}]`]),
    ...(grounds === undefined ? [] : [`grounds: [${grounds.join(', ')}]`]),
    ...(view.minGrade === undefined ? [] : [`minGrade: ${view.minGrade}`]),
  ]
  return clauses.join(', ')
}

const CASES: readonly Case[] = [
  { who: ['indonesia'], about: 'trafficking-in-persons' },
  { who: ['asean', 'japan'] },
  { who: ['japan'], view: { day: '2015-06-30' } },
  { who: ['china'], view: { minGrade: 'OFFICIAL' }, grounds: ['SERIES'], about: 'terrorism' },
  {
    who: ['interpol', 'aseanapol'],
    from: '2015-01-01',
    ways: ['PARTICIPANT', 'HOST', 'BODY', 'MEMBER', 'WITHIN'],
  },
  {
    who: ['thailand', 'australia'],
    about: 'terrorism',
    from: '2002-01-01',
    to: '2019-12-31',
    ways: ['PARTICIPANT', 'MEMBER', 'WITHIN'],
    grounds: ['MEETING', 'OUTCOME', 'SERIES'],
  },
]

describe('encounters on the seed', () => {
  test.each(CASES)('%j: as by hand', async given => {
    const found = await askEncounters(argumentsOf(given))
    const wanted = byHand.get(given)!
    const pairs: Reply['data'][] = [...found.counterparts, ...found.among]
    const keysOf = (one: string, other: string): string[] =>
      [...wanted.keys()].filter(key => key.startsWith(`${one} ${other} `))
    for (const { oneId, otherId, total, certain, metAt: meetings, meetingsLeftOut } of pairs) {
      const keys = keysOf(oneId, otherId)
      expect(total).toBe(keys.length)
      expect(certain).toBe(keys.filter(key => wanted.get(key)).length)
      expect(meetings.length + meetingsLeftOut).toBe(total)
      const told = meetings.map(({ id }: { id: string }) => `${oneId} ${otherId} ${id}`)
      expect(keys).toEqual(expect.arrayContaining(told))
      for (const { id, certainty } of meetings)
        expect(certainty).toBe(wanted.get(`${oneId} ${otherId} ${id}`) ? 'CERTAIN' : 'POSSIBLE')
    }
    const others = new Set([...wanted.keys()].map(key => key.split(' ').slice(0, 2).join(' ')))
    const apart = [...others].filter(key => !given.who.includes(key.split(' ')[1]!))
    expect(found.counterparts.length + found.counterpartsLeftOut).toBe(apart.length)
    expect(found.total).toBe(new Set([...wanted.keys()].map(key => key.split(' ')[2])).size)
    expect(found.total).toBeGreaterThan(0)
    expect(found.among).toHaveLength((given.who.length * (given.who.length - 1)) / 2)
  })

  test('tell of each meeting what it was about and what came of it, as the claims do', async () => {
    const facts = matterTies(seed.ties())
    const { among } = await askEncounters('who: ["asean", "japan"], limit: 1, meetingsEach: 50', WHOLE)
    for (const { metAt: meetings, byCrime, outcomeTotal } of among) {
      const crimes = meetings.flatMap(({ id }: { id: string }) =>
        aboutByHand(id, ['MEETING', 'OUTCOME'], facts),
      )
      for (const { crime, total } of byCrime)
        expect(total).toBe(crimes.filter((id: string) => id === crime.id).length)
      const outcomes = seed
        .ties()
        .filter(
          ({ type, to }) => OUTCOMES.includes(type) && meetings.some(({ id }: { id: string }) => id === to),
        )
      expect(outcomeTotal).toBe(new Set(outcomes.map(({ from }) => from)).size)
      expect(
        meetings
          .flatMap((meeting: Reply['data']) => meeting.outcomes.map(({ claim }: Reply['data']) => claim.id))
          .sort(),
      ).toEqual(outcomes.map(({ id }) => id).sort())
      for (const { oneWays, restsOn, since } of meetings) {
        expect(oneWays.every((way: Reply['data']) => way.restsOn.length > 0)).toBe(true)
        for (const { evidence } of oneWays.flatMap((way: Reply['data']) => way.restsOn))
          expect(evidence.length).toBeGreaterThan(0)
        expect(restsOn.length > 0).toBe(since !== null)
      }
    }
  })

  test('have what a picture needs: types with their looks, and the ends and width of each line', async () => {
    const { looks, counterparts } = await askEncounters('who: "japan", limit: 100')
    const ids = new Set<string>(counterparts.flatMap(({ oneId, otherId }: Reply['data']) => [oneId, otherId]))
    const types = [...ids].map(id => seed.types.get(id))
    for (const { typeName, total } of looks)
      expect(total).toBe(types.filter(type => type === typeName).length)
    expect(looks.map(({ typeName }: Reply['data']) => typeName).sort()).toEqual([...new Set(types)].sort())
  })

  test('a month or a year counts from its first day, and up to its last', async () => {
    const totals = async (args: string): Promise<number> =>
      (await askEncounters(`who: "japan", ${args}`)).total
    expect(await totals('from: "2014", to: "2018-11"')).toBe(
      await totals('from: "2014-01-01", to: "2018-11-30"'),
    )
  })

  test('an earlier release is asked as it was, and each limit says what it left out', async () => {
    const first = await askEncounters('who: "japan", knownAt: 1')
    const now = await askEncounters('who: "japan", limit: 2, meetingsEach: 1')
    expect(first.total).toBeLessThan(now.total)
    expect(now.isCut).toBe(true)
    expect(now.counterparts.map((pair: Reply['data']) => pair.metAt.length)).toEqual([1, 1])
    for (const { total, meetingsLeftOut } of now.counterparts) expect(meetingsLeftOut).toBe(total - 1)
  })

  test('what is wrongly asked is told in one sentence', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ encounters(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('who: []')).toContain('`who` is an empty list')
    expect(await message('who: "untoc"')).toContain('who holds “untoc”, which is of type Instrument')
    expect(await message('who: "laoss"')).toContain('who: there is no entity with the id “laoss”')
    expect(await message('who: "laos", about: "asean"')).toContain('about holds “asean”')
    expect(await message('who: "laos", from: "2016", to: "2015"')).toContain('from is 2016 and to is 2015')
    expect(await message('who: "laos", ways: []')).toContain('`ways` is an empty list')
    expect(await message('who: "laos", grounds: []')).toContain('`grounds` is an empty list')
    expect(await message('who: "laos", limit: 101')).toContain('limit is 101')
    expect(await message('who: "laos", meetingsEach: 0')).toContain('meetingsEach is 0')
    expect(await message('who: "laos", certainty: CERTAIN')).toContain('asOf')
  })

  test('its cost is told before the database is asked', async () => {
    api.statements.length = 0
    const { errors } = await api.ask(
      '{ encounters(who: "japan", limit: 100, meetingsEach: 50) { counterparts { metAt { oneWays { restsOn { evidence { source { id } } } } } } } }',
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.statements.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})

test('an id that was merged away asks for the entity that took it over, which meets once', async () => {
  const world = await startApi(sharedInstance('TEST_WORLD'))
  const { data, errors } = await world.ask(
    '{ encounters(who: ["coast-guard", "watch", "ports-forum"]) { among { oneId otherId } } }',
  )
  await world.close()
  expect(errors).toBeUndefined()
  expect(data.encounters.among).toEqual([{ oneId: 'watch', otherId: 'ports-forum' }])
})
