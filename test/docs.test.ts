import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { expectKept } from './support/kept-files.js'
import { ownModel } from './support/own-model.js'
import {
  PICTURE,
  SHOWN,
  answerInWords,
  exportsBlock,
  importsBlock,
  pictureBlock,
  questionsBlock,
  settingsBlock,
  withBlocks,
} from './support/readme-blocks.js'

const readme = readFileSync('README.md', 'utf8')

test('the README says of settings, exports, imports and questions what the code says', () => {
  const blocks = {
    settings: settingsBlock(),
    exports: exportsBlock(),
    imports: importsBlock(),
    questions: questionsBlock(),
    picture: pictureBlock(),
  }
  expectKept('README.md', withBlocks(readme, blocks))
})

test('the citation file is of the version that there is', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const cited = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>
  expect(cited).toMatchObject({ 'cff-version': '1.2.0', version, license: ['CC-BY-4.0', 'MIT'] })
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

test.each(['README.md', 'CONTRIBUTING.md'])(
  'every file and every npm script that %s names is there',
  page => {
    const text = readFileSync(page, 'utf8')
    const files = [
      ...text.matchAll(/(?:`|\()((?:schema|src|seed|test|examples|bench|docs)\/[\w./-]+)(?:`|\))/g),
    ].map(match => match[1]!)
    expect(files.filter(file => !existsSync(file))).toEqual([])
    expect(files.length).toBeGreaterThan(5)
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)].map(match => match[1]!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  },
)

test.each(['S', 'M', 'record'])(
  'the figures of the bench on %s are those of its last run, each below its head',
  async size => {
    const file = new URL('../bench/lib/report.mjs', import.meta.url).href
    const { keptResult, markdown } = (await import(file)) as {
      keptResult: (bench: string, size: string) => object | null
      markdown: (result: object) => string
    }
    const section = readFileSync('bench/README.md', 'utf8').split(`<!-- ${size} -->`)[1]!
    const shown = section.split(`<!-- /${size} -->`)[0]!.trim()
    const result = keptResult('bench', size)
    if (result === null) return expect(shown).toBe('No whole run is kept yet.')
    const report = markdown(result)
    const tables = report.split('\n\n').filter(part => part.startsWith('|'))
    // One of ratios for each way of asking, and those of figures, memory and goals.
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) expect(new Set(table.trim().split('\n').map(widthOf)).size).toBe(1)
    expect(shown).toBe(report.trim())
  },
)

test('the dearest operations that the bench shows are those of its last run', async () => {
  const file = new URL('../bench/lib/dearest-table.mjs', import.meta.url).href
  const { dearestTable } = (await import(file)) as { dearestTable: (result: object) => string }
  const section = readFileSync('bench/README.md', 'utf8').split('<!-- dearest -->')[1]!
  const shown = section.split('<!-- /dearest -->')[0]!.trim()
  const kept = 'bench/results/dearest.json'
  if (!existsSync(kept)) return expect(shown).toBe('No whole run is kept yet.')
  expect(shown).toBe(dearestTable(JSON.parse(readFileSync(kept, 'utf8')) as object).trim())
})

const widthOf = (row: string): number => row.split(' | ').length
