import { afterAll, beforeAll, expect, test } from '@jest/globals'
import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import { claimsQuery } from '../../src/cypher/claims.js'
import type { Query } from '../../src/cypher/fragment.js'
import type { ComparedStates } from '../../src/cypher/queries/change-judged.js'
import { changesQuery } from '../../src/cypher/queries/changes.js'
import { stagesOfSaidQuery } from '../../src/cypher/queries/explain.js'
import { FACTS } from '../../src/questions/choice.js'
import { sharedInstance } from '../support/ask.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()
let driver: Driver
beforeAll(() => {
  const { uri, username, password } = sharedInstance('TEST_SEED')
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
})
afterAll(() => driver.close())

const claims = (type: string | null, release: number | null): Query =>
  claimsQuery({ kind: 'claims', type, release, columns: ['id'] }, ['a', 'b'])

const states: ComparedStates = {
  fromDay: null,
  toDay: null,
  fromRelease: 2,
  toRelease: 3,
  choice: FACTS,
  of: ['asean', 'actip'],
  entityTypes: [...model.entities.keys()],
  claimTypes: [...model.claims.keys()],
  kinds: null,
  causes: null,
}
const changesOf = (what: 'entity' | 'statement' | 'claim'): Query =>
  changesQuery(model, what, states, { after: null, limit: 10 })

/** What Neo4j would do, in the words of its plan. */
async function operatorsOf({ text, params }: Query): Promise<string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params, {
    routing: 'READ',
  })
  const below = ({ operatorType, children }: Plan): string[] => [operatorType, ...children.flatMap(below)]
  return below(summary.plan as Plan)
}

test.each([
  ['claims as they are', claims('RATIFIED', null)],
  ['claims of a release', claims('RATIFIED', 3)],
  ['statements as they are', claims(null, null)],
  ['statements of a release', claims(null, 3)],
  ['all stages of a claim', stagesOfSaidQuery('RATIFIED', 'a', null)],
  ['the stages of a claim up to a release', stagesOfSaidQuery('RATIFIED', 'a', 3)],
  ['the stages of a statement', stagesOfSaidQuery(null, 'a', null)],
  ['changes of some entities', changesOf('entity')],
  ['changes of statements on some entities', changesOf('statement')],
  ['changes of claims at some entities', changesOf('claim')],
])('%s are looked up by their ids, and not looked for among all', async (_, query) => {
  const operators = await operatorsOf(query)
  expect(operators.join()).toMatch(/IndexSeek/)
  expect(operators.join()).not.toMatch(/Scan/)
})
