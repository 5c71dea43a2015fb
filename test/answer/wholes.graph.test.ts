import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readQuestions } from '../../src/server/saved-questions.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'

/** The same graph asked twice: once level by level, once with all that is asked below an entity or a list in its own query. */
let byLevel: Api
let whole: Api
let fresh: Api
beforeAll(async () => {
  const seed = sharedInstance('TEST_SEED')
  ;[byLevel, whole, fresh] = await Promise.all([
    startApi(seed),
    startApi(seed, FAMILIAR.wholes),
    startApi(seed, 'as served'),
  ])
  for (const api of [byLevel, whole, fresh]) await api.ask('{ dataset { release } }')
})
afterAll(() => Promise.all([byLevel, whole, fresh].map(api => api.close())))

async function bothAnswer(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ data: unknown; queries: number }> {
  whole.queries.length = 0
  const [one, other] = await Promise.all([whole.ask(query, variables), byLevel.ask(query, variables)])
  expect(one.data).toEqual(other.data)
  expect(one.errors).toEqual(other.errors)
  return { data: one.data, queries: whole.queries.length }
}

const LEVELS = `query ($asOf: Day) { organization(id: "ammtc", asOf: $asOf) { id name
  members(first: 3) { totalCount summary { total certain possible undated } nodes { id ... on Country { memberOf { nodes { id } } } } }
  sessions(first: 30) { edges { since certainty node { id startedOn
    adopted { edges { cursor grade node { id covers { nodes { id name(lang: ID) } } } } pageInfo { hasNextPage endCursor } } } } } } }`

