import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'
import { ownModel } from './support/own-model.js'
import { type Covered, holdingsBlock, recordBlocks, withBlocks } from './support/readme-blocks.js'
import { readSeedGraph } from '../src/store/seed-graph.js'

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

test('the README says for what the record is complete, until when, and what is missing, as the graph says it', async () => {
  const reply = await api.ask(
    '{ dataset { coverages { isComplete since until asOf claimTypes missing(lang: EN) of { id name } toldBy { name } } } }',
  )
  const coverages = reply.data!.dataset.coverages as (Omit<Covered, 'of'> & { of: Covered['of'] | null })[]
  const covered: Covered[] = []
  for (const { of, ...coverage } of coverages) {
    if (of === null) continue
    const { data } = await api.ask(
      `{ entity(id: "${of.id}") { claims(where: { type: { in: [${coverage.claimTypes.join(', ')}] } }) { totalCount } } }`,
    )
    covered.push({ ...coverage, of, total: data!.entity.claims.totalCount as number })
  }
  const wanted = withBlocks(readFileSync('README.md', 'utf8'), { ...recordBlocks(covered) })
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
