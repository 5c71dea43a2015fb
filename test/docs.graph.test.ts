import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'
import { ownModel } from './support/own-model.js'
import { type CompleteRecord, holdingsBlock, recordBlocks, withBlocks } from './support/readme-blocks.js'
import { readSeedGraph } from '../src/store/seed-graph.js'

interface Coverage {
  readonly isComplete: boolean
  readonly asOf: string
  readonly claimTypes: readonly string[]
  readonly of: { readonly id: string; readonly name: string } | null
  readonly toldBy: { readonly name: string }
}

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

test('the README says of the holdings what the graph says', async () => {
  const reply = await api.ask(
    '{ dataset { entityCounts { typeName total } claimCounts { typeName total } } }',
  )
  const { entityCounts = [], claimCounts = [] } = reply.data?.dataset ?? {}
  const wanted = withBlocks(readFileSync('README.md', 'utf8'), {
    holdings: holdingsBlock(entityCounts, claimCounts),
  })
  expectAnswerKept('README.md', wanted, reply)
})

test('the README says for what the record is complete, as the graph says it', async () => {
  const reply = await api.ask(
    '{ dataset { coverages { isComplete asOf claimTypes of { id name } toldBy { name } } } }',
  )
  const complete = (reply.data!.dataset.coverages as Coverage[]).filter(
    ({ isComplete, of }) => isComplete && of !== null,
  )
  const records: CompleteRecord[] = []
  for (const { of, claimTypes, asOf, toldBy } of complete) {
    const { data } = await api.ask(
      `{ entity(id: "${of!.id}") { claims(where: { type: { in: [${claimTypes.join(', ')}] } }) { totalCount } } }`,
    )
    const total = data!.entity.claims.totalCount as number
    records.push({ name: of!.name, claimTypes, asOf, toldBy: toldBy.name, total })
  }
  const wanted = withBlocks(readFileSync('README.md', 'utf8'), { ...recordBlocks(records) })
  expectAnswerKept('README.md', wanted, reply)
})

test('the first start that the README shows is that of this seed', async () => {
  const { data } = await api.ask('{ dataset { release hash entityCounts { total } claimCounts { total } } }')
  const { release, hash, entityCounts, claimCounts } = data!.dataset
  const sum = (counts: readonly { readonly total: number }[]): number =>
    counts.reduce((all, { total }) => all + total, 0)
  const { entities, said } = readSeedGraph('seed', ownModel()).wanted
  expect(readFileSync('README.md', 'utf8')).toContain(
    `The graph is release ${release}: ${sum(entityCounts)} entities, ${sum(claimCounts)} claims, hash ${hash.slice(0, 12)}; ${entities.size + said.length} rows written, 0 taken out`,
  )
})
