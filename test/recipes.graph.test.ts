import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildASTSchema, type GraphQLSchema, isObjectType, parse, validate } from 'graphql'
import ts from 'typescript'
import type { ExportFormat } from '../src/exports/format.js'
import { checkModel } from '../src/model/check-model.js'
import { deriveApi } from '../src/model/derive-api.js'
import { loadSchema } from '../src/model/load-schema.js'
import type { Model } from '../src/model/model.js'
import { readMapping } from '../src/seed/table/check-mapping.js'
import { participantIndex } from '../src/seed/table/participants.js'
import { readTable } from '../src/seed/table/read-table.js'
import { claimsOfTable } from '../src/seed/table/table-claims.js'
import { readQuestions } from '../src/server/saved-questions.js'
import { type SeedGraph, readSeedGraph } from '../src/store/seed-graph.js'
import { sharedInstance } from './support/ask.js'
import { askAsBuilt, buildInto } from './support/built-recipe.js'
import { type Block, applyBlocks, blocksOf, countBlocks, textWith } from './support/recipes.js'

const PAGES = 'docs/recipes'

const recipe = (name: string): Block[] => blocksOf(join(PAGES, `${name}.md`))

let folder: string
let api: GraphQLSchema
let graph: SeedGraph
let model: Model

// All of them done to one copy of schema/ and seed/, since reading the whole seed is slow.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-recipe-'))
  applyBlocks(folder, ['claim', 'relationship', 'type', 'question', 'table'].flatMap(recipe))
  const document = loadSchema(join(folder, 'schema'))
  model = checkModel(document)
  api = buildASTSchema(deriveApi(document, model))
  graph = readSeedGraph(join(folder, 'seed'), model)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fieldsOf = (typeName: string): string[] => {
  const type = api.getType(typeName)
  return isObjectType(type) ? Object.keys(type.getFields()) : []
}
const ids = (): string[] => graph.seed.rows.map(({ id }) => id)

test('every block of every recipe says which file it is in, and where', () => {
  const pages = readdirSync(PAGES).sort()
  expect(pages).toEqual(['claim.md', 'export.md', 'question.md', 'relationship.md', 'table.md', 'type.md'])
  for (const page of pages)
    expect([page, blocksOf(join(PAGES, page)).length]).toEqual([page, countBlocks(join(PAGES, page))])
})

test('a claim is one line: the recipe for one gives a graph that holds it', () => {
  expect(recipe('claim')).toHaveLength(1)
  expect(ids()).toContain('MEMBER_OF:philippines:asean')
})

test('a table is a CSV and a mapping: the recipe for one gives claims, and names what means nothing to it', () => {
  const [csv, mapping] = recipe('table').map(({ file }) => join(folder, file)) as [string, string]
  const read = readMapping(mapping, model, graph.seed.rows)
  expect(read.problems).toEqual([])
  const [table] = readTable(csv, read.value[0]!.delimiter).value
  const found = claimsOfTable(table!, read.value[0]!, participantIndex(read.value[0]!, graph.seed.rows))
  expect(found.problems.map(problem => problem().replace(/^.*\//, ''))).toEqual([
    'actip.csv:5: “Siam” is no name of a Country.',
  ])
  expect(found.value.map(({ id, claims }) => [id, claims.map(({ since }) => since)])).toEqual([
    ['cambodia', ['2015-11-21']],
    ['laos', ['2015-11-21']],
    ['vietnam', ['2015-11-21']],
  ])
})

test('a relationship is one edit: its field is in the API, and the seed may say it', () => {
  expect(fieldsOf('System')).toContain('connects')
  expect(fieldsOf('ConnectedTo')).toEqual(expect.arrayContaining(['from', 'to', 'evidence']))
  expect(ids()).toContain('CONNECTED_TO:philippines:i-24-7')
})

test('a type is a file of the schema and a file of the seed: it is looked up and listed', () => {
  expect(fieldsOf('Query')).toEqual(expect.arrayContaining(['register', 'registers']))
  expect(fieldsOf('Register')).toEqual(expect.arrayContaining(['id', 'name', 'registerKind']))
  expect(ids()).toContain('stolen-and-lost-travel-documents:registerKind:1')
})

test('the files that a recipe points to as its pattern are there', () => {
  const pages = ['claim', 'relationship', 'type', 'question', 'export'].map(name =>
    readFileSync(`docs/recipes/${name}.md`, 'utf8'),
  )
  const named = pages.flatMap(page =>
    [...page.matchAll(/`((?:src|test)\/[\w./-]+\.ts)`/g)].map(match => match[1]!),
  )
  expect(named).toContain('src/queries/neighborhood.ts')
  expect(named.filter(file => !existsSync(file))).toEqual([])
})

test('a question is a family of files of one name, and its field is in the API', () => {
  expect(fieldsOf('Query')).toContain('reach')
  expect(recipe('question').map(({ file }) => file)).toEqual([
    'schema/query/reach.graphql',
    'src/cypher/queries/reach.ts',
    'src/queries/reach.ts',
    'src/queries/inquiries.ts',
    'test/queries/reach.graphql',
    'examples/questions/how-far-does-asean-reach.graphql',
    'examples/questions/how-far-does-asean-reach.yaml',
    'bench/operations/questions/cases.mjs',
    'bench/operations/questions/samples.mjs',
    'bench/operations/questions/sepakat.graphql',
  ])
})

test('the question of the recipe stands among the ready ones, and the bench has a case for it with values that it takes', () => {
  const ready = readQuestions(join(folder, 'examples/questions'))
  expect(ready.map(({ name }) => name)).toEqual(['how-far-does-asean-reach'])
  expect(validate(api, parse(ready[0]!.query))).toEqual([])
  for (const beside of ['operations', 'graph'])
    cpSync(`bench/${beside}`, join(folder, 'bench', beside), { recursive: true, force: false })
  const ids = Object.fromEntries(
    ['Organization', 'Country', 'Instrument', 'CrimeType'].map(type => [type, ['asean']]),
  )
  const things = { ids, claims: ['MEMBER_OF:a:b'], releases: [1], texts: ['text-1'] }
  const script = `
    import { INQUIRY_CASES } from './cases.mjs'
    import { inquirySamplesOf } from './samples.mjs'
    const { reach } = inquirySamplesOf(${JSON.stringify(things)})
    console.log(JSON.stringify([INQUIRY_CASES[0], reach.again.always(0)]))`
  const asked = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(folder, 'bench/operations/questions'),
    encoding: 'utf8',
  })
  expect(JSON.parse(asked)).toEqual([
    { name: 'reach', title: 'how far a body or a country reaches', isAlone: true },
    { of: 'asean' },
  ])
  const operations = parse(readFileSync(join(folder, 'bench/operations/questions/sepakat.graphql'), 'utf8'))
  expect(operations.definitions.flatMap(one => ('name' in one ? [one.name?.value] : []))).toContain('reach')
})

