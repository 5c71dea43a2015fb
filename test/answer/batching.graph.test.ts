import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let seed: Api
let world: Api
beforeAll(async () => {
  ;[seed, world] = await Promise.all([
    startApi(sharedInstance('TEST_SEED')),
    startApi(sharedInstance('TEST_WORLD')),
  ])
})
afterAll(() => Promise.all([seed.close(), world.close()]))

interface Sent {
  readonly data: Reply['data']
  /** Ids that each query carried, in the order of the queries; one without ids gives null. */
  readonly ids: readonly (readonly string[] | null)[]
}

/** Asks once to know the version of the graph, then again with a clean list of queries. */
async function sent(api: Api, query: string, variables: Record<string, unknown> = {}): Promise<Sent> {
  await api.ask('{ dataset { release } }')
  api.queries.length = 0
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  const ids = api.queries.map(({ params }) => (params.ids as string[] | undefined) ?? null)
  return { data, ids }
}

const idsOf = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id)
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** Each question with the number of queries that it takes, for one parent as for many. */
const LEVELS: readonly (readonly [why: string, queries: number, selection: string])[] = [
  [
    'fields, names and existence come with the list',
    1,
    'name label { value } names { value } existence { possibleFrom } recordedIn',
  ],
  ['one level', 2, 'byMeansOf { nodes { id name } }'],
  ['two levels', 3, 'byMeansOf { nodes { undertakings { nodes { id } } } }'],
  [
    'three levels',
    4,
    'byMeansOf { nodes { undertakings { nodes { id ... on Undertaking { providedTo { totalCount } } } } } }',
  ],
  [
    'page, count and summary of a link',
    2,
    'byMeansOf { totalCount summary { total denied } pageInfo { endCursor } nodes { id } }',
  ],
  ['a count alone', 2, 'byMeansOf { totalCount }'],
  ['two links', 3, 'byMeansOf { nodes { id } } providedTo { nodes { id } }'],
  [
    'aliases with the same arguments',
    2,
    'a: byMeansOf(first: 2) { nodes { id } } b: byMeansOf(first: 2) { nodes { id } }',
  ],
  [
    'aliases with other arguments',
    4,
    'a: byMeansOf(first: 2) { nodes { id } } b: byMeansOf(first: 3) { nodes { id } } c: byMeansOf(asOf: "2023-08-22") { nodes { id } }',
  ],
  [
    'edges and nodes of one link',
    3,
    'byMeansOf { nodes { undertakings { totalCount } } edges { node { undertakings { totalCount } } } }',
  ],
  ['evidence with its sources', 3, 'byMeansOf { edges { evidence { locator source { id name } } } }'],
  [
    'statements with their evidence and sources',
    4,
    'byMeansOf { nodes { statements { totalCount nodes { field evidence { source { id } } } } } }',
  ],
  ['evidence of the entities', 4, 'byMeansOf { nodes { evidence { source { id name } } } }'],
  ['sentences, with the names of both ends', 3, 'byMeansOf { edges { sentence } }'],
]

