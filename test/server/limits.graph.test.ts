import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
  // The graph is known from here on, so that every query below is sent for the question itself.
  await api.ask('{ dataset { release } }')
})
beforeEach(() => {
  api.queries.length = 0
})
afterAll(async () => {
  await api.close()
  expect(api.defects).toEqual([])
})

/** What must hold of every refusal: 400, no data, one sentence with one code, and nothing was sent to Neo4j. */
function refused({ status, data, errors }: Reply): { message: string; code: unknown; reason: unknown } {
  expect(status).toBe(400)
  expect(data).toBeUndefined()
  expect(errors).toHaveLength(1)
  expect(api.queries).toEqual([])
  const { message, extensions } = errors![0]!
  return { message, code: extensions.code, reason: extensions.reason }
}

function passed({ status, errors, data }: Reply): void {
  expect(errors).toBeUndefined()
  expect(status).toBe(200)
  // Something is there under each name: what was asked is answered, and not left out.
  expect(Object.keys(data)).not.toEqual([])
  expect(Object.values(data)).not.toContain(null)
}

const repeated = (times: number, text: (index: number) => string, between = ' '): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(between)

describe('a page', () => {
  const PLACES: readonly (readonly [string, string, string])[] = [
    ['of a list', '', '{ organizations(first: $n) { totalCount nodes { id } } }'],
    ['of a link', '', '{ organization(id: "league") { members(first: $n) { totalCount } } }'],
    ['of a link in a list', '', '{ organizations { nodes { members(first: $n) { nodes { id } } } } }'],
    ['of a search', '', '{ search(text: "ports", first: $n) { totalCount } }'],
    ['of what rests on a source', '', '{ source(id: "site") { claims(first: $n) { totalCount } } }'],
    ['of statements', '', '{ organization(id: "league") { statements(first: $n) { totalCount } } }'],
    [
      'in a fragment',
      ' fragment F on Organization { members(first: $n) { totalCount } }',
      '{ organizations { nodes { ...F } } }',
    ],
  ]

  describe.each(PLACES)('%s', (_, fragment, query) => {
    test.each([0, -1, 101, 2_147_483_647])('of %i rows is refused, never cut', async n => {
      const refusal = {
        message: `first is ${n}; give a number from 1 to 100, and go on with \`after\`.`,
        code: 'BAD_USER_INPUT',
        reason: 'ARGUMENT_OUT_OF_RANGE',
      }
      const literal = (query + fragment).replaceAll('$n', String(n))
      expect(refused(await api.ask(literal))).toEqual(refusal)
      expect(refused(await api.ask(`query ($n: Int)${query}${fragment}`, { n }))).toEqual(refusal)
      expect(refused(await api.ask(`query ($n: Int = ${n})${query}${fragment}`))).toEqual(refusal)
    })

    test('of 1 or of 100 rows passes', async () => {
      for (const n of [1, 100]) passed(await api.ask(`query ($n: Int)${query}${fragment}`, { n }))
    })
  })

  test.each([1.5, 2_147_483_648, '5', true, [5, 6], { n: 5 }])('of %j rows is no whole number', async n => {
    const query = '{ organizations(first: $n) { totalCount } }'
    const literal = query.replace(
      '$n',
      Array.isArray(n) || typeof n === 'object' ? '[5, 6]' : JSON.stringify(n),
    )
    expect(refused(await api.ask(literal))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(refused(await api.ask(`query ($n: Int)${query}`, { n }))).toMatchObject({
      message: expect.stringMatching(/^Variable "\$n" got invalid value .+; Int cannot represent non/),
      code: 'BAD_USER_INPUT',
      reason: 'WRONG_VARIABLE',
    })
  })
})

describe('depth', () => {
  const chain = (links: number, open: string, close: string, inner = 'id'): string =>
    `{ organizations(first: 1) { nodes { ${open.repeat(links)} ${inner} ${close.repeat(links)} } } }`
  const TOO_DEEP = {
    message:
      'The query follows 13 links one below the other; follow at most 12, and ask for the rest by the ids found.',
    code: 'QUERY_TOO_COMPLEX',
    reason: 'TOO_DEEP',
  }

  test.each([
    ['through nodes', 'parts(first: 1) { nodes {', '} }'],
    ['through edges', 'parts(first: 1) { edges { node {', '} } }'],
    [
      'through inline fragments',
      'parts(first: 1) { nodes { ... on Entity { ... on Organization {',
      '} } } }',
    ],
  ])('of 12 links %s passes, and of 13 is refused', async (_, open, close) => {
    passed(await api.ask(chain(12, open, close)))
    api.queries.length = 0
    expect(refused(await api.ask(chain(13, open, close)))).toEqual(TOO_DEEP)
  })

  test('counts the ends of a claim and the sources of its evidence as links, and nothing else on the way', async () => {
    const claims = (links: number): string =>
      `{ source(id: "site") { ${'claims(first: 1) { nodes { evidence { source {'.repeat(links / 2)} id ${'} } } }'.repeat(links / 2)} } }`
    passed(await api.ask(claims(12)))
    api.queries.length = 0
    expect(refused(await api.ask(claims(14))).message).toContain('follows 14 links')
  })

  test('adds up over fragments', async () => {
    const fragments = (count: number): string =>
      repeated(count, i => `fragment F${i} on Organization { parts(first: 1) { nodes { ...F${i + 1} } } }`)
    const document = (links: number): string =>
      `{ organizations(first: 1) { nodes { ...F0 } } } ${fragments(links)} fragment F${links} on Organization { id }`
    passed(await api.ask(document(12)))
    api.queries.length = 0
    expect(refused(await api.ask(document(13)))).toEqual(TOO_DEEP)
  })

  test.each([330, 3_000, 40_000])('of %i levels never gets as far as Neo4j', async levels => {
    const document = `{ organizations { nodes ${'{ parts '.repeat(levels)}${'}'.repeat(levels)} } }`
    const { status, errors } = await api.ask(document)
    expect([400, 413]).toContain(status)
    expect(errors!.length).toBeLessThanOrEqual(5)
    expect(api.queries).toEqual([])
  })
})

describe('nesting', () => {
  const TOO_DEEP = {
    message: expect.stringMatching(
      /^The document is nested more than 128 levels deep at line 1, column \d+; /,
    ),
    code: 'QUERY_TOO_COMPLEX',
    reason: 'TOO_DEEP',
  }
  const DOCUMENTS: readonly (readonly [string, (levels: number) => string])[] = [
    [
      'lists',
      levels => `{ organizations(where: ${'['.repeat(levels)}${']'.repeat(levels)}) { totalCount } }`,
    ],
    ['lists that nobody closes', levels => `{ organizations(where: ${'['.repeat(levels)}`],
    [
      'objects',
      levels => `{ organizations(where: ${'{not:'.repeat(levels)}{}${'}'.repeat(levels)}) { totalCount } }`,
    ],
    ['objects that nobody closes', levels => `{ organizations(where: ${'{not:'.repeat(levels)}`],
    [
      'types of a variable',
      levels => `query ($v: ${'['.repeat(levels)}Int${']'.repeat(levels)}) { __typename }`,
    ],
    [
      'defaults of a variable',
      levels => `query ($v: Int = ${'['.repeat(levels)}${']'.repeat(levels)}) { __typename }`,
    ],
    ['directives', levels => `{ __typename @skip(if: ${'['.repeat(levels)}${']'.repeat(levels)}) }`],
    ['fields', levels => `{ organizations ${'{ nodes '.repeat(levels)}${'}'.repeat(levels)} }`],
    ['inline fragments', levels => `{ ${'... {'.repeat(levels)} __typename ${'}'.repeat(levels)} }`],
    [
      'a fragment',
      levels => `{ ...F } fragment F on Query { ${'... {'.repeat(levels)} __typename ${'}'.repeat(levels)} }`,
    ],
  ]

  test.each(DOCUMENTS)('of thousands of %s is refused before it is parsed', async (_, document) => {
    for (const levels of [130, 3_000, 20_000])
      expect(refused(await api.ask(document(levels)))).toEqual(TOO_DEEP)
  })

  test('of a document that is sent by GET is refused as well', async () => {
    const query = DOCUMENTS[0]![1](1_000)
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { reason: 'TOO_DEEP' } }] })
  })

  test('of a condition has one bound, whether it stands in the document or in a variable', async () => {
    const query = 'query ($w: OrganizationWhere) { organizations(where: $w) { totalCount } }'
    for (const [levels, isFine] of [
      [64, true],
      [65, false],
    ] as const) {
      const nested = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`
      const literal = query.replace('($w: OrganizationWhere)', '').replace('$w', nested.replaceAll('"', ''))
      const replies = [await api.ask(literal), await api.ask(query, { w: JSON.parse(nested) as unknown })]
      if (isFine) for (const reply of replies) passed(reply)
      api.queries.length = 0
      if (!isFine)
        for (const reply of replies)
          expect(refused(reply)).toMatchObject({
            message: expect.stringMatching(
              /^\$?w(here)? is nested more than 64 levels deep; give flatter values\.$/,
            ),
            reason: 'ARGUMENT_OUT_OF_RANGE',
          })
    }
  })

  test('of variables, used or not, is refused, however many levels there are', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const)
      for (const levels of [66, 20_000]) {
        const response = await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"query":"{ __typename }","variables":{"v":${open.repeat(levels)}1${close.repeat(levels)}}}`,
        })
        expect(response.status).toBe(400)
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { argument: '$v', max: 64 } }] })
      }
  })
})

