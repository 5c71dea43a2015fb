import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { versionQuery } from '../../src/cypher/version.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
  await api.ask('{ dataset { release } }')
})
beforeEach(() => {
  api.queries.length = 0
})
afterAll(async () => {
  await api.close()
  expect(api.defects).toEqual([])
})

function refusal({ status, data, errors }: Reply): { message: string } & Record<string, unknown> {
  expect(status).toBe(400)
  expect(data).toBeUndefined()
  expect(errors).toHaveLength(1)
  return { message: errors![0]!.message, ...errors![0]!.extensions }
}

/** Queries that read more than the state of the graph, by which a cost is measured. */
const asked = (): string[] => api.queries.map(({ text }) => text).filter(text => text !== versionQuery().text)

const values = (n: number): string[] => Array.from({ length: n }, (_, i) => `x${i}`)

describe('cost', () => {
  // Neither a search nor what rests on a source has a bound that the graph knows, so that the page sizes alone make the cost.
  const QUERY = `query ($found: Int, $claims: Int, $more: Int) {
    search(text: "report", first: $found) { nodes { ... on Source { claims(first: $claims) { nodes {
      evidence { source { claims(first: $more) { totalCount } } }
    } } } } }
  }`
  /** One for each entity found, each claim below it, the source of the claim, and what rests on that. */
  const costOf = (found: number, claims: number, more: number): number =>
    found * (1 + claims * (1 + 1 + more))
  const ask = (found: number, claims: number, more: number): Promise<Reply> =>
    api.ask(QUERY, { found, claims, more })

  test.each([
    [1, 1, 1],
    [3, 2, 5],
    [100, 100, 2],
    [4, 100, 100],
  ])('of %i × %i × %i rows is told in the answer', async (found, claims, more) => {
    const { errors, extensions } = await ask(found, claims, more)
    expect(errors).toBeUndefined()
    expect(extensions!.cost).toBe(costOf(found, claims, more))
  })

  test('is the same for values that are written, that are sent, that are defaults, and that are left out', async () => {
    const written = QUERY.replace('$found,', '7,')
      .replace(/\(\$found.+?\)/, '')
      .replace('$found', '7')
    const literal = written.replace('$claims', '25').replace('$more', '3')
    const defaults = QUERY.replace('$found: Int', '$found: Int = 7').replace('$more: Int', '$more: Int = 3')
    for (const [document, variables] of [
      [literal, {}],
      [QUERY, { found: 7, claims: 25, more: 3 }],
      [defaults, {}],
      [QUERY, { found: 7, claims: null, more: 3 }],
      [defaults, { more: 3 }],
    ] as const)
      expect((await api.ask(document, variables)).extensions!.cost).toBe(costOf(7, 25, 3))
  })

  test.each([
    [100, 100, 100, 'search.nodes.claims.nodes.evidence.source.claims', 2],
    [100, 100, 3, 'search.nodes.claims.nodes.evidence.source.claims', 2],
    [100, 5, 100, 'search.nodes.claims.nodes.evidence.source.claims', 97],
    [5, 100, 100, 'search.nodes.claims.nodes.evidence.source.claims', 97],
  ])(
    'of %i × %i × %i is refused, with the field to narrow and the number that passes',
    async (found, claims, more, field, first) => {
      expect(refusal(await ask(found, claims, more))).toEqual({
        message: `The query may bring ${costOf(found, claims, more)} things, and 50000 is the most; give \`${field}\` first: ${first}, and go on with \`after\`.`,
        code: 'QUERY_TOO_COMPLEX',
        reason: 'TOO_COSTLY',
        cost: costOf(found, claims, more),
        max: 50_000,
        field,
        first,
      })
      expect(asked()).toEqual([])
      expect((await ask(found, claims, first)).errors).toBeUndefined()
      expect(refusal(await ask(found, claims, first + 1))).toMatchObject({ reason: 'TOO_COSTLY', first })
    },
  )

  test('names a field further out where narrowing the innermost one is not enough', async () => {
    const both = (claims: number): string =>
      `{ ${['a', 'b']
        .map(
          alias => `${alias}: search(text: "report", first: 100) { nodes { ... on Source {
            claims(first: ${alias === 'a' ? claims : 100}) { nodes { evidence { source { claims(first: 2) { totalCount } } } } } } } }`,
        )
        .join(' ')} }`
    const { message, field, first } = refusal(await api.ask(both(100)))
    expect(message).toContain('give `search.nodes.claims` first: 24, and go on with `after`.')
    expect({ field, first }).toEqual({ field: 'search.nodes.claims', first: 24 })
    expect((await api.ask(both(24))).errors).toBeUndefined()
    expect(refusal(await api.ask(both(25)))).toMatchObject({ reason: 'TOO_COSTLY' })
  })

  test('names how many ids to give at a time', async () => {
    const links = ['a', 'b', 'c', 'd', 'e', 'f'].map(alias => `${alias}: claims(first: 100) { totalCount }`)
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { ${links.join(' ')} } } }`
    expect(refusal(await api.ask(query, { ids: values(100) })).message).toBe(
      'The query may bring 60100 things, and 50000 is the most; give `nodes` at most 83 ids at a time.',
    )
    expect((await api.ask(query, { ids: values(83) })).errors).toBeUndefined()
    expect(refusal(await api.ask(query, { ids: values(84) }))).toMatchObject({ reason: 'TOO_COSTLY' })
  })

  test('says that it is more than a billion, and has no number to give, where no page size would help', async () => {
    const level = 'claims(first: 100) { nodes { evidence { source { '
    const query = `{ search(text: "report", first: 100) { nodes { ... on Source { ${level.repeat(6)} id ${'} } } } '.repeat(6)} } } } }`
    expect(refusal(await api.ask(query))).toMatchObject({
      message:
        'The query may bring more than a billion things, and 50000 is the most; ask for fewer levels at once.',
      field: null,
      first: null,
    })
    expect(asked()).toEqual([])
  })

  test('is bounded by what a link can give: the tiny world has three members at most', async () => {
    const { extensions } = await api.ask(
      '{ organizations(first: 100) { nodes { members(first: 100) { nodes { id } } } } }',
    )
    // Three bodies; each with as many members as the best of them, or nearly.
    expect(extensions!.cost).toBeLessThanOrEqual(3 * (1 + 3))
  })
})

describe('an argument', () => {
  test.each([
    ['ids', 'query ($v: [ID!]!) { nodes(ids: $v) { id } }'],
    ['where', 'query ($v: [ID!]) { organizations(where: { id: { in: $v } }) { totalCount } }'],
    [
      'where',
      'query ($v: [ID!]) { organization(id: "league") { members(where: { node: { id: { in: $v } } }) { totalCount } } }',
    ],
    [
      'where',
      'query ($v: [ID!]) { organizations(where: { members: { some: { node: { id: { in: $v } } } } }) { totalCount } }',
    ],
    ['types', 'query ($v: [String!]) { search(text: "ports", types: $v) { totalCount } }'],
  ])('%s holds a list of at most 100 entries in %s', async (argument, query) => {
    expect(refusal(await api.ask(query, { v: values(101) }))).toEqual({
      message: `A list in ${argument} has 101 entries; give at most 100, and ask again for the rest.`,
      code: 'BAD_USER_INPUT',
      reason: 'ARGUMENT_OUT_OF_RANGE',
      argument,
      max: 100,
    })
    expect(api.queries).toEqual([])
    const { status, errors } = await api.ask(query, { v: values(100).map(() => 'Organization') })
    expect([status, errors]).toEqual([200, undefined])
  })

  const WHERE = 'query ($where: OrganizationWhere) { organizations(where: $where) { totalCount } }'

  test('holds at most 100 conditions, of which `some` is one', async () => {
    const equal = (n: number): object[] => values(n).map(eq => ({ id: { eq } }))
    const where = (n: number): object => ({
      or: [{ and: equal(40) }, { not: { or: equal(49) } }, { members: { some: { node: { or: equal(n) } } } }],
    })
    expect(refusal(await api.ask(WHERE, { where: where(11) }))).toMatchObject({
      message: 'where holds 101 conditions; give at most 100, and `in` for several values of one field.',
      reason: 'ARGUMENT_OUT_OF_RANGE',
    })
    expect(api.queries).toEqual([])
    expect((await api.ask(WHERE, { where: where(10) })).data).toEqual({ organizations: { totalCount: 3 } })
  })

  test('follows at most 6 links in its conditions', async () => {
    const where = (links: number): object =>
      links === 0 ? { id: { eq: 'league' } } : { parts: { some: { node: where(links - 1) } } }
    expect(refusal(await api.ask(WHERE, { where: where(7) }))).toMatchObject({
      message: 'where follows more than 6 links one below the other; ask for the ids at its inner end first.',
      reason: 'ARGUMENT_OUT_OF_RANGE',
    })
    expect(api.queries).toEqual([])
    expect((await api.ask(WHERE, { where: where(6) })).data).toEqual({ organizations: { totalCount: 0 } })
  })

  test.each([70, 5_000, 20_000])(
    'nested %i levels deep is refused before anything walks through it',
    async levels => {
      const body = `{"query":${JSON.stringify(WHERE)},"variables":{"where":${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}}}`
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        errors: [{ message: '$where is nested more than 64 levels deep; give flatter values.' }],
      })
      expect(api.queries).toEqual([])
    },
  )

  test('sorts by a key once', async () => {
    const { errors } = await api.ask(
      '{ organizations(orderBy: [{ name: ASC }, { id: ASC }, { name: DESC }]) { nodes { id } } }',
    )
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({
      message: 'orderBy sorts by name twice; give each key once, first the one that weighs most.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'KEY_TWICE', argument: 'orderBy' },
    })
  })

  test('far longer than any id or name is looked for without a long search, and not sent back whole', async () => {
    const long = 'x'.repeat(200_000)
    const found = refusal(
      await api.ask('query ($id: ID!) { organization(id: $id) { id } node(id: $id) { id } }', { id: long }),
    )
    expect(found.message).toBe('A text in id has 200000 characters; give at most 2000.')
    expect(api.queries).toEqual([])
    const wrong = await api.ask('query ($day: Day) { organizations(asOf: $day) { totalCount } }', {
      day: long,
    })
    expect(wrong.errors![0]!.message.length).toBeLessThanOrEqual(501)
  })
})
