import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { INQUIRIES } from '../src/queries/all.js'
import { type Api, FAMILIAR, type Reply, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'

/**
 * A case is a family of files: the question, the Cypher that it causes, and its answer from the tiny world. `npm run update` writes the last two anew.
 *
 * A question is asked of Neo4j in other texts as a server settles (src/answer/strategy.ts), while its answer stays the same, which is held for every
 * family. `NAME.cypher` shows each text of its own, one for each read: the moment between, in which a newcomer can follow field by field what is asked.
 * For a few families that show what differs stand beside it `NAME.new.cypher`, what a server sends that never met the question (conditions and links as
 * values), and `NAME.settled.cypher`, what it sends once it comes again and again (levels in one round trip, whole texts).
 */
const FOLDER = 'test/queries'
const names = readdirSync(FOLDER)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.slice(0, -'.graphql'.length))

/** Asks a question that has a file of its own. */
const OWN = new RegExp(`^  (?:\\w+: )?(?:${[...INQUIRIES.keys()].join('|')})\\b`, 'm')

/** Families that are kept in another moment too. */
const OTHER_MOMENTS = [
  ['nested', 'new'],
  ['nested', 'settled'],
  ['where-tree', 'new'],
  ['one-link', 'settled'],
  ['facets', 'settled'],
] as const

let api: Api
let others: Api[]
let moments: Record<(typeof OTHER_MOMENTS)[number][1], Api>
beforeAll(async () => {
  const world = sharedInstance('TEST_WORLD')
  api = await startApi(world)
  moments = { new: await startApi(world, FAMILIAR.nothing), settled: await startApi(world, FAMILIAR.wholes) }
  others = [moments.new, await startApi(world, FAMILIAR.levels), moments.settled]
})
afterAll(() => Promise.all([api, ...others].map(each => each.close())))

test('there are enough families to learn from', () => {
  expect(names.length).toBeGreaterThanOrEqual(15)
})

test.each(names.sort())('%s', async name => {
  const query = queryOf(name)
  const reply = await askKept(api, query, `${name}.cypher`)
  const { data } = reply
  expectAnswerKept(join(FOLDER, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`, reply)
  for (const other of others) expect((await other.ask(query)).data).toEqual(data)
})

test.each(OTHER_MOMENTS)('%s, as a server asks it that is %s', async (name, moment) => {
  await askKept(moments[moment], queryOf(name), `${name}.${moment}.cypher`)
  const [texts, usual] = [`${name}.${moment}.cypher`, `${name}.cypher`].map(file =>
    readFileSync(join(FOLDER, file), 'utf8'),
  )
  expect(texts).not.toBe(usual)
})

const queryOf = (name: string): string => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8')

/** Asks it, and holds the texts that were sent for it against the file. */
async function askKept(one: Api, query: string, file: string): Promise<Reply> {
  await one.ask('{ dataset { release } }')
  one.queries.length = 0
  const reply = await one.ask(query)
  const sent = one.queries.map(({ text }) => text)
  // What such a question reads, it reads side by side in rounds, whose queries come in no fixed order.
  const texts = OWN.test(query) ? [...new Set(sent)].sort() : sent
  expectAnswerKept(join(FOLDER, file), `${texts.join('\n// ---\n')}\n`, reply)
  return reply
}
