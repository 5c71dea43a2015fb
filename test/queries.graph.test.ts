import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { INQUIRIES } from '../src/queries/all.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'

/** A case is a family of files: the question, the Cypher that it causes, and its answer from the tiny world. `npm run update` writes the last two anew. */
const FOLDER = 'test/queries'
const names = readdirSync(FOLDER)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.slice(0, -'.graphql'.length))

/** Asks a question that has a file of its own. */
const OWN = new RegExp(`^  (?:\\w+: )?(?:${[...INQUIRIES.keys()].join('|')})\\b`, 'm')

let api: Api
let others: Api[]
beforeAll(async () => {
  const world = sharedInstance('TEST_WORLD')
  api = await startApi(world)
  others = await Promise.all([
    startApi(world, FAMILIAR.nothing),
    startApi(world, FAMILIAR.levels),
    startApi(world, FAMILIAR.wholes),
  ])
})
afterAll(() => Promise.all([api, ...others].map(each => each.close())))

test('there are enough families to learn from', () => {
  expect(names.length).toBeGreaterThanOrEqual(15)
})

test.each(names.sort())('%s', async name => {
  await api.ask('{ dataset { release } }')
  api.statements.length = 0
  const query = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8')
  const reply = await api.ask(query)
  const { data, errors } = reply
  const sent = api.statements.map(statement => statement.text)
  // What such a question reads, it reads side by side in rounds, whose statements come in no fixed order.
  const texts = OWN.test(query) ? [...new Set(sent)].sort() : sent
  expectAnswerKept(join(FOLDER, `${name}.cypher`), `${texts.join('\n// ---\n')}\n`, reply)
  expectAnswerKept(join(FOLDER, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`, reply)
  expect(errors).toBeUndefined()
  for (const other of others) expect((await other.ask(query)).data).toEqual(data)
})
