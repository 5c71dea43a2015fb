import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { SetupError } from '../../errors.js'
import { type Checked, withProblems } from '../checked.js'
import { decodeUtf8, readAsUtf8 } from '../utf-8.js'

/** A row of a table, and the line in which it begins. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly path: string
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Reads a table from a CSV file; gives none when the file is no CSV, or not UTF-8. */
export function readTable(path: string, delimiter: string): Checked<Table[]> {
  return readAsUtf8(path, () => parseTable(decodeUtf8(readTableBytes(path)), path, delimiter))
}

function readTableBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new SetupError(`The table ${path} cannot be read (${(cause as Error).message}).`)
  }
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Parses the heads and rows of a CSV text. Cells are trimmed and blank lines left out. */
function parseTable(text: string, path: string, delimiter: string): Checked<Table[]> {
  try {
    const parsed = parse(text, {
      delimiter,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as ParsedRecord[]
    const [first, ...rows] = parsed.map(rowOfRecord)
    if (first !== undefined) return withProblems([{ path, heads: first.cells, rows }])
    return withProblems([], [() => `${path}:1: the table is empty; its first line is to hold the heads.`])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return withProblems([], [() => `${path}:${line}: the table is no CSV: ${error.message}.`])
  }
}

/** Finds the line in which a record begins: `lines` counts up to the line in which it ends. */
function rowOfRecord({ record, info }: ParsedRecord): TableRow {
  const inside = record.join('').split('\n').length - 1
  return { line: info.lines - inside, cells: record }
}
