import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LineCounter, parseDocument, isNode, type Document } from 'yaml'
import { SeedError } from '../errors.js'

/** One item of a seed file, with a way to tell where any part of it stands. */
export interface RawRow {
  readonly value: unknown
  /** `seed/meetings.yaml:12`, for the row or for a part of it. */
  readonly at: (path?: readonly PropertyKey[]) => string
}

/** The names of all files of the seed folder, sorted. */
export function seedFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => /\.(yaml|ndjson)$/.test(file) && statSync(join(folder, file)).isFile())
      .sort()
  } catch (cause) {
    throw new SeedError([
      `${folder}: the folder of the seed cannot be read (${(cause as Error).message}); set SEPAKAT_SEED to the right one.`,
    ])
  }
}

/** SHA-256 over names and contents of all files of the seed folder: moves when any of them does. */
export function hashOfFiles(folder: string): string {
  const hash = createHash('sha256')
  for (const file of seedFiles(folder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0')
  return hash.digest('hex')
}

/** The items of a YAML list or the lines of an NDJSON file; what cannot be read at all becomes a problem. */
export function readRows(folder: string, file: string, problems: string[]): RawRow[] {
  const path = join(folder, file)
  const text = readFileSync(path)
  const decoded = decode(text, path, problems)
  return file.endsWith('.ndjson') ? ndjsonRows(decoded, path, problems) : yamlRows(decoded, path, problems)
}

/** The whole of a YAML file as one item. */
export function readWhole(folder: string, file: string, problems: string[]): RawRow {
  const path = join(folder, file)
  const { document, lines } = parseYaml(decode(readFileSync(path), path, problems), path, problems)
  return { value: document.toJS(), at: positions(document, lines, path, []) }
}

function decode(bytes: Buffer, path: string, problems: string[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    problems.push(`${path}:1: the file is not UTF-8; save it as UTF-8.`)
    return ''
  }
}

function parseYaml(
  text: string,
  path: string,
  problems: string[],
): { document: Document; lines: LineCounter } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push(`${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`)
  }
  return { document, lines }
}

function yamlRows(text: string, path: string, problems: string[]): RawRow[] {
  const { document, lines } = parseYaml(text, path, problems)
  if (document.errors.length > 0) return []
  const items: unknown = document.toJS()
  if (items === null || items === undefined) return []
  if (!Array.isArray(items)) {
    problems.push(`${path}:1: the file must be a list of rows, each beginning with “- ”.`)
    return []
  }
  return items.map((value: unknown, index) => ({ value, at: positions(document, lines, path, [index]) }))
}

/** Finds the line of a part; of the nearest whole that holds it, when the part itself is missing. */
function positions(document: Document, lines: LineCounter, path: string, start: PropertyKey[]): RawRow['at'] {
  return (inner = []) => {
    const whole = [...start, ...inner]
    for (let length = whole.length; length >= 0; length--) {
      const node: unknown = document.getIn(whole.slice(0, length), true)
      if (isNode(node) && node.range) return `${path}:${lines.linePos(node.range[0]).line}`
    }
    return `${path}:1`
  }
}

const LONGEST_LINE = 1_000_000

function ndjsonRows(text: string, path: string, problems: string[]): RawRow[] {
  return text.split('\n').flatMap((line, index) => {
    const at = (): string => `${path}:${index + 1}`
    if (line.trim() === '') return []
    if (line.length > LONGEST_LINE) {
      problems.push(`${at()}: the line is longer than ${LONGEST_LINE} characters; split the row.`)
      return []
    }
    try {
      return [{ value: JSON.parse(line) as unknown, at }]
    } catch {
      problems.push(`${at()}: the line is no JSON; write one whole row on each line.`)
      return []
    }
  })
}
