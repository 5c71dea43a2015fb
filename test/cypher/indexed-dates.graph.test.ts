import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'
import { type Step, accessesOf, explainOn, rowsOn } from '../support/explained.js'
import type { Instance } from '../support/instances.js'

let seed: Instance
let api: Api
beforeAll(async () => {
  seed = sharedInstance('TEST_SEED')
  api = await startApi(seed, FAMILIAR.singles)
  await api.ask('{ dataset { release } }')
})
afterAll(() => api.close())

/** How the first query that a question sends finds its entities, and what it does with them. */
async function planOf(question: string): Promise<Step[]> {
  api.queries.length = 0
  const { errors } = await api.ask(question)
  expect(errors).toBeUndefined()
  return explainOn(seed, api.queries[0]!)
}

/** Where a plan begins: which index, or that it goes through all of a type. */
const beginningsOf = (steps: readonly Step[]): string[] =>
  steps
    .filter(({ operator }) => /Scan|Seek/.test(operator))
    .map(({ operator, details }) => `${operator} ${/\w+\([^)]*\)/.exec(details)?.[0] ?? details}`)

const DAYS = '"2015-03-01", lt: "2015-05-01"'
const INSTRUMENTS = `instrumentKind: { in: [CONVENTION, DECLARATION] }, adoptedOn: { gte: ${DAYS} }`
const FIRST_DAY = 'NodeIndexSeek Instrument(adoptedOn_first, id)'

describe.each([
  ['', ''],
  [', about a day', ', asOf: "2020-06-01"'],
])('a list of what lies between two days%s', (_, asOf) => {
  test.each([
    ['first to last', 'orderBy: [{ adoptedOn: ASC }]'],
    ['last to first', 'orderBy: [{ adoptedOn: DESC }]'],
    ['by name', ''],
  ])('is found by an index over the days, %s', async (_order, order) => {
    const question = `{ instruments(where: { ${INSTRUMENTS} } ${order} first: 50 ${asOf}) { nodes { id name adoptedOn } } }`
    expect(beginningsOf(await planOf(question))).toEqual([FIRST_DAY])
  })

  test('is counted by it', async () => {
    const question = `{ instruments(where: { ${INSTRUMENTS} } ${asOf}) { totalCount } }`
    expect(beginningsOf(await planOf(question))).toEqual([FIRST_DAY])
  })

  test('is read from it in its order, a page and not more', async () => {
    const question = `{ meetings(where: { startedOn: { gte: ${DAYS} } } orderBy: [{ startedOn: ASC }] first: 20 ${asOf}) { nodes { id startedOn } } }`
    const steps = await planOf(question)
    expect(beginningsOf(steps)).toEqual(['NodeIndexSeek Meeting(startedOn_first, id)'])
    expect(steps.map(({ operator }) => operator)).toEqual(expect.arrayContaining(['Limit']))
    expect(steps.map(({ operator }) => operator).filter(operator => /Sort|Top/.test(operator))).toEqual([])
  })

  test('goes on from its index', async () => {
    const ask = (after: string): string =>
      `{ meetings(where: { startedOn: { gte: "2010-01-01", lt: "2020-01-01" } } orderBy: [{ startedOn: ASC }] first: 2 ${after} ${asOf}) { pageInfo { endCursor } } }`
    const { data } = await api.ask(ask(''))
    const steps = await planOf(ask(`after: "${data.meetings.pageInfo.endCursor}"`))
    expect(new Set(beginningsOf(steps))).toEqual(new Set(['NodeIndexSeek Meeting(startedOn_first, id)']))
  })
})

test.each([
  ['gte: "2015-03-01"', 'adoptedOn_first'],
  ['gt: "2015"', 'adoptedOn_first'],
  ['lt: "2015-03-01"', 'adoptedOn_last'],
  ['lte: "2015"', 'adoptedOn_last'],
])('one end alone, %s, has an index too', async (end, column) => {
  const question = `{ instruments(where: { adoptedOn: { ${end} } } orderBy: [{ adoptedOn: ASC }] first: 50) { nodes { id } } }`
  expect(beginningsOf(await planOf(question))).toEqual([`NodeIndexSeek Instrument(${column}, id)`])
})

