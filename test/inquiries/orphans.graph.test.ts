import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import {
  type Came,
  type ViewAsked,
  askByHand,
  expectByHand,
  readGround,
  writeArguments,
} from './by-hand/asked.js'
import { type OrphansAsked, orphansByHand } from './by-hand/orphans.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const VIEWS: readonly ViewAsked[] = [
  { asOf: '2026-11-27' },
  { asOf: '2014-06-30' },
  { asOf: '2026-11-27', minGrade: 'OFFICIAL' },
  { asOf: '2026-11-27', modality: ['FACT', 'PLANNED'] },
]

describe.each(VIEWS.map(view => [writeArguments(view), view] as const))(
  'orphans with %s, as by hand',
  (_, view) => {
    const askOrphans = (asked: OrphansAsked): Promise<Came> =>
      expectByHand(api, orphansByHand, { limit: 200, ...asked, ...view }, ground)

    test('plans that are over and have no successor', async () => {
      expect((await askOrphans({ kind: 'PLAN_WITHOUT_SUCCESSOR' })).total).toBeGreaterThan(1)
    })

    test('instruments that nobody watches over', async () => {
      expect((await askOrphans({ kind: 'INSTRUMENT_WITHOUT_MONITOR' })).total).toBeGreaterThan(1)
    })

    test('meetings that brought nothing about', async () => {
      expect((await askOrphans({ kind: 'MEETING_WITHOUT_OUTCOME', limit: 1 })).isCut).toBe(true)
    })

    test('bodies that have not met for three years', async () => {
      expect((await askOrphans({ kind: 'BODY_WITHOUT_SESSION', quietYears: 3 })).total).toBeGreaterThan(5)
    })
  },
)

describe('what nothing on record means', () => {
  test('is no where the record of the sessions is complete, and unknown else', async () => {
    const { found } = await askByHand(api, orphansByHand, {
      kind: 'BODY_WITHOUT_SESSION',
      quietYears: 1,
      limit: 200,
      asOf: '2022-12-30',
    })
    const one = (id: string): Came => found.find(({ node }: Came) => node.id === id)
    expect(one('un-crime-congress')).toMatchObject({ meansNo: false, coverage: { isComplete: false } })
    for (const { meansNo, coverage, undated } of found)
      if (meansNo) expect([coverage.isComplete, undated]).toEqual([true, 0])
    for (const { lastSession } of found)
      if (lastSession !== null) expect(lastSession.evidence.length).toBeGreaterThan(0)
  })

  test('is never no of some claims alone, or of an earlier release', async () => {
    const quiet = { kind: 'BODY_WITHOUT_SESSION', quietYears: 1, asOf: '2020-06-30' } as const
    expect((await askByHand(api, orphansByHand, { ...quiet, minGrade: 'OFFICIAL' })).meaningNo).toBe(0)
    const before = await askByHand(api, orphansByHand, { ...quiet, knownAt: 5 })
    expect(before.meaningNo).toBe(0)
    expect(before.total).toBeGreaterThan(0)
  })
})

test('bad input is told in one sentence', async () => {
  const message = async (args: string): Promise<string> =>
    (await api.ask(`{ orphans(${args}) { total } }`)).errors![0]!.message
  expect(await message('kind: PLAN_WITHOUT_SUCCESSOR')).toContain('set `asOf`')
  expect(await message('kind: MEETING_WITHOUT_OUTCOME, quietYears: 2')).toContain(
    'leave it out for MEETING_WITHOUT_OUTCOME',
  )
  expect(await message('kind: BODY_WITHOUT_SESSION, asOf: "2020-01-01", quietYears: 0')).toBe(
    'quietYears is 0; give a number from 1 to 100.',
  )
  expect(await message('kind: MEETING_WITHOUT_OUTCOME, limit: 201')).toBe(
    'limit is 201; give a number from 1 to 200.',
  )
})
