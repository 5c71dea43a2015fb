import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let api: Api
let world: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  world = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => Promise.all([api.close(), world.close()]))

async function data(query: string, on: Api = api): Promise<Reply['data']> {
  const { data: found, errors } = await on.ask(query)
  expect(errors).toBeUndefined()
  return found
}

const ALL = 'modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED]'

interface Edge {
  readonly source: string
  readonly target: string
  readonly id: string
  readonly claimType: string
}

/** Every claim of the graph, by another way than that of the lists. */
async function edgesOf(parameters: string): Promise<Edge[]> {
  const answer = await fetch(`${api.url}/export/graph.json?${parameters}`)
  return ((await answer.json()) as { edges: Edge[] }).edges
}

describe('all that is said of one entity', () => {
  test.each(['asean', 'ammtc', 'cambodia', 'cybercrime', 'ammtc-17'])(
    'of %s is what the export joins to it, and its statements',
    async id => {
      const edges = await edgesOf('modality=FACT,DENIED,POTENTIAL,PROPOSED,PLANNED,INTENDED')
      const { entity } = await data(`{ entity(id: "${id}", ${ALL}) {
        statements(first: 100) { nodes { id } }
        one: claims(first: 100) { totalCount byType { typeName total } pageInfo { hasNextPage endCursor } nodes { id } }
        out: claims(direction: OUT, types: [PART_OF, MEMBER_OF, HELD_IN, SESSION_OF, BROADER]) { nodes { id } }
        in: claims(first: 100, direction: IN) { totalCount } } }`)
      const joined = edges.filter(({ source, target }) => source === id || target === id)
      const statements = entity.statements.nodes.map((node: { id: string }) => node.id)
      const expected = [...joined.map(edge => edge.id), ...statements].sort()
      expect(entity.one.totalCount).toBe(expected.length)
      const found = entity.one.nodes.map((node: { id: string }) => node.id)
      if (entity.one.pageInfo.hasNextPage) {
        const next = await data(
          `{ entity(id: "${id}", ${ALL}) { claims(first: 100, after: "${entity.one.pageInfo.endCursor}") { nodes { id } } } }`,
        )
        found.push(...next.entity.claims.nodes.map((node: { id: string }) => node.id))
      }
      expect(found).toEqual(expected.slice(0, found.length))
      const types: Record<string, number> = { STATEMENT: statements.length }
      for (const { claimType } of joined) types[claimType] = (types[claimType] ?? 0) + 1
      const told = entity.one.byType.map(({ typeName, total }: { typeName: string; total: number }) => [
        typeName,
        total,
      ])
      expect(Object.fromEntries(told)).toEqual(types)
      expect(entity.out.nodes.map((node: { id: string }) => node.id)).toEqual(
        joined
          .filter(
            ({ source, claimType }) =>
              source === id &&
              ['PART_OF', 'MEMBER_OF', 'HELD_IN', 'SESSION_OF', 'BROADER'].includes(claimType),
          )
          .map(edge => edge.id)
          .sort(),
      )
      expect(entity.in.totalCount).toBe(
        joined.filter(({ target }) => target === id).length + statements.length,
      )
    },
  )

  test('is facts alone unless more is asked for, and the summary tells what is left out', async () => {
    const { organization } = await data(
      `{ organization(id: "watch") {
        claims(types: [ADDRESSES]) { totalCount summary { total notFact denied rejected } nodes { id } }
        planned: claims(types: [ADDRESSES], where: { modality: { ne: FACT } }) { nodes { id } } } }`,
      world,
    )
    expect(organization.claims).toEqual({
      totalCount: 1,
      summary: { total: 1, notFact: 1, denied: 0, rejected: 0 },
      nodes: [{ id: 'ADDRESSES:watch:piracy' }],
    })
    expect(organization.planned.nodes).toEqual([{ id: 'ADDRESSES:watch:smuggling' }])
  })

  test('a condition on the claims of an end does not open the list to what is no fact', async () => {
    const planned = 'memberOf: { some: { claim: { modality: { eq: PLANNED } } } }'
    const { claims } = await data(
      `{ claims(where: { from: { country: { ${planned} } }, type: { eq: MEMBER_OF } }) { nodes { id modality } } }`,
      world,
    )
    expect(claims.nodes).toEqual([{ id: 'MEMBER_OF:eastland:league', modality: 'FACT' }])
  })

  test('holds, or may hold, on the day that is asked for, as surely as asked for', async () => {
    const { organization } = await data(
      `{ organization(id: "league", asOf: "2011-01-01") {
        claims(types: [MEMBER_OF]) { edges { certainty node { id } } summary { outside } }
        certain: claims(types: [MEMBER_OF], certainty: CERTAIN) { nodes { id } } } }`,
      world,
    )
    expect(organization.claims).toEqual({
      edges: [
        { certainty: 'POSSIBLE', node: { id: 'MEMBER_OF:eastland:league' } },
        { certainty: 'CERTAIN', node: { id: 'MEMBER_OF:northland:league' } },
      ],
      summary: { outside: 1 },
    })
    expect(organization.certain.nodes).toEqual([{ id: 'MEMBER_OF:northland:league' }])
  })

  test('what is rejected is listed where a verdict is asked for', async () => {
    const ids = async (where: string): Promise<string[]> => {
      const { organization } = await data(
        `{ organization(id: "league") { claims(types: [SEATED_IN], where: { ${where} }) { nodes { id verdict } } } }`,
        world,
      )
      return organization.claims.nodes.map(({ id, verdict }: Record<string, string>) => `${id} ${verdict}`)
    }
    expect(await ids('')).toEqual(['SEATED_IN:league:harbour-town ACCEPTED'])
    expect(await ids('verdict: { in: [REJECTED, ACCEPTED] }')).toHaveLength(2)
    expect(await ids('verdict: { eq: REJECTED }')).toEqual(['SEATED_IN:league:old-town REJECTED'])
  })
})

