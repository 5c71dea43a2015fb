import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type OwnDatabase, loadThrough, ownDatabase } from '../store/database.js'
import { type Api, startApi } from '../support/ask.js'
import { PAGE_FIELDS, type Paged, pageOf, walk } from '../support/pages.js'
import { type GivenEntity, type TempSeed, tempSeed } from '../support/temp-seed.js'

/** Pages of a graph that is loaded anew between one page and the next. */
let own: OwnDatabase
let api: Api
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
  api = await startApi(own.instance)
})
beforeEach(async () => {
  seed = tempSeed()
  seed.rows('places.yaml', rows => rows.push(...['b', 'd', 'f', 'h'].map(id => town(id))))
  await load()
})
afterEach(async () => {
  seed.remove()
  await own.wipe()
})
afterAll(async () => {
  await api.close()
  await own.close()
})

const load = (): Promise<unknown> => loadThrough(own.database, seed)

/** A town that comes before those of the tiny world; towns are named after their ids. */
function town(id: string, name = `A ${id}`): GivenEntity {
  const evidence = [{ source: 'site' }]
  return {
    id: `town-${id}`,
    statements: [{ field: 'name', value: name, lang: 'en', kind: 'OFFICIAL', evidence }],
    claims: [{ LOCATED_IN: 'northland', evidence }],
  }
}

const TOWNS = 'where: { locatedIn: { some: { node: { id: { eq: "northland" } } } } }'
const EDGES = `${PAGE_FIELDS} edges { cursor node { id } }`
const list = (): Paged => ({
  api,
  question: `query ($first: Int, $after: Cursor) { places(PAGE, ${TOWNS}) { totalCount ${EDGES} } }`,
  path: ['places'],
})
const link = (): Paged => ({
  api,
  question: `query ($first: Int, $after: Cursor) { country(id: "northland") { places(PAGE) { totalCount ${EDGES} } } }`,
  path: ['country', 'places'],
})

const add = (...towns: GivenEntity[]): void => seed.rows('places.yaml', rows => rows.push(...towns))
const remove = (id: string): void =>
  seed.rows('places.yaml', rows =>
    rows.splice(
      rows.findIndex(row => row.id === id),
      1,
    ),
  )

test.each([
  ['a list', list],
  ['a link', link],
])(
  '%s goes on behind the last row that was seen, whatever came and went before and behind it',
  async (_what, pagedOf) => {
    const paged = pagedOf()
    const ids = (page: { edges: { node: { id: string } }[] }): string[] =>
      page.edges.map(({ node }) => node.id)
    const first = await pageOf(paged, 2, null)
    expect(ids(first)).toEqual(['town-b', 'town-d'])
    // Before what was seen, in the middle of it, behind it; and the very row at which the cursor stands goes.
    add(town('a'), town('c'), town('e'), town('z'))
    remove('town-d')
    remove('town-f')
    await load()
    const second = await pageOf(paged, 2, first.pageInfo.endCursor as string)
    expect(ids(second)).toEqual(['town-e', 'town-h'])
    expect(second).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, hasPreviousPage: true } })
    // The end goes, and something new takes its place.
    remove('town-z')
    add(town('y'))
    await load()
    const third = await pageOf(paged, 2, second.pageInfo.endCursor as string)
    expect(ids(third)).toEqual(['town-y'])
    expect(third.pageInfo.hasNextPage).toBe(false)
  },
)

test('equal names stand in the order of their ids, and none is skipped when a twin comes between', async () => {
  add(town('m1', 'Twin'), town('m3', 'Twin'), town('m5', 'Twin'))
  await load()
  const all = (await walk(list(), 100)).map(({ id }) => id)
  expect(all.slice(-3)).toEqual(['town-m1', 'town-m3', 'town-m5'])
  const upToTwin = await pageOf(list(), all.indexOf('town-m3') + 1, null)
  add(town('m2', 'Twin'), town('m4', 'Twin'))
  await load()
  const rest = await pageOf(list(), 100, upToTwin.pageInfo.endCursor as string)
  expect(rest.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(['town-m4', 'town-m5'])
})

test('a page that began at one release goes on at it, after a later one was published', async () => {
  seed.release('the first')
  await load()
  const [byList, byLink] = [await pageOf(list(), 2, null), await pageOf(link(), 2, null)]
  remove('town-f')
  add(town('g'))
  seed.release('the second')
  await load()
  for (const [paged, page] of [
    [list(), byList],
    [link(), byLink],
  ] as const) {
    const rest = await pageOf(paged, 100, page.pageInfo.endCursor as string)
    expect(rest.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(['town-f', 'town-h'])
    expect((await walk(paged, 100)).map(({ id }) => id)).toEqual(['town-b', 'town-d', 'town-g', 'town-h'])
  }
})

test('a cursor of a release that is gone is refused', async () => {
  seed.release('the first')
  seed.replace('places.yaml', 'A h', 'A hh')
  await load()
  const { pageInfo } = await pageOf(list(), 2, null)
  seed.replace('places.yaml', 'A hh', 'A h')
  await load()
  const query = list().question.replaceAll('PAGE', 'first: $first, after: $after')
  const { errors } = await api.ask(query, { first: 2, after: pageInfo.endCursor as string })
  expect(errors).toMatchObject([
    { path: ['places'], extensions: { code: 'BAD_USER_INPUT', reason: 'WRONG_CURSOR' } },
  ])
})