describe('the number of queries', () => {
  test.each(LEVELS)('%s: %i, for one parent and for many', async (_why, queries, selection) => {
    const query = `query ($ids: [ID!]) { undertakings(first: 60, modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED], where: { id: { in: $ids }, byMeansOf: { some: {} } }) { nodes { id ${selection} } } }`
    const many = await sent(seed, query)
    const parents = idsOf(many.data.undertakings.nodes)
    expect(parents.length).toBeGreaterThan(10)
    expect(many.ids).toHaveLength(queries)
    const alone: number[] = []
    for (const id of parents) alone.push((await sent(seed, query, { ids: [id] })).ids.length)
    // Some lead nowhere, or back to what is known already; none needs more.
    expect(Math.max(...alone)).toBe(queries)
  })

  test('each query of a level carries every parent, once', async () => {
    const { data, ids } = await sent(
      seed,
      '{ undertakings(first: 60, modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED]) { nodes { id byMeansOf { nodes { id undertakings { nodes { id } } } } } } }',
    )
    const parents = data.undertakings.nodes as { id: string; byMeansOf: { nodes: { id: string }[] } }[]
    const activities = unique(parents.flatMap(parent => idsOf(parent.byMeansOf.nodes)))
    expect(ids).toEqual([null, idsOf(parents), activities])
  })

  test('a claim that hangs on two types is followed for both in one query', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id
      ... on Country { memberOf { nodes { id members { totalCount } } } partyTo { totalCount } }
      ... on Organization { memberOf { nodes { id members { totalCount } } } partyTo { totalCount } } } }`
    const { data, ids } = await sent(world, query, { ids: ['northland', 'league', 'southland', 'watch'] })
    expect(data.nodes.map((node: Reply['data']) => node.memberOf.nodes[0]?.members.totalCount)).toEqual([
      3,
      undefined,
      3,
      undefined,
    ])
    const all = ['northland', 'league', 'southland', 'watch']
    // Both types ask the same question, so that each goes once for the entities of both; what an empty link leaves out comes with it.
    const sorted = (list: readonly string[] | null): string[] => [...list!].sort()
    expect(ids.map(sorted)).toEqual([sorted(all), sorted(all), sorted(all), ['league']])
  })

  test('an interface asks for its own links alone', async () => {
    const { ids } = await sent(
      seed,
      '{ meetings { nodes { participants { nodes { id ... on Country { affectedBy { totalCount } } ... on Organization { sessions { totalCount } } } } } } }',
    )
    expect(ids).toHaveLength(4)
    const [countries, organizations] = ['japan', 'asean'].map(id =>
      ids.slice(2).find(list => list!.includes(id)),
    )
    expect(countries!.filter(id => organizations!.includes(id))).toEqual([])
  })

  test('claims come by type, their ends and statements with all others', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id
      ... on Claim { evidence { source { id } } }
      ... on Covers { from { id } to { id } } ... on MemberOf { from { id } to { id } } ... on Statement { entity { id } } } }`
    const few = ['COVERS:ports-convention:piracy', 'MEMBER_OF:northland:league', 'league:name:en:1', 'watch']
    const more = [
      ...few,
      'COVERS:ports-plan:piracy',
      'MEMBER_OF:eastland:league',
      'watch:name:en:1',
      'league',
    ]
    const queries = [
      (await sent(world, query, { ids: few })).ids,
      (await sent(world, query, { ids: more })).ids,
    ]
    // Covers, member of, statements, entities, and then all ends, owners and sources at once.
    expect(queries.map(list => list.length)).toEqual([5, 5])
  })

  test('what rests on sources is asked for all sources at once', async () => {
    const query =
      'query ($first: Int!) { sources(first: $first) { nodes { id claims(first: 3) { totalCount nodes { id } } } } }'
    const { data, ids } = await sent(seed, query, { first: 14 })
    const shown = (data.sources.nodes as { claims: { nodes: { id: string }[] } }[]).flatMap(source =>
      idsOf(source.claims.nodes),
    )
    const types = unique(shown.filter(id => /^[A-Z_]+:/.test(id)).map(id => id.split(':')[0]))
    expect(data.sources.nodes.length).toBeGreaterThan(5)
    expect(types.length).toBeGreaterThan(3)
    // Sources, their claims, statements, and claims of whatever type by the entities at which they begin.
    expect(ids).toHaveLength(4)
  })

  test('look-ups and lists at the root take one each, alike look-ups one together', async () => {
    const query = `{ a: organization(id: "league") { name } b: organization(id: "watch") { name } c: country(id: "northland") { name }
      d: organizations { totalCount } e: organizations(first: 1) { nodes { id } } f: crimeTypes { nodes { id } } }`
    const { ids } = await sent(world, query)
    expect(ids.filter(list => list !== null)).toEqual([['league', 'watch', 'northland']])
    expect(ids).toHaveLength(3)
  })
})

describe('answers stand in the order of the questions', () => {
  const KNOWN = ['league', 'watch', 'northland', 'ports-plan', 'COVERS:ports-plan:piracy', 'league:name:en:1']
  const MISSING = ['nobody', 'COVERS:a:b', 'NO_TYPE:a:b', 'league:name:xx:9']

  test('however often an id comes, and wherever one is missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...KNOWN, ...MISSING), { minLength: 1, maxLength: 40 }),
        async wanted => {
          const { data } = await sent(world, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
            ids: wanted,
          })
          expect(data.nodes).toEqual(wanted.map(id => (KNOWN.includes(id) ? { id } : null)))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('an id that was merged and its heir are two answers, of one entity', async () => {
    const { data, ids } = await sent(
      world,
      '{ nodes(ids: ["coast-guard", "watch", "coast-guard"]) { id ... on Organization { addresses { nodes { id } } } } }',
    )
    const watch = { id: 'watch', addresses: { nodes: [{ id: 'piracy' }] } }
    expect(data.nodes).toEqual([watch, watch, watch])
    expect(ids).toEqual([['coast-guard', 'watch'], ['watch']])
  })

  test('each parent has its own page, those without anything an empty one', async () => {
    const { data } = await sent(
      world,
      '{ organizations { nodes { id addresses { totalCount nodes { id } } statements(field: "exists") { totalCount nodes { id } } } } }',
    )
    const none = { totalCount: 0, nodes: [] }
    expect(data.organizations.nodes).toEqual([
      { id: 'watch', addresses: { totalCount: 1, nodes: [{ id: 'piracy' }] }, statements: none },
      { id: 'ports-forum', addresses: none, statements: none },
      {
        id: 'league',
        addresses: { totalCount: 1, nodes: [{ id: 'smuggling' }] },
        statements: { totalCount: 1, nodes: [{ id: 'league:exists:1' }] },
      },
    ])
  })
})
