import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { SeedError } from '../errors.js'
import { SEARCH_LAYOUT } from '../model/stored.js'
import { type Checked, withFindings } from './checked.js'
import type { CheckItem, Item } from './item.js'
import { piecesOf } from './lines.js'
import { ndjsonRows } from './ndjson.js'
import { shapeProblems } from './shapes.js'
import { yamlRows, checkWholeYaml } from './yaml.js'

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

/** Moves with the way in which rows become a graph: a graph that an older program made is made anew, though no file moved. */
const LAYOUT = 6

/** SHA-256 over names and contents of all files of the seed folder, and the layout of the graph: moves when any of them does. */
export function hashOfFiles(folder: string): string {
  const hash = createHash('sha256').update(`${LAYOUT} ${SEARCH_LAYOUT}\0`)
  for (const file of seedFiles(folder)) {
    hash.update(`${file}\0`)
    for (const piece of piecesOf(join(folder, file))) hash.update(piece)
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** The items of a YAML list or the lines of an NDJSON file, each in the shape; what cannot be read, or does not fit, becomes a problem. */
export function readItems<T>(path: string, shape: z.ZodType<T>): Checked<Item<T>[]> {
  return checkItems(path, item => checkShape(item, shape))
}

/** Holds each item of a YAML list, or line of an NDJSON file, against what its file may hold. */
export function checkItems<T>(path: string, check: CheckItem<T>): Checked<T[]> {
  return path.endsWith('.ndjson') ? ndjsonRows(path, check) : yamlRows(path, check)
}

/** The whole of a YAML file as one item; none when it cannot be read, or does not fit. */
export function readWhole<T>(path: string, shape: z.ZodType<T>): Checked<Item<T>[]> {
  return checkWholeYaml(path, item => checkShape(item, shape))
}

/** The item in the shape, if it has it. */
export function checkShape<T>({ given, at }: Item, shape: z.ZodType<T>): Checked<Item<T>[]> {
  if (holdsProto(given)) return withFindings([], [() => `${at()}: the row has a key __proto__; take it out.`])
  const result = shape.safeParse(given)
  return result.success
    ? withFindings([{ given: result.data, at }])
    : withFindings([], shapeProblems(result.error, at))
}

/** The one key that an object takes without showing it, so that no later check would see it. */
function holdsProto(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) return true
    for (const inner of Object.values(next)) left.push(inner)
  }
  return false
}