describe('introspection', () => {
  test('as every tool asks it passes, and costs Neo4j nothing', async () => {
    passed(await api.ask(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true })))
    expect(api.queries).toEqual([])
  })

  test('passes to 20 levels, and is refused below', async () => {
    const ofTypes = (levels: number): string =>
      `{ __type(name: "Query") { ${'ofType { '.repeat(levels - 1)} name ${'}'.repeat(levels - 1)} } }`
    passed(await api.ask(ofTypes(20)))
    const refusal = {
      message: 'The introspection goes more than 20 levels deep; the whole schema stands at /schema.graphql.',
      code: 'QUERY_TOO_COMPLEX',
      reason: 'TOO_DEEP',
    }
    expect(refused(await api.ask(ofTypes(21)))).toEqual(refusal)
    const beside = ofTypes(21).replace('{', '{ organizations { totalCount }')
    expect(refused(await api.ask(beside))).toEqual(refusal)
  })

  test('in circles, from a type to the types of its fields, is refused', async () => {
    const circle = `{ __schema { types { ${'fields { type { '.repeat(3)} name ${'} } '.repeat(3)} } } }`
    expect(refused(await api.ask(circle))).toEqual({
      message:
        'The introspection follows lists of fields more than 2 levels deep; the whole schema stands at /schema.graphql.',
      code: 'QUERY_TOO_COMPLEX',
      reason: 'TOO_DEEP',
    })
  })
})