describe('all claims', () => {
  test('are as many as the export has, with the statements of all entities', async () => {
    const edges = await edgesOf('modality=FACT')
    const { claims, statements } = await data(`{
      claims(first: 1) { totalCount byType { typeName total } }
      statements: claims(types: [STATEMENT], where: { from: { organization: {} } }) { totalCount } }`)
    const counted = claims.byType.filter(({ typeName }: { typeName: string }) => typeName !== 'STATEMENT')
    expect(counted.reduce((sum: number, { total }: { total: number }) => sum + total, 0)).toBe(edges.length)
    expect(statements.totalCount).toBeGreaterThan(50)
    expect(statements.totalCount).toBeLessThan(claims.totalCount - edges.length)
  })

  test('are found by either end, by type, by grade, by source, and by what the evidence says', async () => {
    const edges = await edgesOf('modality=FACT')
    const total = async (where: string): Promise<number> =>
      (await data(`{ claims(first: 1, where: { ${where} }) { totalCount } }`)).claims.totalCount
    const count = (test: (edge: Edge) => boolean): number => edges.filter(test).length
    expect(await total('from: { id: { eq: "asean" } }, type: { ne: STATEMENT }')).toBe(
      count(({ source }) => source === 'asean'),
    )
    expect(await total('end: { id: { eq: "asean" } }, type: { ne: STATEMENT }')).toBe(
      count(({ source, target }) => source === 'asean' || target === 'asean'),
    )
    expect(await total('type: { in: [MEMBER_OF, PART_OF] }')).toBe(
      count(({ claimType }) => ['MEMBER_OF', 'PART_OF'].includes(claimType)),
    )
    expect(await total('not: { type: { eq: STATEMENT } }')).toBe(edges.length)
    const members = '{ claims(where: { from: { country: {} }, type: { eq: MEMBER_OF } }) { totalCount } }'
    expect((await data(members, world)).claims.totalCount).toBe(3)
    const sources = await data(
      '{ sources { nodes { id claims(modality: [FACT], where: { verdict: { ne: REJECTED } }) { totalCount } } } }',
    )
    for (const { id, claims } of sources.sources.nodes)
      expect([id, await total(`source: { id: { eq: "${id}" } }`)]).toEqual([id, claims.totalCount])
  })

  test('turn page after page, each claim once', async () => {
    const seen: string[] = []
    let after = ''
    for (let pages = 0; pages < 40; pages++) {
      const { claims } = await data(
        `{ claims(first: 100${after}, where: { to: { country: {} } }) { totalCount pageInfo { hasNextPage endCursor } nodes { id claimType to { __typename } } } }`,
      )
      seen.push(...claims.nodes.map(({ id }: { id: string }) => id))
      expect(claims.nodes.every(({ to }: Reply['data']) => to.__typename === 'Country')).toBe(true)
      if (!claims.pageInfo.hasNextPage) {
        expect(seen).toHaveLength(claims.totalCount)
        break
      }
      after = `, after: "${claims.pageInfo.endCursor}"`
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort())
  })

  test('an empty list of types is refused', async () => {
    const { errors } = await world.ask('{ claims(types: []) { totalCount } }')
    expect(errors![0]!.message).toBe(
      '`types` is an empty list, which nothing can meet; leave it out for claims of all types.',
    )
  })

  test('a direction is refused where there is none', async () => {
    const { errors } = await world.ask('{ source(id: "register") { claims(direction: OUT) { totalCount } } }')
    expect(errors![0]!.message).toContain('`direction` is for claims at one of their ends')
  })
})

