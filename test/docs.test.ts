import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from './support/ask.js'
import { ownModel } from './support/instances.js'
import {
  PICTURE,
  SHOWN,
  answerInWords,
  holdingsBlock,
  importsBlock,
  pictureBlock,
  questionsBlock,
  settingsBlock,
  withBlocks,
} from './support/readme-blocks.js'

const readme = readFileSync('README.md', 'utf8')

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

test('the README says of settings, imports, questions and holdings what the code and the graph say', async () => {
  const { data } = await api.ask(
    '{ dataset { entityCounts { typeName total } claimCounts { typeName total } } }',
  )
  const blocks = {
    settings: settingsBlock(),
    imports: importsBlock(),
    questions: questionsBlock(),
    picture: pictureBlock(),
    holdings: holdingsBlock(data.dataset.entityCounts, data.dataset.claimCounts),
  }
  const wanted = withBlocks(readme, blocks)
  if (process.env.UPDATE === '1') writeFileSync('README.md', wanted)
  expect(readFileSync('README.md', 'utf8')).toBe(wanted)
})

test('the README shows ten questions', () => {
  expect(SHOWN).toHaveLength(10)
})

test.each(SHOWN)('the answer in words to %s says what the graph answers', name => {
  const answer = readFileSync(`examples/questions/${name}.json`, 'utf8')
  for (const words of Object.values(answerInWords(name))) {
    const said = [...words.matchAll(/\*\*(.+?)\*\*/g)].map(match => match[1]!)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(piece => !answer.includes(piece))).toEqual([])
  }
})

test('every arrow of the picture is a claim of the model, between types that may stand at its ends', () => {
  const { claims } = ownModel()
  const wrong = PICTURE.filter(
    ([from, type, to]) => !(claims.get(type)?.from.includes(from) && claims.get(type)?.to.includes(to)),
  )
  expect(wrong).toEqual([])
})

test('every file and every npm script that the README names is there', () => {
  const files = [
    ...readme.matchAll(/(?:`|\()((?:schema|src|seed|test|examples|bench)\/[\w./-]+)(?:`|\))/g),
  ].map(match => match[1]!)
  expect(files.filter(file => !existsSync(file))).toEqual([])
  expect(files.length).toBeGreaterThan(10)
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(match => match[1]!)
  expect(named.filter(name => !(name in scripts))).toEqual([])
})

test.each(['S', 'M'])(
  'the figures of the bench on %s are those of its last run, each below its head',
  async size => {
    const file = new URL('../bench/lib/report.mjs', import.meta.url).href
    const { keptResult, markdown } = (await import(file)) as {
      keptResult: (bench: string, size: string) => object
      markdown: (result: object) => string
    }
    const report = markdown(keptResult('bench', size))
    const tables = report.split('\n\n').filter(part => part.startsWith('|'))
    // One of ratios for each way of asking, and those of figures, memory and goals.
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) expect(new Set(table.trim().split('\n').map(widthOf)).size).toBe(1)
    const section = readFileSync('bench/README.md', 'utf8').split(`<!-- ${size} -->`)[1]!
    expect(section.split(`<!-- /${size} -->`)[0]!.trim()).toBe(report.trim())
  },
)

const widthOf = (row: string): number => row.split(' | ').length
