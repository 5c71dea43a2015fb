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
  const text = decode(readFileSync(path), path, problems)
  if (text === null) return []
  const rows = file.endsWith('.ndjson') ? ndjsonRows(text, path, problems) : yamlRows(text, path, problems)
  return rows.filter(row => isHarmless(row, problems))
}

/** The whole of a YAML file as one item; none when it cannot be read. */
export function readWhole(folder: string, file: string, problems: string[]): RawRow[] {
  const path = join(folder, file)
  const text = decode(readFileSync(path), path, problems)
  const parsed = text === null ? null : parseYaml(text, path, problems)
  if (parsed === null) return []
  const whole = { value: parsed.value, at: positions(parsed.document, parsed.lines, path, []) }
  return isHarmless(whole, problems) ? [whole] : []
}

function decode(bytes: Buffer, path: string, problems: string[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    problems.push(`${path}:1: the file is not UTF-8; save it as UTF-8.`)
    return null
  }
}

/** The one key that an object takes without showing it, so that no later check would see it. */
function isHarmless({ value, at }: RawRow, problems: string[]): boolean {
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) {
      problems.push(`${at()}: the row has a key __proto__; take it out.`)
      return false
    }
    for (const inner of Object.values(next)) left.push(inner)
  }
  return true
}

interface Parsed {
  readonly document: Document
  readonly lines: LineCounter
  readonly value: unknown
}

function parseYaml(text: string, path: string, problems: string[]): Parsed | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push(`${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`)
  }
  if (document.errors.length > 0) return null
  try {
    return { document, lines, value: document.toJS() }
  } catch (error) {
    problems.push(`${path}:1: ${(error as Error).message}.`)
    return null
  }
}

function yamlRows(text: string, path: string, problems: string[]): RawRow[] {
  const parsed = parseYaml(text, path, problems)
  if (parsed === null || parsed.value === null || parsed.value === undefined) return []
  const { document, lines, value: items } = parsed
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
