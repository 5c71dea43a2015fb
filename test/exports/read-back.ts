import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
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

/** The Python that reads exports back, made once, which may take a minute; null where there is none. */
export const pythonOfExports = (): string | null =>
  pythonWith('examples/requirements.txt', 'the exports in networkx and pandas')

/**
 * Exports as networkx, pandas and Python read them, by the names of their files, and whether networkx writes them on. The server of a test lives in this
 * process: while another program is waited for it must go on, or it closes connections that nobody hears of.
 */
export async function readBack(
  python: string,
  texts: Readonly<Record<string, string>>,
  ...wanted: 'write-on'[]
): Promise<Record<string, ReadBack>> {
  const running = promisify(execFile)(python, ['test/exports/read_back.py', ...wanted], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  running.child.stdin!.end(JSON.stringify(texts))
  return JSON.parse((await running).stdout) as Record<string, ReadBack>
}
