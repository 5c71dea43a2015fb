import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
let entities: SeedTies['entities']
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedTies()
  entities = seed.entities
})
afterAll(() => api.close())

const SHOWN =
  'total outOf meaningNo meaningUnknown isCut found { node { id } datedOn undated meansNo coverage { isComplete toldBy { id } } lastSession { id evidence { source { id } } } sentence(lang: EN) }'

async function askOrphans(args: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ found: orphans(${args}) { ${SHOWN} } }`)
  expect(errors).toBeUndefined()
  return data.found
}

const OUTCOMES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'WELCOMED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'ISSUED_AT',
]

/** Ids of a type that exist, or may exist, on the day, and of which the rest holds. */
const idsOf = (
  type: string,
  { day }: OracleView,
  holds: (entity: (typeof entities)[number]) => boolean,
): string[] =>
  entities
    .filter(
      ({ type: own, possibleFrom, possibleTo }) =>
        own === type && (day === undefined || (String(possibleFrom) <= day && day <= String(possibleTo))),
    )
    .filter(holds)
    .map(({ id }) => String(id))
    .sort()

const VIEWS: readonly [args: string, view: OracleView & { day: string }][] = [
  ['asOf: "2026-11-27"', { day: '2026-11-27' }],
  ['asOf: "2014-06-30"', { day: '2014-06-30' }],
  ['asOf: "2026-11-27", minGrade: OFFICIAL', { day: '2026-11-27', minGrade: 'OFFICIAL' }],
  ['asOf: "2026-11-27", modality: [FACT, PLANNED]', { day: '2026-11-27', modality: ['FACT', 'PLANNED'] }],
]

describe.each(VIEWS)('orphans with %s, as by hand', (args, view) => {
  const idsFound = async (kind: string): Promise<string[]> => {
    const { total, found, meaningNo, meaningUnknown } = await askOrphans(`kind: ${kind}, limit: 200, ${args}`)
    expect(meaningNo + meaningUnknown).toBe(total)
    const ids: string[] = found.map(({ node }: Reply['data']) => node.id)
    expect(ids).toHaveLength(Math.min(total, 200))
    return ids.sort()
  }

  test('plans that are over and have no successor', async () => {
    const renewed = new Set(seed.ties(view).flatMap(({ type, to }) => (type === 'SUCCEEDS' ? [to] : [])))
    const wanted = idsOf(
      'Instrument',
      view,
      ({ id, periodEnd_last: end }) => typeof end === 'string' && end < view.day && !renewed.has(String(id)),
    )
    expect(await idsFound('PLAN_WITHOUT_SUCCESSOR')).toEqual(wanted)
    expect(wanted.length).toBeGreaterThan(1)
  })

  test('instruments that nobody watches over', async () => {
    const watched = new Set(
      seed.ties(view).flatMap(({ type, from }) => (type === 'MONITORED_BY' ? [from] : [])),
    )
    const wanted = idsOf('Instrument', view, ({ id }) => !watched.has(String(id)))
    expect(await idsFound('INSTRUMENT_WITHOUT_MONITOR')).toEqual(wanted)
  })

  test('meetings that brought nothing about', async () => {
    const fruitful = new Set(seed.ties(view).flatMap(({ type, to }) => (OUTCOMES.includes(type) ? [to] : [])))
    const wanted = idsOf('Meeting', view, ({ id }) => !fruitful.has(String(id)))
    const { total, outOf, isCut } = await askOrphans(`kind: MEETING_WITHOUT_OUTCOME, limit: 1, ${args}`)
    expect([total, outOf, isCut]).toEqual([wanted.length, idsOf('Meeting', view, () => true).length, true])
  })

  test('bodies that have not met for three years', async () => {
    const since = `${Number(view.day.slice(0, 4)) - 3}${view.day.slice(4)}`
    const sessions = seed.ties(view).filter(({ type }) => type === 'SESSION_OF')
    const began = new Map(entities.map(({ id, startedOn_last: last }) => [id, last as string | undefined]))
    const dayOf = ({ from, certainFrom }: (typeof sessions)[number]): string =>
      began.get(from) ?? (certainFrom === '9999-99-99' ? '' : certainFrom)
    const recent = new Set(sessions.flatMap(session => (dayOf(session) >= since ? [session.to] : [])))
    const meeting = new Set(sessions.map(({ to }) => to))
    const wanted = idsOf(
      'Organization',
      view,
      ({ id, organizationKind }) =>
        (organizationKind === 'FORUM' || meeting.has(String(id))) && !recent.has(String(id)),
    )
    expect(await idsFound('BODY_WITHOUT_SESSION, quietYears: 3')).toEqual(wanted)
    expect(wanted.length).toBeGreaterThan(5)
  })
})

describe('what nothing on record means', () => {
  test('is no where the record of the sessions is complete, and unknown else', async () => {
    const { found } = await askOrphans(
      'kind: BODY_WITHOUT_SESSION, quietYears: 1, limit: 200, asOf: "2022-12-30"',
    )
    const one = (id: string): Reply['data'] => found.find(({ node }: Reply['data']) => node.id === id)
    expect(one('un-crime-congress')).toMatchObject({ meansNo: false, coverage: { isComplete: false } })
    for (const { meansNo, coverage, undated } of found)
      if (meansNo) expect([coverage.isComplete, undated]).toEqual([true, 0])
    for (const { lastSession } of found)
      if (lastSession !== null) expect(lastSession.evidence.length).toBeGreaterThan(0)
  })

  test('is never no of some claims alone, or of an earlier release', async () => {
    const kind = 'kind: BODY_WITHOUT_SESSION, quietYears: 1, asOf: "2020-06-30"'
    expect((await askOrphans(`${kind}, minGrade: OFFICIAL`)).meaningNo).toBe(0)
    const before = await askOrphans(`${kind}, knownAt: 5`)
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
