import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ExportFormat } from '../../src/exports/format.js'
import { FORMATS } from '../../src/exports/registry.js'
import type { GraphExtract, ExtractRow } from '../../src/exports/extract.js'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { type ReadBack, type ReadRow, pythonOfExports, readBack } from './read-back.js'

/** What holds of every format of the registry: whoever reads it finds the same nodes, the same edges and the same of each. */

const QUERIES = ['', '?asOf=2018-03-15&lang=ID', '?modality=FACT&modality=PLANNED'] as const
const files = FORMATS.map(({ file }) => file)

interface NodeLink {
  readonly graph: ReadRow
  readonly nodes: readonly ReadRow[]
  readonly edges: readonly ReadRow[]
}

let api: Api
const python = pythonOfExports()
const texts = new Map<string, Record<string, string>>()
const read = new Map<string, Record<string, ReadBack> | null>()
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
  for (const query of QUERIES) {
    const found = await Promise.all(files.map(async file => [file, await get(file + query)] as const))
    texts.set(query, Object.fromEntries(found))
    const back = python === null ? null : await readBack(python, Object.fromEntries(found), 'write-on')
    read.set(query, back)
  }
})
afterAll(() => api.close())

async function get(path: string): Promise<string> {
  const response = await fetch(`${api.url}/export/${path}`)
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

/** What was read back of a file; null where there is nothing to read with, and never because the reader left the file out. */
function readBackOf(query: string, file: string): ReadBack | null {
  if (python === null) return null
  const back = read.get(query)?.[file]
  if (back === undefined) throw new Error(`test/exports/read_back.py read no ${file}`)
  return back
}

const nodeLinkOf = (query: string): NodeLink => JSON.parse(texts.get(query)!['graph.json']!) as NodeLink

/** What one format says beside the extract: a name of its own for an id or a label, and the days as spells. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'graph.json': ['name', 'key'],
  'graph.gexf': ['spells'],
}

/** Rows by id with every value as a text, since some formats have nothing else. */
function asTexts(rows: readonly ReadRow[], beside: readonly string[] = []): Record<string, ReadRow> {
  const texted = rows.map(row =>
    Object.entries(row)
      .filter(([name]) => !beside.includes(name))
      .map(([name, value]) => [name, String(value)] as const),
  )
  return Object.fromEntries(
    texted.map(entries => [Object.fromEntries(entries).id, Object.fromEntries(entries)]),
  )
}

describe.each(QUERIES)('with the parameters “%s”', query => {
  test.each(files)('%s holds the same nodes and edges, and the same of each', file => {
    const found = readBackOf(query, file)
    if (found === null) return
    const { nodes, edges } = nodeLinkOf(query)
    const [beside = [], wanted = []] = [BESIDE[file], BESIDE['graph.json']]
    // GEXF shows the claim type as the label of an edge as well.
    const ofEdges = file === 'graph.gexf' ? [...beside, 'label'] : beside
    expect(found.nodes ?? found.edges).toBeDefined()
    if (found.nodes) expect(asTexts(Object.values(found.nodes), beside)).toEqual(asTexts(nodes, wanted))
    if (found.edges) expect(asTexts(Object.values(found.edges), ofEdges)).toEqual(asTexts(edges, wanted))
  })

  test('networkx writes on what it read, of the form that is made for it in each of its own', () => {
    const { nodes, edges } = nodeLinkOf(query)
    if (python === null) return
    const written = Object.fromEntries(files.map(file => [file, readBackOf(query, file)!.writtenOn ?? {}]))
    const size = [nodes.length, edges.length]
    expect(written['graph.json']).toEqual({ graphml: size, gexf: size, gml: size })
    expect(written['graph.graphml']).toEqual({ graphml: size, gexf: size, gml: size })
    expect(written['graph.gexf']).toEqual({ gexf: size })
  })
})

test('nothing but a text, a number or a truth value stands in any place, and nothing is null', () => {
  const { graph, nodes, edges } = nodeLinkOf('')
  const kinds = new Set(
    [graph, ...nodes, ...edges].flatMap(row => Object.values(row)).map(value => typeof value),
  )
  expect([...kinds].sort()).toEqual(['boolean', 'number', 'string'])
})

test('a file says of what release and day it is, and under which licences', async () => {
  const facts = nodeLinkOf(QUERIES[1]).graph
  expect(facts).toMatchObject({
    asOf: '2018-03-15',
    lang: 'id',
    dataLicence: 'CC BY 4.0',
    codeLicence: 'MIT',
  })
  const back = readBackOf(QUERIES[1], 'graph.graphml')
  expect(back === null ? facts : back.facts).toMatchObject({
    ...facts,
    isDraft: expect.anything(),
  })
  expect(texts.get(QUERIES[1])!['graph.gexf']).toContain(`hash: ${String(facts.hash)}; asOf: 2018-03-15;`)
  const { headers } = await fetch(`${api.url}/export/edges.csv?asOf=2018-03-15`)
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename=sepakat-draft-of-release-1-as-of-2018-03-15-edges.csv',
  )
  expect(headers.get('link')).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
})

test('pandas takes every day of a table for a day', () => {
  for (const [file, rows] of [
    ['nodes.csv', nodeLinkOf('').nodes],
    ['edges.csv', nodeLinkOf('').edges],
  ] as const) {
    const back = readBackOf('', file)
    if (back === null) return
    const days = Object.entries(back.days!)
    expect(days).not.toEqual([])
    for (const [day, count] of days)
      expect([day, count]).toEqual([day, rows.filter(row => day in row).length])
  }
})

