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
  question: `query ($first: Int, $after: Cursor, $orderBy: [LinkOrder!]) { organization(id: "asean") { link: provides(PAGE, orderBy: $orderBy, modality: [FACT, POTENTIAL, PROPOSED, PLANNED, INTENDED]) { ${PAGE_FIELDS} edges { cursor ${key} node { id name } } } } }`,
  variables: { orderBy },
  path: ['organization', 'link'],
})

/** The keys by which the API says that a list can be sorted, but for numbers of claims, and the types of the fields of that name. */
async function keysOf(type: string): Promise<[key: string, kind: string][]> {
  const { data } = await seed.ask(
    'query ($type: String!, $order: String!) { type: __type(name: $type) { fields { name type { name } } } order: __type(name: $order) { inputFields { name } } }',
    { type, order: `${type}Order` },
  )
  const kinds = new Map(data.type.fields.map((field: Reply['data']) => [field.name, field.type.name]))
  return data.order.inputFields
    .map(({ name }: { name: string }) => [name, kinds.get(name)])
    .filter(([, kind]: [string, string | null]) => kind?.endsWith('Connection') !== true)
}

/** A value as it sorts: a date by its first day, or last where none is certain, as of `[..2015]` and `2007?`; all others as they are. */
function rank(value: unknown, kind: string): unknown {
  if (kind !== 'EDTF' || typeof value !== 'string') return value
  if (/[?~%]/.test(value)) return null
  const date = /^\[?(\d{4})(-\d\d)?(-\d\d)?/.exec(value)
  return date === null ? null : `${date[1]}${date[2] ?? '-01'}${date[3] ?? '-01'}`
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

/** Every place of a list where something may go wrong, in few pages: its beginning, its end, and where the rows without a value begin. */
async function expectSameStretches(paged: Paged, whole: readonly PagedRow[], kind: string): Promise<void> {
  const border = whole.findIndex(({ value }) => rank(value, kind) === null)
  const starts = new Set([0, Math.max(border - REACH, 0), Math.max(whole.length - 2 * REACH, 0)])
  for (const start of starts)
    for (const size of [1, 2, 3]) {
      const stretch = { after: whole[start - 1]?.cursor ?? null, least: 2 * REACH }
      const rows = await walk(paged, size, stretch)
      expect(rows.length).toBeGreaterThanOrEqual(Math.min(2 * REACH, whole.length - start))
      expect(rows).toEqual(whole.slice(start, start + rows.length))
    }
}
const REACH = 3

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
          expect(await walk(paged, 61)).toEqual(whole)
          await expectSameStretches(paged, whole, kind)
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
    expect(ids.length).toBeGreaterThan(61)
    expect(ids).toEqual([...ids].sort().reverse())
    const idsOf = (rows: readonly PagedRow[]): string[] => rows.map(({ id }) => id)
    expect(idsOf(await walk(list('organizations', 'Organization', 'organizationKind', idFirst), 31))).toEqual(
      ids,
    )
    const byKind = await walk(list('organizations', 'Organization', 'organizationKind', kindFirst), 31)
    const kinds = [...new Set(byKind.map(({ value }) => value as string | null))]
    const named = kinds.filter(kind => kind !== null)
    expect(kinds).toEqual([...named.sort().reverse(), ...(kinds.includes(null) ? [null] : [])])
    expect(idsOf(byKind)).toEqual(kinds.flatMap(kind => idsOf(byId.filter(({ value }) => value === kind))))
  })

  test('by the number of claims of a link, which the rows say too', async () => {
    const ordered = 'orderBy: [{ sessions: DESC }, { members: ASC }, { id: DESC }]'
    const question = `query ($first: Int, $after: Cursor) { list: organizations(PAGE, ${ordered}) { ${PAGE_FIELDS} edges { cursor node { id value: sessions { totalCount } members { totalCount } } } } }`
    const paged = { api: seed, question, path: ['list'] }
    const whole = await walk(paged, 100)
    expect(await walk(paged, 61)).toEqual(whole)
    for (const size of [1, 3])
      expect(await walk(paged, size, { after: null, least: 9 })).toEqual(whole.slice(0, 9))
    const numbers = (whole as unknown as Reply['data'][]).map(
      ({ value, members, id }) => [value.totalCount, members.totalCount, id] as [number, number, string],
    )
    const byHand = [...numbers].sort((a, b) => b[0] - a[0] || a[1] - b[1] || (a[2] < b[2] ? 1 : -1))
    expect(numbers).toEqual(byHand)
    expect(numbers[0]![0]).toBeGreaterThan(10)
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
        `organization(id: "league") { list: statements(PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } } }`,
        ['organization', 'list'],
      ],
      [
        `source(id: "daily-report") { list: claims(PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } } }`,
        ['source', 'list'],
      ],
      [`list: search(text: "ports forum", PAGE) { ${PAGE_FIELDS} edges { cursor node { id } } }`, ['list']],
    ]
    for (const [question, path] of questions) {
      const paged = { api: world, question: `query ($first: Int, $after: Cursor) { ${question} }`, path }
      const whole = await walk(paged, 100)
      expect(whole.length).toBeGreaterThan(1)
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
      for (const size of [1, 2, 3]) expect(await walk(paged, size)).toEqual(whole)
    }
  })
})
