import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { READ_TIMEOUT_MS } from '../../src/neo4j/database.js'
import { checkStored } from '../../src/store/check-stored.js'
import type { Store } from '../../src/store/store.js'
import { ownModel } from '../support/own-model.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, loadThrough, ownDatabase } from './database.js'

let own: OwnDatabase
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
  seed = tempSeed()
  seed.release('the first')
  seed.entity('organizations.yaml', 'league', league => {
    league.claims!.pop()
  })
  seed.release('one claim less')
})
afterAll(async () => {
  seed.remove()
  await own.close()
})
beforeEach(async () => {
  await own.wipe()
  await loadThrough(own.database, seed)
})

const check = (): Promise<void> => checkStored(own.database, ownModel())
const damage = (text: string): Promise<unknown> => own.database.write(run => run({ text, params: {} }))

test('what was loaded, in whatever stages, is what its hash says', async () => {
  const { rows } = await own.database.read({
    text: 'MATCH ()-[r]->() WHERE r.retractedIn = 2 RETURN count(r)',
    params: {},
  })
  expect(rows[0]![0]).toBeGreaterThan(0)
  await check()
})

test('a database without a graph says nothing, and is not wrong', async () => {
  await own.wipe()
  await check()
})

test('a Neo4j that is slower than a request may wait is waited for', async () => {
  const read = jest.fn<Store['read']>((query, options) => own.database.read(query, options))
  await checkStored({ read }, ownModel())
  const times = read.mock.calls.map(([, { timeoutMs }]) => timeoutMs)
  expect(times.length).toBeGreaterThan(3)
  expect(Math.min(...times)).toBeGreaterThan(10 * READ_TIMEOUT_MS)
})

describe('a graph is not ready', () => {
  test.each([
    ['a name is another', "MATCH (n:Entity {id: 'league'}) SET n.nameEnglish = 'League of Southern Ports'"],
    ['a name is gone', "MATCH (n:Entity {id: 'league'}) REMOVE n.nameEnglish"],
    [
      'a day of a claim is another',
      "MATCH (:Entity {id: 'northland'})-[r:PARTY_TO]->() SET r.since = '1999-01-01'",
    ],
    ['a verdict is another', "MATCH ()-[:HAS_STATEMENT]->(s) WITH s LIMIT 1 SET s.verdict = 'REJECTED'"],
    ['a claim is gone', "MATCH (:Entity {id: 'northland'})-[r:PARTY_TO]->() DELETE r"],
    [
      'a claim lies aside',
      "MATCH (a:Entity {id: 'northland'})-[r:PARTY_TO]->(b) CREATE (a)-[s:PARTY_TO_ASIDE]->(b) SET s = r DELETE r",
    ],
    [
      'an entity is one too many',
      "CREATE (:Entity:Stage:Country {id: 'elsewhere', type: 'Country', fromRelease: 1})",
    ],
    ['an entity is not found by its type', "MATCH (n:Entity {id: 'league'}) REMOVE n:Organization"],
    [
      'a page of evidence is another',
      "MATCH (:Entity {id: 'northland'})-[r:PARTY_TO]->() SET r.evidence = '[]'",
    ],
  ])('in which %s', async (_, text) => {
    await damage(text)
    await expect(check()).rejects.toThrow(
      /^The graph in the database is not what its hash says: .+ and start again, and the seed is loaded anew\.$/,
    )
  })
})
