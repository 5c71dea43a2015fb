import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { VOICES, claimIndexOf, statementIndexOf } from '../../src/model/stored.js'
import { makeSchema } from '../../src/store/database-schema.js'
import { ownModel } from '../support/own-model.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, contents, loadThrough, ownDatabase } from './database.js'

let own: OwnDatabase
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
  seed = tempSeed()
  seed.release('the first')
})
afterAll(async () => {
  seed.remove()
  await own.close()
})

const run = (text: string): Promise<unknown> => own.database.write(write => write({ text, params: {} }))

test('what an older program laid out in another way goes, and the graph is the one that an empty database gets', async () => {
  await loadThrough(own.database, seed)
  const fresh = await contents(own.database)
  await own.wipe()
  await run('CREATE CONSTRAINT statement_version FOR (n:Statement) REQUIRE (n.id, n.recordedIn) IS UNIQUE')
  await run(
    'CREATE CONSTRAINT MEMBER_OF_ASIDE_version FOR ()-[r:MEMBER_OF_ASIDE]-() REQUIRE (r.id, r.recordedIn) IS UNIQUE',
  )
  await run(`CREATE (:Graph {id: 'graph', release: 1, isDraft: false, hash: 'old', seedHash: 'old'}),
    (:Entity:Country {id: 'northland'})-[:MEMBER_OF_ASIDE {id: 'm', recordedIn: 1}]->(:Entity:Organization {id: 'league'}),
    (:Entity:Country {id: 'gone'})<-[:NOW]-(:FormerId {id: 'old'}), (:Statement {id: 's', recordedIn: 1})`)
  await loadThrough(own.database, seed)
  expect(await contents(own.database)).toEqual(fresh)
  const { rows } = await own.database.read({ text: 'SHOW CONSTRAINTS YIELD name RETURN name', params: {} })
  expect(rows.flat().filter(name => String(name).endsWith('_version'))).toEqual([])
})

test('so does much of it: more than Neo4j lets one transaction hold', async () => {
  await own.wipe()
  await run('CREATE CONSTRAINT statement_version FOR (n:Statement) REQUIRE (n.id, n.recordedIn) IS UNIQUE')
  await own.database.runAlone({
    text: `UNWIND range(1, 150) AS body
      CALL (body) {
        CREATE (n:Entity:Organization {id: 'body-' + body})
        WITH n UNWIND range(1, 2000) AS i
        CREATE (n)-[:MEMBER_OF_ASIDE {id: n.id + ':' + i, recordedIn: 1, evidence: [j IN range(1, 4) | 'page ' + j + ' of a long source']}]->(n)
      } IN TRANSACTIONS OF 10 ROWS`,
    params: {},
  })
  await loadThrough(own.database, seed)
  const { rows } = await own.database.read({
    text: "MATCH (n) WHERE n.id STARTS WITH 'body-' RETURN count(n)",
    params: {},
  })
  expect(rows).toEqual([[0]])
})

test('an index over sources or speakers that was made for other claim types goes, and the one for these is there', async () => {
  await run('CREATE FULLTEXT INDEX claim_sources_00000000 FOR ()-[r:MEMBER_OF]-() ON EACH [r.sources]')
  await run('CREATE FULLTEXT INDEX claim_speakers_00000000 FOR ()-[r:MEMBER_OF]-() ON EACH [r.speakers]')
  await makeSchema(own.database, ownModel())
  const { rows } = await own.database.read({ text: 'SHOW INDEXES YIELD name RETURN name', params: {} })
  const found = rows.flat().map(String)
  const types = [...ownModel().claims.keys()]
  expect(found.filter(name => /^claim_(sources|speakers)_/.test(name)).sort()).toEqual(
    VOICES.map(voices => claimIndexOf(voices, types)),
  )
  expect(found).toEqual(expect.arrayContaining(VOICES.map(statementIndexOf)))
})