describe('a whole question in one query', () => {
  test.each(readQuestions('examples/questions').map(question => [question.name, question] as const))(
    'answers like its levels: %s',
    async (_, { query, variables }) => {
      await bothAnswer(query, variables)
    },
  )

  test.each([[null], ['2023-08-22']])('takes one query however deep it goes, as of %s', async asOf => {
    const { data, queries } = await bothAnswer(LEVELS, { asOf })
    expect(queries).toBe(1)
    expect(JSON.stringify(data)).toContain('"adopted"')
  })

  test('is chosen once it has come up three times and is planned', async () => {
    const counts: number[] = []
    const { data } = await byLevel.ask(LEVELS)
    // Nobody waits for the plan, so nobody can say with which request it is there.
    while (counts.at(-1) !== 1 && counts.length < 200) {
      fresh.queries.length = 0
      expect((await fresh.ask(LEVELS)).data).toEqual(data)
      counts.push(fresh.queries.length)
    }
    expect(counts.at(-1)).toBe(1)
    expect(counts.length).toBeGreaterThan(3)
    expect(Math.min(...counts.slice(0, 3))).toBeGreaterThan(2)
  })

  test('keeps apart what stands under the same name in `nodes` and in `edges`', async () => {
    const { data, queries } =
      await bothAnswer(`{ crimeType(id: "trafficking-in-persons") { coveredBy(first: 4) {
      nodes { id x: covers { totalCount } }
      again: nodes { id x: covers(first: 1) { nodes { id } } }
      edges { node { id x: adoptedAt(first: 2) { nodes { id } } } } } } }`)
    expect(queries).toBe(1)
    const { coveredBy } = (data as { crimeType: { coveredBy: Record<string, { x: unknown }[]> } }).crimeType
    expect(coveredBy.nodes![0]!.x).toEqual({ totalCount: expect.any(Number) })
    expect(coveredBy.again![0]!.x).toEqual({ nodes: expect.any(Array) })
  })

  test('follows fragments as they are spread, merged and left out', async () => {
    const query = `query ($isLong: Boolean!) {
      crimeType(id: "trafficking-in-persons") {
        ...Named
        ... on CrimeType @include(if: $isLong) { addressedBy(first: 20) { nodes { name } } }
        addressedBy(first: 20) {
          nodes { id ...Around ... on Undertaking { addresses @skip(if: $isLong) { totalCount } } }
          edges { node { ...Around ... on Undertaking { addresses { nodes { id } } } } } }
      } }
      fragment Named on Entity { id name }
      fragment Around on Entity {
        ... on Undertaking { addresses { totalCount } } ... on Organization { addresses { totalCount } operates(first: 2) { nodes { id } } } }`
    const long = await bothAnswer(query, { isLong: true })
    expect(long.queries).toBe(1)
    expect(JSON.stringify(long.data)).toContain('"totalCount"')
    expect((await bothAnswer(query, { isLong: false })).queries).toBe(1)
  })

  test('the same text with other values is another question, at every level', async () => {
    const query = `query ($first: Int, $asOf: Day, $id: ID!) { crimeType(id: "trafficking-in-persons") {
      coveredBy(first: 5, orderBy: [{ id: ASC }]) { nodes { id
        covers(first: $first, asOf: $asOf, where: { node: { id: { ne: $id } } }) { nodes { id } } } } } }`
    const answers = []
    for (const variables of [
      { first: 1, asOf: null, id: 'trafficking-in-persons' },
      { first: 2, asOf: null, id: 'trafficking-in-persons' },
      { first: 2, asOf: '1990-01-01', id: 'trafficking-in-persons' },
      { first: 2, asOf: null, id: 'terrorism' },
      { first: 1, asOf: null, id: 'trafficking-in-persons' },
    ])
      answers.push(JSON.stringify((await bothAnswer(query, variables)).data))
    expect(answers[4]).toBe(answers[0])
    expect(new Set(answers).size).toBe(4)
  })

  test('each with its own clocks, conditions and order', async () => {
    const { data, queries } =
      await bothAnswer(`{ crimeType(id: "trafficking-in-persons", asOf: "2023-08-22") {
      coveredBy(asOf: null, orderBy: [{ id: DESC }], first: 3) { nodes { id
        adoptedAt(where: { claim: { since: { gte: "2000-01-01" } }, node: { id: { ne: "ammtc-11" } } }) { totalCount edges { since node { id } } } } }
      addressedBy(modality: [FACT, PLANNED], minGrade: OFFICIAL, knownAt: 1, certainty: POSSIBLE) { summary { total notFact rejected outside } nodes { id } } } }`)
    // What the last link leaves out, which is empty, is told with it.
    expect(queries).toBe(1)
    expect(JSON.stringify(data)).toContain('"since"')
  })

  test('a wrong argument below is said in its own place', async () => {
    const query = `{ organization(id: "ammtc") { sessions(first: 2) { nodes { id adopted(certainty: CERTAIN) { nodes { id } } } } } }`
    await bothAnswer(query)
    const { errors } = await whole.ask(query)
    expect(errors?.[0]?.extensions.reason).toBe('DAY_NEEDED')
    expect(errors?.[0]?.path).toEqual(['organization', 'sessions', 'nodes', 0, 'adopted'])
  })

  test('a cursor below goes on where its page ended', async () => {
    const page = async (after: string | null): Promise<{ ids: string[]; endCursor: string }> => {
      const { data } = await bothAnswer(
        `query ($after: Cursor) { crimeType(id: "trafficking-in-persons") { coveredBy(first: 1, after: $after) { nodes { id adoptedAt { totalCount } } pageInfo { endCursor } } } }`,
        { after },
      )
      const { coveredBy } = (
        data as {
          crimeType: { coveredBy: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }
        }
      ).crimeType
      return { ids: coveredBy.nodes.map(({ id }) => id), endCursor: coveredBy.pageInfo.endCursor }
    }
    const first = await page(null)
    const second = await page(first.endCursor)
    expect(new Set([...first.ids, ...second.ids]).size).toBe(2)
  })

  test.each([
    // Sixty-six undertakings, each by a few activities, each of them again in several undertakings: more than a thousand rows.
    [
      'of many rows as a rule',
      '{ undertakings(first: 100) { nodes { id byMeansOf(first: 16) { nodes { id undertakings(first: 16) { nodes { id } } } } } } }',
      2,
    ],
    [
      'of fewer than may be',
      '{ crimeTypes(first: 15, modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED]) { nodes { id addressedBy(first: 16) { nodes { id } } } } }',
      1,
    ],
    [
      'of few rows as a rule, but of a quarter of a million where every page is full',
      `{ crimeType(id: "trafficking-in-persons") { coveredBy(first: 25) { nodes { id
        covers(first: 100) { nodes { id ... on CrimeType { coveredBy(first: 100) { nodes { id } } } } } } } } }`,
      2,
    ],
  ])('a level %s', async (_, query, queries) => {
    expect((await bothAnswer(query)).queries).toBe(queries)
  })

  test('of thirteen links, twelve come along', async () => {
    const links = Array.from(
      { length: 13 },
      (_, place) => `l${place}: covers(first: ${place + 1}) { totalCount nodes { id } }`,
    )
    const { queries } = await bothAnswer(
      `{ instrument(id: "asean-japan-work-plan-2023-2027") { id ${links.join(' ')} } }`,
    )
    expect(queries).toBe(2)
  })
})
