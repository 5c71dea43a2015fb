import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { INQUIRIES } from '../src/queries/all.js'
import { type Api, FAMILIAR, type Reply, sharedInstance, startApi } from './support/ask.js'
import { expectAnswerKept } from './support/kept-files.js'

/**
 * A case is a family of files: the question, the Cypher that it causes, and its answer from the tiny world. `npm run update` writes the last two anew.
 *
 * A question is asked of Neo4j in other texts as a server settles (src/answer/strategy.ts), while its answer stays the same. `NAME.cypher` shows what a server
 * sends once the question comes again and again (whole texts, levels in one round trip); `NAME.new.cypher`, where that differs, what it sends when it has
 * never met the question (conditions and links as values). The answers of the moments between are held too, and not shown.
 */
const FOLDER = 'test/queries'
const names = readdirSync(FOLDER)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.slice(0, -'.graphql'.length))

/** Asks a question that has a file of its own. */
const OWN = new RegExp(`^  (?:\\w+: )?(?:${[...INQUIRIES.keys()].join('|')})\\b`, 'm')

let settled: Api
let fresh: Api
let between: Api[]
beforeAll(async () => {
  const world = sharedInstance('TEST_WORLD')
  settled = await startApi(world, FAMILIAR.wholes)
  fresh = await startApi(world, FAMILIAR.nothing)
  between = [await startApi(world, FAMILIAR.singles), await startApi(world, FAMILIAR.levels)]
})
afterAll(() => Promise.all([settled, fresh, ...between].map(each => each.close())))

test('there are enough families to learn from', () => {
  expect(names.length).toBeGreaterThanOrEqual(15)
})

test.each(names.sort())('%s', async name => {
  const query = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8')
  const { reply, texts } = await askNoting(settled, query)
  expectAnswerKept(join(FOLDER, `${name}.cypher`), texts, reply)
  expectAnswerKept(join(FOLDER, `${name}.json`), `${JSON.stringify(reply.data, null, 2)}\n`, reply)
  const first = await askNoting(fresh, query)
  expect(first.reply.data).toEqual(reply.data)
  const ofNew = join(FOLDER, `${name}.new.cypher`)
  // A new server reads side by side what it asks as values, and those queries come in no fixed order.
  const isKept = existsSync(ofNew) && sortTexts(readFileSync(ofNew, 'utf8')) === sortTexts(first.texts)
  if (isKept) expect(first.texts).not.toBe(texts)
  else if (first.texts !== texts) expectAnswerKept(ofNew, first.texts, first.reply)
  // A file that repeats its neighbour, or is left from a question that was asked in two ways, is to be deleted.
  else expect(existsSync(ofNew) ? ofNew : null).toBeNull()
  for (const other of between) expect((await other.ask(query)).data).toEqual(reply.data)
})

const sortTexts = (texts: string): string => texts.trimEnd().split('\n// ---\n').sort().join('\n')

test('no Cypher is kept of a question that is gone', () => {
  const kept = readdirSync(FOLDER).filter(file => file.endsWith('.cypher'))
  expect(kept.filter(file => !names.includes(file.replace(/(\.new)?\.cypher$/, '')))).toEqual([])
  expect(kept.filter(file => file.endsWith('.new.cypher')).length).toBeGreaterThan(10)
})

/** Asks it; gives the answer, and the texts that were sent for it as they are kept. */
async function askNoting(one: Api, query: string): Promise<{ reply: Reply; texts: string }> {
  await one.ask('{ dataset { release } }')
  one.queries.length = 0
  const reply = await one.ask(query)
  const sent = one.queries.map(({ text }) => text)
  // What such a question reads, it reads side by side in rounds, whose queries come in no fixed order.
  const texts = OWN.test(query) ? [...new Set(sent)].sort() : sent
  return { reply, texts: `${texts.join('\n// ---\n')}\n` }
}
