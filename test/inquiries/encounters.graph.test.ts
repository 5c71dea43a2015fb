import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type Ground, expectByHand, readGround } from './by-hand/asked.js'
import { encountersByHand } from './by-hand/encounters.js'
import type { EncountersAsked } from './by-hand/encounters-told.js'

let api: Api
let ground: Ground
beforeAll(async () => {
  ground = readGround()
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const FIELDS =
  'total outOf isCut counterpartsLeftOut counterparts { ...e } among { ...e } crimes { id } looks { typeName isClaim total }'
const LEAN = 'fragment e on Encounter { oneId otherId total metAt { id } meetingsLeftOut }'
const GROUNDS = `fragment e on Encounter {
  metAt { since oneWays { restsOn { evidence { grade } } } matters { restsOn { id } } restsOn { id } }
}`

async function askEncounters(args: string, fragment = LEAN): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ encounters(${args}) { ${FIELDS} } } ${fragment}`)
  expect(errors).toBeUndefined()
  return data.encounters
}

const CASES: readonly EncountersAsked[] = [
  { who: ['indonesia'], about: 'trafficking-in-persons' },
  { who: ['asean', 'japan'] },
  { who: ['asean', 'japan'], limit: 1, meetingsEach: 50 },
  { who: ['japan'], asOf: '2015-06-30' },
  { who: ['indonesia'], asOf: '2026-01-01', certainty: 'CERTAIN', minGrade: 'OFFICIAL', to: '2016' },
  { who: ['china'], minGrade: 'OFFICIAL', grounds: ['SERIES'], about: 'terrorism' },
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
    const came = await expectByHand(api, encountersByHand, { limit: 100, meetingsEach: 4, ...given }, ground)
    expect(came.total).toBeGreaterThan(0)
  })

  test('rest on claims with their evidence, in each way, of each crime, and on statements for the days', async () => {
    const { among } = await askEncounters('who: ["asean", "japan"], limit: 1, meetingsEach: 50', GROUNDS)
    const meetings = among.flatMap(({ metAt: all }: Reply['data']) => all)
    expect(meetings.length).toBeGreaterThan(0)
    for (const { oneWays, matters, restsOn, since } of meetings) {
      for (const way of [...oneWays, ...matters]) expect(way.restsOn.length).toBeGreaterThan(0)
      for (const { evidence } of oneWays.flatMap((way: Reply['data']) => way.restsOn))
        expect(evidence.length).toBeGreaterThan(0)
      expect(restsOn.length > 0).toBe(since !== null)
    }
  })

  test('have what a picture needs: types with their looks, and the ends and width of each line', async () => {
    const { looks, counterparts } = await askEncounters('who: "japan", limit: 100')
    const ids = new Set<string>(counterparts.flatMap(({ oneId, otherId }: Reply['data']) => [oneId, otherId]))
    const types = [...ids].map(id => ground.seed.types.get(id))
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

  test('to ask for what is certain takes no meeting out of time', async () => {
    const args = 'who: ["japan", "indonesia"], to: "2012", asOf: "2026-01-01", limit: 100'
    const fragment = 'fragment e on Encounter { undated }'
    const all = await askEncounters(args, fragment)
    const certain = await askEncounters(`${args}, certainty: CERTAIN`, fragment)
    const undatedOf = ({ counterparts }: Reply['data']): number =>
      counterparts.reduce((sum: number, pair: Reply['data']) => sum + pair.undated, 0)
    expect(certain.total).toBeGreaterThan(0)
    expect(certain.total).toBeLessThanOrEqual(all.total)
    expect(undatedOf(certain)).toBeLessThanOrEqual(undatedOf(all))
  })

  test('nor does a grade, which the statements on its days tell of themselves', async () => {
    const fragment =
      'fragment e on Encounter { undated metAt { id since restsOn { id grade } restsOnLeftOut } }'
    const seen = await askEncounters(
      'who: "asean", minGrade: OFFICIAL, meetingsEach: 50, limit: 50',
      fragment,
    )
    const all = await askEncounters('who: "asean", meetingsEach: 50, limit: 100', fragment)
    const meetings = (found: Reply['data']): Reply['data'][] =>
      found.counterparts.flatMap(({ metAt }: Reply['data']) => metAt)
    const dated = new Map(meetings(all).map(({ id, since }) => [id, since]))
    expect(meetings(seen).length).toBeGreaterThan(0)
    for (const { id, since } of meetings(seen))
      expect([id, since === null]).toEqual([id, dated.get(id) === null])
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
    expect(await message('who: "laos", ways: WITHIN')).toContain('give at least one of PARTICIPANT')
    expect(await message('who: "laos", about: "maritime-piracy"')).toContain('Did you mean piracy?')
    expect(await message('who: "laos", grounds: []')).toContain('`grounds` is an empty list')
    expect(await message('who: "laos", limit: 101')).toContain('limit is 101')
    expect(await message('who: "laos", meetingsEach: 0')).toContain('meetingsEach is 0')
    expect(await message('who: "laos", certainty: CERTAIN')).toContain('asOf')
  })

  test('its cost is told before the database is asked', async () => {
    api.queries.length = 0
    const { errors } = await api.ask(
      '{ encounters(who: "japan", limit: 100, meetingsEach: 50) { counterparts { metAt { oneWays { restsOn { evidence { source { id } } } } } } } }',
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.queries.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
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