test('what the recipe for a question shows of code fits the code that is there', () => {
  const shown = recipe('question')
  for (const { language, text } of shown) if (language === 'graphql') parse(text)
  const files = shown
    .filter(({ language }) => language === 'ts')
    .map(block => [block.file, textWith(block)] as const)
  expect(files).toHaveLength(3)
  // What takes all questions has to take this one too.
  const all = ['src/queries/all.ts', readFileSync('src/queries/all.ts', 'utf8')] as const
  expect(problemsOf(new Map([...files, all]))).toEqual([])
})

test('the question of the recipe is answered: with its code beside that of the server, on the tiny world', async () => {
  buildInto(folder, recipe('question'))
  const [asked] = recipe('question').filter(({ file }) => file === 'test/queries/reach.graphql')
  const { errors, data } = await askAsBuilt(folder, asked!.text, sharedInstance('TEST_WORLD'))
  expect(errors).toBeUndefined()
  const total = reachedFrom('league', readSeedGraph('test/support/world', checkModel(loadSchema('schema'))))
  expect(total).toBeGreaterThan(0)
  expect(data).toEqual({ reach: { node: { name: 'League of Northern Ports' }, total } })
})

/** Those within two claims of an entity, gone through from row to row. */
function reachedFrom(id: string, { seed }: SeedGraph): number {
  const ends = seed.rows.flatMap(row => (row.row === 'claim' ? [[row.from, row.to] as const] : []))
  const besides = (near: ReadonlySet<string>): Set<string> =>
    new Set([...near, ...ends.flatMap(([from, to]) => (near.has(from) || near.has(to) ? [from, to] : []))])
  return besides(besides(new Set([id]))).size - 1
}

test('an export is a file and a line: the recipe for one gives a format that is in the registry, and that writes', async () => {
  const [format, line] = recipe('export')
  const files = new Map([
    [format!.file, format!.text],
    [line!.file, readFileSync(line!.file, 'utf8') + line!.text],
    ['src/exports/registry.ts', readFileSync('src/exports/registry.ts', 'utf8')],
  ])
  expect(line!.place).toBe('at the end')
  expect(problemsOf(files)).toEqual([])
  const { outputText } = ts.transpileModule(format!.text, {
    compilerOptions: { module: ts.ModuleKind.ESNext },
  })
  const { edgeList } = (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)) as {
    edgeList: ExportFormat
  }
  const edges = [
    { source: 'a', target: 'b', possibleFrom: '2001-02-03' },
    { source: 'b', target: 'a' },
  ]
  const view = { facts: {}, nodeHeadings: [], edgeHeadings: [], nodes: [], edges }
  expect([...edgeList.write(view, {})].join('')).toBe('a\tb\t2001-02-03\nb\ta\t\n')
})

/** What the compiler says of files that are not there, as if they were. */
function problemsOf(texts: ReadonlyMap<string, string>): string[] {
  const files = new Map([...texts].map(([file, text]) => [resolve(file), text]))
  const { config } = ts.readConfigFile('tsconfig.json', file => ts.sys.readFile(file)) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const host = ts.createCompilerHost(options)
  host.readFile = file => files.get(resolve(file)) ?? ts.sys.readFile(file)
  host.fileExists = file => files.has(resolve(file)) || ts.sys.fileExists(file)
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()]
    .flatMap(file => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