describe('the sources of an entity', () => {
  test('are those of its claims and statements, with how many of each, those with the most first', async () => {
    const { organization } = await data(
      `{ organization(id: "league", ${ALL}) {
        sources { totalCount edges { claimCount statementCount node { id } } }
        claims(first: 100, where: { verdict: { in: [ACCEPTED, DISPUTED, REJECTED] } }) { nodes { id claimType evidence { source { id } } } } } }`,
      world,
    )
    const counts = new Map<string, { claimCount: number; statementCount: number }>()
    for (const { claimType, evidence } of organization.claims.nodes)
      for (const id of new Set<string>(evidence.map(({ source }: Reply['data']) => source.id))) {
        const { claimCount, statementCount } = counts.get(id) ?? { claimCount: 0, statementCount: 0 }
        const isStatement = claimType === 'STATEMENT'
        counts.set(id, {
          claimCount: claimCount + (isStatement ? 0 : 1),
          statementCount: statementCount + (isStatement ? 1 : 0),
        })
      }
    const { totalCount, edges } = organization.sources
    expect(totalCount).toBe(counts.size)
    const told = edges.map(({ node, ...rest }: Reply['data']) => [node.id, rest])
    expect(new Map(told)).toEqual(counts)
    const sums = edges.map((edge: Reply['data']) => edge.claimCount + edge.statementCount)
    expect(sums).toEqual([...sums].sort((a, b) => b - a))
  })

  test('turn page after page', async () => {
    const whole = await data('{ organization(id: "asean") { sources { edges { cursor node { id } } } } }')
    const { edges } = whole.organization.sources
    expect(edges.length).toBeGreaterThan(2)
    const next = await data(
      `{ organization(id: "asean") { sources(first: 2, after: "${edges[0].cursor}") { pageInfo { hasPreviousPage } nodes { id } } } }`,
    )
    expect(next.organization.sources.nodes).toEqual([edges[1].node, edges[2].node])
  })
})

describe('conditions', () => {
  test('on one type, where several types may stand', async () => {
    const { organization, all } = await data(
      `{ organization(id: "league") { members(where: { node: { country: { iso2: { eq: "NL" } } } }) { nodes { id } } }
         all: organization(id: "league") { members(where: { node: { or: [{ country: {} }, { organization: {} }] } }) { totalCount } } }`,
      world,
    )
    expect(organization.members.nodes).toEqual([{ id: 'northland' }])
    expect(all.members.totalCount).toBe(3)
  })

  test('go down a hierarchy to any depth, the thing itself included', async () => {
    const { crimeTypes, direct, not, covers } = await data(`{
      crimeTypes(first: 100, where: { broader: { within: { id: { eq: "transnational-crime" } } } }) { nodes { id } }
      direct: crimeTypes(first: 100, where: { broader: { some: { node: { id: { eq: "transnational-crime" } } } } }) { nodes { id } }
      not: crimeTypes(first: 100, where: { not: { broader: { within: { id: { eq: "transnational-crime" } } } } }) { totalCount }
      covers: organizations(first: 100, where: { addresses: { some: { node: { crimeType: { broader: { within: { id: { eq: "transnational-crime" } } } } } } } }) { totalCount } }`)
    const ids = crimeTypes.nodes.map(({ id }: { id: string }) => id)
    const { edges } = {
      edges: (await edgesOf('modality=FACT')).filter(({ claimType }) => claimType === 'BROADER'),
    }
    const below = new Set(['transnational-crime'])
    for (let grown = 0; grown !== below.size;) {
      grown = below.size
      for (const { source, target } of edges) if (below.has(target)) below.add(source)
    }
    expect(ids.sort()).toEqual([...below].sort())
    expect(ids.length).toBeGreaterThan(direct.nodes.length + 1)
    const { crimeTypes: every } = await data('{ crimeTypes { totalCount } }')
    expect(not.totalCount).toBe(every.totalCount - below.size)
    expect(covers.totalCount).toBeGreaterThan(0)
  })

  test('tell what was in its period, and what was in force, apart from what existed', async () => {
    const ids = async (where: string, clocks = ''): Promise<string[]> =>
      (
        await data(`{ instruments(first: 100, where: { ${where} }${clocks}) { nodes { id } } }`)
      ).instruments.nodes.map(({ id }: { id: string }) => id)
    const [plan] = await ids('periodStart: { eq: "2023" }')
    expect(await ids('inPeriodOn: "2025-06-01"')).toContain(plan)
    expect(await ids('inPeriodOn: "2031-06-01"')).not.toContain(plan)
    expect(await ids('', ', asOf: "2031-06-01"')).toContain(plan)
    expect(await ids('inForceOn: "2031-06-01"')).not.toContain(plan)
    expect(await ids('not: { inPeriodOn: "2031-06-01" }')).toContain(plan)
  })
})
