import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'
import { holdingsBlock, withBlocks } from './support/readme-blocks.js'

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
