import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { packParameters } from '../../src/neo4j/values.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'

const QUERY = `{ organization(id: "league") { id
  members { totalCount nodes { id } } addresses { nodes { id } } memberOf { nodes { id } } } }`

let apart: Api
let asLevels: Api
beforeAll(async () => {
  const world = sharedInstance('TEST_WORLD')
  ;[apart, asLevels] = await Promise.all([startApi(world), startApi(world, FAMILIAR.levels)])
})
afterAll(() => Promise.all([apart, asLevels].map(api => api.close())))

/** The answer, and how many queries it took once the version of the graph is known. */
async function asked(api: Api): Promise<{ readonly data: unknown; readonly queries: number }> {
  await api.ask('{ dataset { release } }')
  api.queries.length = 0
  const { data, errors } = await api.ask(QUERY)
  expect(errors).toBeUndefined()
  return { data, queries: api.queries.length }
}

test('a familiar level takes one query, whatever it asks, and answers the same', async () => {
  const [one, other] = [await asked(apart), await asked(asLevels)]
  expect(one.queries).toBe(4)
  expect(other.queries).toBe(2)
  expect(other.data).toEqual(one.data)
})

test('all values travel in one parameter, and nothing else in the text changes', () => {
  expect(
    packParameters({ text: 'UNWIND $ids AS id RETURN id, $p10, "5$"', params: { ids: ['a'], p10: 1 } }),
  ).toEqual({
    text: 'UNWIND $v.ids AS id RETURN id, $v.p10, "5$"',
    params: { v: { ids: ['a'], p10: 1 } },
  })
  expect(packParameters({ text: 'RETURN 1', params: {} })).toEqual({ text: 'RETURN 1', params: {} })
})