describe('the text of a document', () => {
  test('has at most 30 aliases, wherever they stand', async () => {
    const atRoot = (n: number): string =>
      `{ ${repeated(n, i => `a${i}: organization(id: "league") { id }`)} }`
    const below = (n: number): string =>
      `{ organization(id: "league") { ${repeated(n, i => `a${i}: name`)} } }`
    for (const document of [atRoot, below]) {
      passed(await api.ask(document(30)))
      api.queries.length = 0
      expect(refused(await api.ask(document(31)))).toEqual({
        message: 'The document has 31 aliases; use at most 30.',
        code: 'QUERY_TOO_COMPLEX',
        reason: 'TOO_MANY',
      })
    }
  })

  test('may ask every list there is at once', async () => {
    const { data } = await api.ask('{ __schema { queryType { fields { name type { name } } } } }')
    const fields = data.__schema.queryType.fields as { name: string; type: { name: string | null } }[]
    const lists = fields.filter(({ name, type }) => /Connection$/.test(type.name ?? '') && name !== 'search')
    expect(lists.length).toBeGreaterThan(10)
    passed(await api.ask(`{ ${lists.map(({ name }) => `${name}(first: 100) { totalCount }`).join(' ')} }`))
  })

  test('gives a field both directives, and none of them over and over', async () => {
    passed(await api.ask('{ organization(id: "league") { id @skip(if: false) @include(if: true) } }'))
    api.queries.length = 0
    const { status, errors } = await api.ask(`{ dataset { release ${'@skip(if: false) '.repeat(30)} } }`)
    expect(status).toBe(400)
    expect(errors).toHaveLength(5)
    expect(errors![0]!.message).toBe('The directive "@skip" can only be used once at this location.')
    expect(errors![4]).toEqual({
      message: 'The document has more errors than these; mend these first.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'MORE_ERRORS' },
    })
    expect(api.queries).toEqual([])
  })

  test('has at most 2000 tokens', async () => {
    // No list is too long and no condition one too many, so that nothing in it is refused for another reason.
    const ids = (n: number): string => `{ id: { in: [${'"a" '.repeat(n)}] } }`
    const document = (last: number): string =>
      `{ organizations(where: { or: [${repeated(17, () => ids(100))} ${ids(50)} ${ids(last)}] }) { totalCount } }`
    const tokens = (text: string): number => text.match(/"a"|\w+|[{}()[\]:]/g)!.length
    const last = 2_000 - tokens(document(0))
    expect(tokens(document(last))).toBe(2_000)
    passed(await api.ask(document(last)))
    api.queries.length = 0
    expect(refused(await api.ask(document(last + 1)))).toEqual({
      message: 'The document has more than 2000 tokens; ask for its parts one after the other.',
      code: 'QUERY_TOO_COMPLEX',
      reason: 'TOO_MANY',
    })
  })

  test('that repeats one field until it cannot be checked is refused', async () => {
    expect(refused(await api.ask(`{ ${'__typename '.repeat(1_900)} }`))).toEqual({
      message: 'The document repeats its fields too often to be checked; write each field once.',
      code: 'QUERY_TOO_COMPLEX',
      reason: 'TOO_MANY',
    })
  })
})

