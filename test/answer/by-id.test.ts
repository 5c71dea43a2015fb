import { expect, test } from '@jest/globals'
import type { Ask } from '../../src/answer/ask.js'
import { createById } from '../../src/answer/by-id.js'
import type { Query } from '../../src/cypher/fragment.js'
import type { ClaimAnswer } from '../../src/questions/claims.js'
import { model } from '../support/plan.js'

/** A graph that answers each query with the rows that are made of its values, and remembers what it was asked. */
function graph(rowsOf: (query: Query) => readonly (readonly unknown[])[]): { ask: Ask; asked: Query[] } {
  const asked: Query[] = []
  const ask: Ask = async query => {
    asked.push(query)
    return query.read(rowsOf(query))
  }
  return { ask, asked }
}

const NOTHING = (): [] => []

test('entities of one breath with the same columns go in one query, in whatever list the columns came', async () => {
  const { ask, asked } = graph(({ params }) =>
    (params.ids as string[]).map(id => [id, id, 'Country', [`name of ${id}`]]),
  )
  const byId = createById(model, ask)
  const rows = await Promise.all([
    byId.entity(null, ['nameEnglish'], 'a'),
    byId.entity(null, ['nameEnglish'], 'b'),
    byId.entity(null, ['nameEnglish'], 'a'),
    byId.entity(2, ['nameEnglish'], 'a'),
  ])
  expect(asked.map(({ params }) => params.ids)).toEqual([['a', 'b'], ['a']])
  expect(rows.map(row => row?.values.nameEnglish)).toEqual([
    'name of a',
    'name of b',
    'name of a',
    'name of a',
  ])
})

test('a list of columns is gone through once for its key, however many things are asked for by it', async () => {
  let readings = 0
  const columns = new Proxy(['nameEnglish'], {
    get: (list, key, receiver) => {
      if (key === 'map') readings++
      return Reflect.get(list, key, receiver) as unknown
    },
  })
  const { ask } = graph(NOTHING)
  const byId = createById(model, ask)
  const ids = Array.from({ length: 500 }, (_, place) => `id${place}`)
  await Promise.all(ids.map(id => byId.entity(null, columns, id)))
  expect(readings).toBe(1)
})

/** A claim as its query gives it, with the id for each of its columns. */
const claimRow = (id: string, columns: readonly string[]): unknown[] => [
  id,
  ...id.split(':').slice(1),
  columns.map(column => `${column} of ${id}`),
]

test('claims of one type are read by their ids, those with other columns apart', async () => {
  const { ask, asked } = graph(({ params }) =>
    (params.ids as string[]).map(id => claimRow(id, params.columns as string[])),
  )
  const byId = createById(model, ask)
  const found = await Promise.all([
    byId.said('MEMBER_OF', null, ['since'], 'MEMBER_OF:a:b'),
    byId.said('MEMBER_OF', null, ['until'], 'MEMBER_OF:a:b'),
    byId.said('MEMBER_OF', null, ['since'], 'MEMBER_OF:c:b'),
  ])
  expect(asked.map(({ params }) => [params.ids, params.columns])).toEqual([
    [['MEMBER_OF:a:b', 'MEMBER_OF:c:b'], ['since']],
    [['MEMBER_OF:a:b'], ['until']],
  ])
  expect(found.map(claim => claim?.values)).toEqual([
    { since: 'since of MEMBER_OF:a:b' },
    { until: 'until of MEMBER_OF:a:b' },
    { since: 'since of MEMBER_OF:c:b' },
  ])
})

interface WantedAtOwner {
  readonly place: number
  readonly owner: string
  readonly ids: readonly string[]
  readonly columns: readonly string[]
}

test('claims of many types are read in one query, those that begin at one entity together', async () => {
  const { ask, asked } = graph(({ params }) =>
    (params.wanted as WantedAtOwner[]).flatMap(({ place, ids, columns }) =>
      ids.map(id => [place, ...claimRow(id, columns)]),
    ),
  )
  const byId = createById(model, ask)
  const types = ['MEMBER_OF', 'OBSERVER_OF', 'PARTY_TO', 'SIGNED']
  const wanted = (end: string, column: string): Promise<ClaimAnswer | null>[] =>
    types.map(type => byId.said(type, null, [column], `${type}:a:${end}`))
  const found = await Promise.all([...wanted('b', 'since'), ...wanted('b', 'until')])
  expect(asked).toHaveLength(1)
  expect((asked[0]!.params.wanted as WantedAtOwner[]).map(({ owner, columns }) => [owner, columns])).toEqual([
    ['a', ['since']],
    ['a', ['until']],
  ])
  expect(found.map(claim => claim?.values)).toEqual([
    ...types.map(type => ({ since: `since of ${type}:a:b` })),
    ...types.map(type => ({ until: `until of ${type}:a:b` })),
  ])
})
