import { stringify } from 'csv-stringify/sync'
import type { AttributeValue } from './attribute.js'
import type { ExportFormat } from './format.js'
import type { DescribedAttribute, ExtractRow } from './extract.js'

const CSV = 'text/csv'

/** A value that a spreadsheet would run or change is marked as text, unless whoever asks reads the table by a program: `cells=raw`. */
const options = { cells: ['safe', 'raw'] } as const

/** The nodes as a table; `id` is the first column, as igraph reads it. */
export const nodesCsv: ExportFormat = {
  file: 'nodes.csv',
  mediaType: CSV,
  opensIn: 'spreadsheets, pandas, R, igraph, Gephi: a row for each entity',
  options,
  write: ({ nodeHeadings, nodes }, { cells }) => writeTable(nodeHeadings, nodes, cells === 'raw'),
}

/** The edges as a table; `source` and `target` are the first columns, as igraph reads them. */
export const edgesCsv: ExportFormat = {
  file: 'edges.csv',
  mediaType: CSV,
  opensIn: 'spreadsheets, pandas, R, igraph, Gephi: a row for each claim, with the ids of both ends',
  options,
  write: ({ edgeHeadings, edges }, { cells }) => writeTable(edgeHeadings, edges, cells === 'raw'),
}

function* writeTable(
  headings: readonly DescribedAttribute[],
  rows: readonly ExtractRow[],
  isRaw: boolean,
): Generator<string> {
  const names = headings.map(({ name }) => name)
  yield writeLine(names)
  for (const row of rows) yield writeLine(names.map(name => cellOf(row[name], isRaw)))
}

/** Writes a line by RFC 4180, in UTF-8. No mark stands at the beginning of the file, since programs would read it as part of the first heading. */
function writeLine(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

/**
 * The beginnings that a spreadsheet takes for a formula, also behind spaces and quotes. The last four are what East Asian keyboards type for the same
 * signs.
 */
const FORMULA = /^[\s"'\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/

function cellOf(value: AttributeValue | undefined, isRaw: boolean): string {
  if (value === undefined) return ''
  if (typeof value !== 'string' || isRaw || !FORMULA.test(value)) return String(value)
  return `'${value}`
}
