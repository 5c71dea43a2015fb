import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { PAGE_FIELDS, type Paged, type PagedRow, walk } from '../support/pages.js'

let seed: Api
let world: Api
beforeAll(async () => {
  ;[seed, world] = await Promise.all([
    startApi(sharedInstance('TEST_SEED')),
    startApi(sharedInstance('TEST_WORLD')),
  ])
})
afterAll(() => Promise.all([seed.close(), world.close()]))

const LISTS = [
  ['Instrument', 'instruments'],
  ['Meeting', 'meetings'],
  ['Organization', 'organizations'],
] as const

const list = (many: string, type: string, key: string, orderBy: unknown, api = seed): Paged => ({
  api,
  question: `query ($first: Int, $after: Cursor, $orderBy: [${type}Order!]) { list: ${many}(PAGE, orderBy: $orderBy) { ${PAGE_FIELDS} edges { cursor node { id value: ${key} } } } }`,
  variables: { orderBy },
  path: ['list'],
})

const link = (key: string, orderBy: unknown): Paged => ({
  api: seed,
  question: `query ($first: Int, $after: Cursor, $orderBy: [LinkOrder!]) { organization(id: "asean") { link: provides(PAGE, orderBy: $orderBy, modality: [FACT, POTENTIAL, PROPOSED, PLANNED]) { ${PAGE_FIELDS} edges { cursor ${key} node { id name } } } } }`,
  variables: { orderBy },
  path: ['organization', 'link'],
})

/** The keys by which the API says that a list can be sorted, and the types of the fields of that name. */
async function keysOf(type: string): Promise<[key: string, kind: string][]> {
  const { data } = await seed.ask(
    'query ($type: String!, $order: String!) { type: __type(name: $type) { fields { name type { name } } } order: __type(name: $order) { inputFields { name } } }',
    { type, order: `${type}Order` },
  )
  const kinds = new Map(data.type.fields.map((field: Reply['data']) => [field.name, field.type.name]))
  return data.order.inputFields.map(({ name }: { name: string }) => [name, kinds.get(name)])
}

/** A value as it sorts: a date by its first day; all others as they are. */
function rank(value: unknown, kind: string): unknown {
  const date = kind === 'EDTF' ? /(\d{4})(-\d\d)?(-\d\d)?/.exec(String(value)) : null
  return date === null ? value : `${date[1]}${date[2] ?? '-01'}${date[3] ?? '-01'}`
}

/** Pairs of neighbours that stand the wrong way round: by value, without a value last, equals by id. */
function disorder(rows: readonly PagedRow[], kind: string, descending: boolean): PagedRow[][] {
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index]!
    const [a, b] = [rank(before.value, kind), rank(row.value, kind)] as [string | null, string | null]
    const fits = a === b ? before.id < row.id : a !== null && (b === null || (descending ? a > b : a < b))
    return fits ? [] : [[before, row]]
  })
}

