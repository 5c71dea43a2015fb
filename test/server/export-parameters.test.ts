import { expect, test } from '@jest/globals'
import { FORMATS } from '../../src/exports/registry.js'
import { createParameters } from '../../src/server/export-parameters.js'

const MODALITIES = ['FACT', 'PLANNED']
const read = (file: string, query: unknown): unknown =>
  createParameters(
    FORMATS.find(format => format.file === file)!,
    MODALITIES,
  )(query)

test('a list is given with commas or again and again, a language in capitals or not', () => {
  const lists = [['FACT', 'PLANNED'], 'FACT,PLANNED', ['FACT,PLANNED']]
  for (const modality of lists)
    expect(read('graph.gexf', { modality })).toMatchObject({ modality: ['FACT', 'PLANNED'] })
  for (const lang of ['id', 'ID']) expect(read('graph.gexf', { lang })).toMatchObject({ lang: 'id' })
})

test('an option of the format that is not given has its usual value', () => {
  expect(read('graph.json', {})).toMatchObject({ options: { edges: 'edges' } })
  expect(read('graph.json', { edges: 'links' })).toMatchObject({ options: { edges: 'links' } })
  expect(read('nodes.csv', {})).toMatchObject({ options: { cells: 'safe' } })
})

test.each([
  ['graph.json', { asOf: '2023-02-30' }, 'asOf: give a day, like 2023-08-22.'],
  ['graph.json', { asOf: ['2023-02-03', '2023-02-03'] }, 'asOf: it is given twice; give it once.'],
  ['graph.json', { modality: 'MAYBE' }, 'modality: give some of FACT, PLANNED.'],
  ['graph.json', { modality: '' }, 'modality: give some of FACT, PLANNED.'],
  ['graph.json', { modality: ['FACT', 'fact'] }, 'modality: give some of FACT, PLANNED.'],
  ['graph.json', { lang: 'fr' }, 'lang: give en or id.'],
  ['graph.json', { edges: 'arcs' }, 'edges: give edges or links.'],
  ['edges.csv', { cells: '' }, 'cells: give safe or raw.'],
  [
    'graph.gexf',
    { edges: 'links' },
    'edges: graph.gexf does not take it; it takes asOf, knownAt, modality, lang.',
  ],
  [
    'nodes.csv',
    { colour: 'red' },
    'colour: nodes.csv does not take it; it takes asOf, knownAt, modality, lang, cells.',
  ],
])(
  '%s with %j is refused in one sentence that names the parameter and the way out',
  (file, query, sentence) => {
    expect(() => read(file, query)).toThrow(sentence)
  },
)
