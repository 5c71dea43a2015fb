import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'
import { ownModel } from '../support/own-model.js'

let served: Api
let byText: Api
let asValues: Api
beforeAll(async () => {
  const seed = sharedInstance('TEST_SEED')
  served = await startApi(seed, 'as served')
  byText = await startApi(seed)
  asValues = await startApi(seed, FAMILIAR.nothing)
  for (const api of [served, byText, asValues]) await api.ask('{ dataset { release } }')
})
afterAll(() => Promise.all([served, byText, asValues].map(api => api.close())))

const body = ownModel().entities.get('Organization')!
const ofEach = (args: string, below: string): string =>
  body.links.map(({ name }) => `${name}${args} { ${below} }`).join(' ')
const wide = (args: string, below: string): string =>
  `{ organization(id: "asean") { id ${ofEach(args, below)} } }`

test('all links of one body at once take a server that meets them for the first time one text, and no plan for each', async () => {
  expect(body.links.length).toBeGreaterThan(25)
  const query = wide('(first: 5)', 'totalCount nodes { id name }')
  served.queries.length = 0
  const { data, errors } = await served.ask(query)
  expect(errors).toBeUndefined()
  expect(data).toEqual((await byText.ask(query)).data)
  const texts = served.queries.map(({ text }) => text)
  expect(texts.filter(text => text.startsWith('UNWIND $asks AS ask'))).toHaveLength(1)
  expect(texts.length).toBeLessThanOrEqual(3)
  // What Neo4j must plan is no longer for thirty links than for one.
  expect(Math.max(...texts.map(text => text.length))).toBeLessThan(4_000)
})

test.each([
  ['conditions', 'where: { node: { name: { contains: "o" } } }'],
  ['an order', 'orderBy: [{ since: DESC }]'],
])('so with %s of its own on each of them', async (_, terms) => {
  const query = wide(`(first: 5, ${terms})`, 'totalCount nodes { id name }')
  served.queries.length = 0
  const { data, errors } = await served.ask(query)
  expect(errors).toBeUndefined()
  expect(data).toEqual((await byText.ask(query)).data)
  expect(body.links.some(({ name }) => data.organization[name].totalCount > 0)).toBe(true)
  const texts = served.queries.map(({ text }) => text)
  expect(texts.filter(text => text.startsWith('UNWIND $asks AS ask'))).toHaveLength(1)
  expect(texts.length).toBeLessThanOrEqual(3)
})

describe('links as values answer like links by their own texts', () => {
  test.each([
    ['', 'totalCount nodes { id } edges { id cursor grade evidence { source { id } } node { id } }'],
    ['(first: 1)', 'nodes { id } pageInfo { hasNextPage endCursor }'],
    ['(asOf: "2023-06-15")', 'totalCount edges { id certainty holds { isCertain } }'],
    ['(asOf: "2023-06-15", certainty: CERTAIN)', 'totalCount nodes { id }'],
    ['(asOf: "2023-06-15", certainty: POSSIBLE)', 'totalCount nodes { id }'],
    ['(modality: [PLANNED, POTENTIAL, DENIED])', 'totalCount edges { id modality verdict }'],
    ['(minGrade: OFFICIAL)', 'totalCount nodes { id }'],
    ['(knownAt: 1)', 'totalCount nodes { id }'],
    [
      '(asOf: "2023-06-15", modality: [FACT, PLANNED])',
      'summary { total certain possible undated disputed denied notFact rejected outside }',
    ],
    ['(where: { node: { name: { contains: "s" } } })', 'totalCount nodes { id }'],
    ['(where: { node: { not: { name: { contains: "n" } } } })', 'totalCount nodes { id }'],
    [
      '(asOf: "2023-06-15", where: { claim: { or: [{ grade: { in: [PRIMARY, OFFICIAL] } }, { since: { lt: "2010" } }] } })',
      'totalCount edges { id certainty } summary { total certain possible rejected outside }',
    ],
    [
      '(knownAt: 2, where: { claim: { since: { exists: true } }, node: { name: { contains: "a" } } })',
      'totalCount nodes { id }',
    ],
    ['(orderBy: [{ since: ASC }])', 'nodes { id } edges { id cursor } pageInfo { endCursor }'],
    ['(orderBy: [{ since: DESC }])', 'nodes { id } edges { id cursor }'],
    ['(orderBy: [{ until: DESC }], asOf: "2023-06-15")', 'totalCount edges { id cursor certainty }'],
    ['(orderBy: [{ name: DESC }])', 'edges { cursor node { name } }'],
    ['(orderBy: [{ id: DESC }], knownAt: 2)', 'edges { id cursor node { id } }'],
    [
      '(orderBy: [{ since: ASC }], where: { node: { name: { contains: "a" } } })',
      'totalCount edges { cursor }',
    ],
    ['', 'summary { total certain possible undated disputed denied notFact rejected outside }'],
  ])('with %s: %s', async (args, below) => {
    const query = `{ organizations(first: 100) { nodes { id ${body.links
      .slice(0, 12)
      .map(
        ({ name }) =>
          `${name}${args === '' ? '(first: 3)' : args.replace('(', '(first: 3, ').replace('first: 3, first: 1', 'first: 1')} { ${below} }`,
      )
      .join(' ')} } } }`
    const [one, other] = [await asValues.ask(query), await byText.ask(query)]
    expect(one.errors).toBeUndefined()
    expect(one.data).toEqual(other.data)
    expect(asValues.queries.some(({ text }) => text.startsWith('UNWIND $asks AS ask'))).toBe(true)
  })
})
