import { execFileSync } from 'node:child_process'
import { pythonWith } from '../support/python.js'

export type ReadRow = Readonly<Record<string, unknown>>

/** What another program finds in an export. */
export interface ReadBack {
  readonly facts?: ReadRow
  readonly nodes?: Readonly<Record<string, ReadRow>>
  readonly edges?: Readonly<Record<string, ReadRow>>
  /** How many nodes and edges come back after networkx wrote the graph in another form. */
  readonly writtenOn?: Readonly<Record<string, [nodes: number, edges: number]>>
  readonly heading?: readonly string[]
  readonly days?: Readonly<Record<string, number>>
}

/** Exports as networkx, pandas and Python read them, by the names of their files, and whether networkx writes them on; null where there is no Python. */
export function readBack(
  texts: Readonly<Record<string, string>>,
  ...wanted: 'write-on'[]
): Record<string, ReadBack> | null {
  const python = pythonWith('examples/requirements.txt', 'the exports in networkx and pandas')
  if (python === null) return null
  const found = execFileSync(python, ['test/exports/read_back.py', ...wanted], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return JSON.parse(found) as Record<string, ReadBack>
}