const WHOLE_LISTS = [
  ['by name', ''],
  ['by name, last to first', 'orderBy: [{ name: DESC }]'],
  ['by date', 'orderBy: [{ startedOn: ASC }]'],
  ['by date, last to first', 'orderBy: [{ startedOn: DESC }]'],
  ['by date, then by name', 'orderBy: [{ startedOn: DESC }, { name: DESC }]'],
] as const

describe.each([
  ['', ''],
  [', about a day', 'asOf: "2030-01-01"'],
])('a list of all of a type%s', (_, asOf) => {
  test.each(WHOLE_LISTS)('is read as far as its page goes, %s', async (_order, order) => {
    const { data } = await api.ask(`{ meetings(first: 1 ${asOf}) { totalCount } }`)
    const ask = (after: string): string =>
      `{ meetings(${order} first: 4 ${after} ${asOf}) { nodes { id } pageInfo { endCursor } } }`
    const accesses = async (question: string): Promise<number> => {
      api.queries.length = 0
      expect((await api.ask(question)).errors).toBeUndefined()
      return accessesOf(seed, api.queries[0]!)
    }
    const { data: first } = await api.ask(ask(''))
    expect(await accesses(ask(''))).toBeLessThan(data.meetings.totalCount / 2)
    const next = ask(`after: "${first.meetings.pageInfo.endCursor}"`)
    expect(await accesses(next)).toBeLessThan(data.meetings.totalCount / 2)
  })
})

/** The ids of all meetings, sorted here by what is stored: whatever is missing comes last, whichever way the others run. */
async function sortMeetings(order: string): Promise<string[]> {
  const columns = { startedOn: 'startedOn_first', name: 'sortEnglish' } as const
  const keys = [...order.matchAll(/(startedOn|name): (ASC|DESC)/g)].map(
    ([, key, way]) => [columns[key as keyof typeof columns], way === 'DESC' ? -1 : 1] as const,
  )
  const rows = await rowsOn(
    seed,
    'MATCH (n:Meeting) RETURN n.id AS id, toString(n.startedOn_first) AS startedOn_first, nullIf(n.sortEnglish, "\\uffff") AS sortEnglish',
  )
  const compare = (one: string | null, other: string | null, sign: number): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return one === other ? 0 : one < other ? -sign : sign
  }
  return rows
    .sort(
      (one, other) =>
        keys.map(([column, sign]) => compare(one[column]!, other[column]!, sign)).find(sign => sign !== 0) ??
        compare(one.id!, other.id!, 1),
    )
    .map(({ id }) => id!)
}

test.each(WHOLE_LISTS.slice(1))('all of a type come in their order, page by page, %s', async (_, order) => {
  const found: string[] = []
  let after = ''
  for (let hasNextPage = true; hasNextPage;) {
    const { data, errors } = await api.ask(
      `{ meetings(${order} first: 7 ${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
    )
    expect(errors).toBeUndefined()
    found.push(...data.meetings.nodes.map(({ id }: { id: string }) => id))
    ;({ hasNextPage } = data.meetings.pageInfo)
    after = `after: "${data.meetings.pageInfo.endCursor}"`
  }
  expect(found).toEqual(await sortMeetings(order))
})

test('all of a type are read by name as far as the page goes', async () => {
  const steps = await planOf('{ instruments(first: 50) { nodes { id name } } }')
  expect(beginningsOf(steps)).toEqual(['NodeIndexScan Instrument(sortEnglish, id)'])
  expect(steps.map(({ operator }) => operator).filter(operator => /Sort|Top/.test(operator))).toEqual([])
})