describe('a list walked in pages of one, two and three is the list of one big page', () => {
  test.each(LISTS)(
    '%s: by every key and in both directions, empty values last, equals by id',
    async (type, many) => {
      const keys = await keysOf(type)
      expect(keys.map(([key]) => key)).toEqual(expect.arrayContaining(['name', 'id']))
      for (const [key, kind] of keys) {
        for (const direction of ['ASC', 'DESC']) {
          const paged = list(many, type, key, [{ [key]: direction }])
          const whole = await walk(paged, 100)
          expect(whole.length).toBeGreaterThan(5)
          for (const size of [1, 2, 3]) expect(await walk(paged, size)).toEqual(whole)
          // Names sort by a key of their own, which is not for this test to make again.
          if (key !== 'name' && key !== 'id') expect(disorder(whole, kind, direction === 'DESC')).toEqual([])
        }
      }
    },
  )

  test('the first of several keys weighs most, whichever it is', async () => {
    const byId = await walk(list('organizations', 'Organization', 'organizationKind', [{ id: 'DESC' }]), 100)
    const idFirst = [{ id: 'DESC' }, { organizationKind: 'ASC' }]
    const kindFirst = [{ organizationKind: 'DESC' }, { id: 'DESC' }]
    const ids = byId.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort().reverse())
    expect(await walk(list('organizations', 'Organization', 'organizationKind', idFirst), 3)).toEqual(byId)
    const byKind = await walk(list('organizations', 'Organization', 'organizationKind', kindFirst), 3)
    const kinds = [...new Set(byKind.map(({ value }) => value as string))]
    expect(kinds).toEqual([...kinds].sort().reverse())
    expect(byKind).toEqual(kinds.flatMap(kind => byId.filter(({ value }) => value === kind)))
  })

  test('a page that ends with the list says that nothing follows, and a page after the end is empty', async () => {
    const query =
      'query ($after: Cursor) { countries(first: 3, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }'
    const { data } = await world.ask(query)
    expect(data.countries).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    })
    const { data: beyond } = await world.ask(query, { after: data.countries.pageInfo.endCursor })
    expect(beyond.countries).toEqual({
      totalCount: 3,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })
})

describe('a link walked in pages is the link of one big page', () => {
  test.each(['name', 'id', 'since', 'until'])('by %s', async key => {
    for (const direction of ['ASC', 'DESC']) {
      const paged = link(key === 'since' || key === 'until' ? key : 'since', [{ [key]: direction }])
      const whole = await walk(paged, 100)
      expect(whole.length).toBeGreaterThan(4)
      for (const size of [1, 2, 3]) expect(await walk(paged, size)).toEqual(whole)
    }
  })

  test('so are the statements of an entity, what rests on a source, and what a search finds', async () => {
    const questions: [string, string[]][] = [
      [
        `organization(id: "asean") { list: statements(PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } } }`,
        ['organization', 'list'],
      ],
      [
        `source(id: "text-001") { list: claims(PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } } }`,
        ['source', 'list'],
      ],
      [`list: search(text: "asean crime", PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } }`, ['list']],
    ]
    for (const [question, path] of questions) {
      const paged = { api: seed, question: `query ($first: Int, $after: Cursor) { ${question} }`, path }
      const whole = await walk(paged, 100)
      expect(whole.length).toBeGreaterThan(1)
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
      for (const size of [1, 2, 3]) expect(await walk(paged, size)).toEqual(whole)
    }
  })
})

/** The one sentence with which a page is refused. */
async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<Reply['data']> {
  const reply = await world.ask(query, variables)
  expect(world.defects).toEqual([])
  expect(reply.status).toBeLessThan(500)
  expect(reply.errors).toHaveLength(1)
  const { message, path, extensions } = reply.errors![0]!
  return { message, path, code: extensions.code, reason: extensions.reason, argument: extensions.argument }
}