describe('fragments', () => {
  const spreading = (count: number, times: number, type: string, leaf: string): string =>
    repeated(
      count,
      i => `fragment F${i} on ${type} { ${i === count - 1 ? leaf : `...F${i + 1} `.repeat(times)} }`,
    )

  test.each([
    [100, 2],
    [18, 20],
    [220, 1],
  ])('%i that each spread the next %i times answer like one', async (count, times) => {
    const fragments = spreading(count, times, 'Organization', 'id name members(first: 1) { nodes { id } }')
    const reply = await api.ask(
      `{ organizations { nodes { ...F0 } edges { node { ...F0 } } } organization(id: "league") { ...F0 } } ${fragments}`,
    )
    passed(reply)
    expect(reply.data.organization).toMatchObject({ id: 'league', members: { nodes: [{}] } })
    passed(await api.ask(`{ ...F0 } ${spreading(count, times, 'Query', 'dataset { release }')}`))
  })

  test('that double the introspection answer like one, to its depth', async () => {
    passed(await api.ask(`{ __type(name: "Query") { ...F0 } } ${spreading(18, 20, '__Type', 'name')}`))
    const deep = `{ __type(name: "Query") { ...F0 } } ${spreading(40, 2, '__Type', 'name')}`
    expect(refused(await api.ask(deep))).toMatchObject({ code: 'QUERY_TOO_COMPLEX', reason: 'TOO_DEEP' })
  })

  test('that double their links cost what they may bring', async () => {
    const doubled = (count: number): string =>
      `{ organizations(first: 1) { nodes { ...F0 } } } ${repeated(
        count,
        i =>
          `fragment F${i} on Organization { a: parts(first: 1) { nodes { ...F${i + 1} } } b: parts(first: 1) { nodes { ...F${i + 1} } } }`,
      )} fragment F${count} on Organization { id }`
    const { extensions } = await api.ask(doubled(12))
    expect(extensions!.cost).toBe(2 ** 13 - 1)
  })

  const PAIR = 'Cannot spread fragment "A" within itself via "B".'
  test.each([
    [
      'at once',
      '{ organizations { nodes { ...A } } } fragment A on Organization { ...B } fragment B on Organization { ...A }',
      PAIR,
    ],
    [
      'over a link',
      '{ organizations { nodes { ...A } } } fragment A on Organization { parts { nodes { ...B } } } fragment B on Organization { parts { nodes { ...A } } }',
      PAIR,
    ],
    ['at the root', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', PAIR],
    [
      'in the schema',
      '{ __type(name: "Query") { ...A } } fragment A on __Type { ofType { ...B } } fragment B on __Type { ofType { ...A } }',
      PAIR,
    ],
    [
      'by itself',
      '{ ...A } fragment A on Query { ...A dataset { hash } }',
      'Cannot spread fragment "A" within itself.',
    ],
  ])('in a circle, %s, are refused, with its way round', async (_, circle, message) => {
    expect(refused(await api.ask(circle))).toEqual({
      message,
      code: 'GRAPHQL_VALIDATION_FAILED',
      reason: 'GRAPHQL_VALIDATION_FAILED',
    })
  })
})
