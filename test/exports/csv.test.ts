import { expect, test } from '@jest/globals'
import { nodesCsv } from '../../src/exports/csv.js'

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1', "'=1", '＝1', '\0=1']
const HARMLESS = [
  '',
  'plain',
  'a=b',
  '1-2',
  'league@example',
  '|',
  'Ékuador',
  '..',
  '[2023-05-08..2023-05-14]',
  '2012~',
]

const cellsOf = (words: readonly string[], cells: string): string[] => {
  const nodes = words.map(word => ({ id: 'x', label: word }))
  const headings = ['id', 'label'].map(name => ({ name, kind: 'text' as const }))
  const extract = { facts: {}, nodeHeadings: headings, edgeHeadings: [], nodes, edges: [] }
  const [, ...lines] = nodesCsv.write(extract, { cells })
  return lines.map(line => line.replace(/^x,"?|"?\r\n$/g, '').replaceAll('""', '"'))
}

test('no cell is one that a spreadsheet would run, unless the bare ones are asked for', () => {
  expect(cellsOf(HOSTILE, 'safe')).toEqual(HOSTILE.map(word => `'${word}`))
  expect(cellsOf(HOSTILE, 'raw')).toEqual(HOSTILE)
})

test('every other cell is as it is, and a number is never taken for a formula', () => {
  expect(cellsOf(HARMLESS, 'safe')).toEqual(HARMLESS)
  const rows = [{ id: 'x', ordinal: -3, isPriority: false }]
  const headings = ['id', 'ordinal', 'isPriority', 'absent'].map(name => ({ name, kind: 'text' as const }))
  const extract = { facts: {}, nodeHeadings: headings, edgeHeadings: [], nodes: rows, edges: [] }
  expect([...nodesCsv.write(extract, { cells: 'safe' })]).toEqual([
    'id,ordinal,isPriority,absent\r\n',
    'x,-3,false,\r\n',
  ])
})