test('a table begins with what igraph reads first, and has no heading that it keeps for itself', () => {
  const headings = ['nodes.csv', 'edges.csv'].map(file => texts.get('')![file]!.split('\r\n')[0]!.split(','))
  expect(headings[0]![0]).toBe('id')
  expect(headings[1]!.slice(0, 2)).toEqual(['source', 'target'])
  expect(headings.flat()).not.toContain('name')
})

test('GEXF has the days for a timeline, and the claim type where nothing else is meant by it', () => {
  const { 'graph.gexf': gexf } = texts.get('')!
  const lines = gexf!.split('\n')
  const edge = (id: string): string => lines.find(line => line.includes(`<edge id="${id}"`))!
  expect(edge('MEMBER_OF:southland:league')).toContain(
    '<spells><spell start="1999-01-01" end="2010-06-30"/></spells>',
  )
  expect(edge('RATIFIED:northland:ports-convention')).toContain(
    '<spells><spell start="2001-02-03"/></spells>',
  )
  // No date bounds it, so it is always in view.
  expect(edge('ADDRESSES:watch:piracy')).not.toContain('spell')
  expect(edge('ADDRESSES:watch:piracy')).toContain('<attvalue for="claimType" value="ADDRESSES"/>')
  expect(texts.get('')!['graph.gexf']).not.toMatch(/<edge [^>]*type=/)
})

test('an edge says what the API says of its claim, and a node how much it rests on', async () => {
  const holds = 'holds { possibleFrom possibleTo certainFrom certainTo }'
  const { data } = await api.ask(`{ organization(id: "league", asOf: "2018-03-15") {
    evidence { source { id } } members { edges { id certainty since until verdict grade recordedIn ${holds} } } } }`)
  const { nodes, edges } = nodeLinkOf(QUERIES[1])
  const { evidence, members } = data.organization
  expect(members.edges.length).toBeGreaterThan(0)
  for (const { holds, ...said } of members.edges) {
    const known = Object.entries({ ...said, ...holds }).filter(([, value]) => value !== null)
    expect(edges.find(({ id }) => id === said.id)).toMatchObject(Object.fromEntries(known))
  }
  expect(nodes.find(({ id }) => id === 'league')).toMatchObject({
    evidenceCount: evidence.length,
    sources: [...new Set(evidence.map(({ source }: { source: { id: string } }) => source.id))].join('|'),
  })
})

test('the language and the modality may be given as the API and as programs write them', () => {
  expect(nodeLinkOf(QUERIES[1]).nodes.find(({ id }) => id === 'northland')).toMatchObject({
    label: 'Negeri Utara',
  })
  const modalities = new Set(nodeLinkOf(QUERIES[2]).edges.map(({ modality }) => modality))
  expect([...modalities].sort()).toEqual(['FACT', 'PLANNED'])
})

test('another address than those of the registry names them', async () => {
  for (const path of ['/export', '/export/graph.xml']) {
    const response = await fetch(api.url + path)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(response.status).toBe(404)
    for (const file of files) expect(errors[0]!.message).toContain(`/export/${file}`)
  }
})

/** An extract whose texts are given, in every place where a text of the seed may stand. */
function extractOf(words: readonly string[]): GraphExtract {
  const ofRow = (word: string, index: number): ExtractRow => ({ id: `n${index}`, label: word, type: word })
  const text = (name: string): GraphExtract['nodeHeadings'][number] => ({ name, kind: 'text' })
  return {
    facts: { name: 'Sepakat' },
    nodeHeadings: ['id', 'label', 'type'].map(text),
    edgeHeadings: ['source', 'target', 'id', 'claimType', 'says'].map(text),
    nodes: words.map(ofRow),
    edges: words.map((word, index) => ({
      source: 'n0',
      target: 'n1',
      id: `e${index}`,
      claimType: 'SAYS',
      says: word,
    })),
  }
}

const ODD = [
  '=1+1',
  '@SUM(A1)',
  '-2',
  '+3',
  ' =4',
  '"=5"',
  '\t=6',
  '\r\n',
  'a\rb',
  'a\nb',
  'a\tb',
  ']]>',
  '&amp;',
  '<b>',
  `"'`,
  '|,;',
  ' ',
  'É😀',
  '﻿mark',
]
// eslint-disable-next-line no-control-regex -- XML cannot say them
const unsayable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

test('any text comes back as it went in, from every format', async () => {
  const random = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), {
    numRuns: 300,
    seed: 4,
  })
  const words = [...ODD, ...random]
  const written = FORMATS.map(format => [format.file, writeRaw(format, extractOf(words))] as const)
  // Written on they are not: networkx itself writes XML that nobody can read when a text has control characters.
  if (python === null) return
  const found = await readBack(python, Object.fromEntries(written))
  for (const file of files) {
    const inFile =
      file.endsWith('ml') || file.endsWith('gexf')
        ? words.map(word => word.replace(unsayable, '\ufffd'))
        : words
    const { nodes, edges } = found[file]!
    if (nodes) expect([file, inFile.map((_, index) => nodes[`n${index}`]!.type)]).toEqual([file, inFile])
    if (edges) expect([file, inFile.map((_, index) => edges[`e${index}`]!.says)]).toEqual([file, inFile])
  }
})

function writeRaw({ write, options }: ExportFormat, extract: GraphExtract): string {
  const usual = Object.entries(options).map(([name, [first]]) => [name, first])
  return [
    ...write(extract, { ...Object.fromEntries(usual), ...('cells' in options ? { cells: 'raw' } : {}) }),
  ].join('')
}