describe('a page is refused', () => {
  test.each([0, -1, 101, 2_147_483_647])('of %i rows, with the range', async first => {
    const expected = {
      message: `first is ${first}; give a number from 1 to 100, and go on with \`after\`.`,
      code: 'BAD_USER_INPUT',
      reason: 'ARGUMENT_OUT_OF_RANGE',
      argument: 'first',
    }
    expect(await refusal(`{ organizations(first: ${first}) { nodes { id } } }`)).toMatchObject(expected)
    expect(
      await refusal(`{ organization(id: "league") { members(first: ${first}) { totalCount } } }`),
    ).toMatchObject(expected)
  })

  const cursorOf = async (query: string, path: readonly string[]): Promise<string> => {
    const { data, errors } = await world.ask(query)
    expect(errors).toBeUndefined()
    return path.reduce((value, step) => value[step], data).pageInfo.endCursor as string
  }
  const MEMBERS =
    'query ($after: Cursor) { organization(id: "league") { members(after: $after) { nodes { id } } } }'
  const WRONG = {
    code: 'BAD_USER_INPUT',
    reason: 'WRONG_CURSOR',
    argument: 'after',
    path: ['organization', 'members'],
  }
  const END = 'pageInfo { endCursor }'

  test.each([
    [
      'of another field',
      `{ organization(id: "league") { addresses { ${END} } } }`,
      ['organization', 'addresses'],
    ],
    ['of a list', `{ organizations { ${END} } }`, ['organizations']],
    [
      'of another order',
      `{ organization(id: "league") { members(orderBy: [{ name: DESC }]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of other conditions',
      `{ organization(id: "league") { members(where: { node: { name: { contains: "land" } } }) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of other modalities',
      `{ organization(id: "league") { members(modality: [FACT, PLANNED]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of another entity',
      `{ organization(id: "ports-forum") { members(modality: [FACT, PLANNED]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of another language',
      `{ organization(id: "league") { members { ${END} } } }`,
      ['organization', 'members'],
    ],
  ])('after a cursor %s', async (title, query, path) => {
    const { data } = await world.ask(query, {}, title.endsWith('language') ? { 'accept-language': 'id' } : {})
    const after = path.reduce((value, step) => value[step], data).pageInfo.endCursor as string
    expect(after).not.toBeNull()
    const { message, ...rest } = await refusal(MEMBERS, { after })
    expect(rest).toEqual(WRONG)
    expect(message).toMatch(/^`after` is no cursor of this list in this order; [^.]+\.$/)
  })

  test('after what is no cursor, was cut, or was made by hand', async () => {
    const after = await cursorOf(`{ organization(id: "league") { members { ${END} } } }`, [
      'organization',
      'members',
    ])
    const parts = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    const forged = (change: (made: unknown[]) => unknown): string =>
      Buffer.from(JSON.stringify(change([...parts]))).toString('base64url')
    const broken = [
      '',
      'nonsense',
      '"',
      '\u0000',
      after.slice(0, -3),
      after.slice(3),
      `${after}${after}`,
      forged(() => null),
      forged(() => 7),
      forged(() => ({ list: parts[0] })),
      forged(made => made.slice(0, 3)),
      forged(made => made.slice(0, -1)),
      forged(made => [...made, 'more']),
      forged(made => made.with(1, 'not a day')),
      forged(made => made.with(1, 5)),
      forged(made => made.with(2, 99)),
      forged(made => made.with(2, -1)),
      forged(made => made.with(-1, { a: 1 })),
      forged(made => made.with(-1, [[]])),
    ]
    for (const text of broken) expect(await refusal(MEMBERS, { after: text })).toMatchObject(WRONG)
    const { status, errors } = await world.ask(MEMBERS, { after: 'x'.repeat(2_001) })
    expect(status).toBe(400)
    expect(errors![0]!.message).toContain('is no Cursor; give the cursor of an edge or page.')
  })

  test('under other clocks than those of the first page, whether set on it or above', async () => {
    const after = await cursorOf(
      `{ organization(id: "league", asOf: "2005-01-01") { members(first: 1) { ${END} } } }`,
      ['organization', 'members'],
    )
    const members = (args: string, above = ''): string =>
      `query ($after: Cursor) { organization(id: "league"${above}) { members(after: $after${args}) { summary { asOf } nodes { id } } } }`
    const CHANGED = { ...WRONG, reason: 'CLOCKS_CHANGED' }
    for (const query of [
      members(', asOf: "2006-01-01"'),
      members(', asOf: null'),
      members('', ', asOf: "2006-01-01"'),
    ])
      expect(await refusal(query, { after })).toMatchObject(CHANGED)
    const { data: repeated } = await world.ask(members(', asOf: "2005-01-01"'), { after })
    const { data: carried } = await world.ask(members(''), { after })
    expect(carried).toEqual(repeated)
    expect(carried.organization.members).toEqual({
      summary: { asOf: '2005-01-01' },
      nodes: [{ id: 'southland' }, { id: 'northland' }],
    })
  })
})
