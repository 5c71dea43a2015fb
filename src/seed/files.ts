import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { SeedError } from '../errors.js'
import { SEARCH_LAYOUT } from '../model/stored.js'
import { type Checked, withProblems } from './checked.js'
import type { CheckItem, Item } from './item.js'
import { piecesOf } from './lines.js'
import { ndjsonRows } from './ndjson.js'
import { shapeProblems } from './shapes.js'
import { yamlRows, checkWholeYaml } from './yaml.js'

/** Lists the names of all files of the seed folder, sorted. */
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

/** This number moves when rows become a graph in another way: then a graph that an older program made is made anew, though no file moved. */
const LAYOUT = 6

/** Makes the SHA-256 over the names and contents of all files of the seed folder, and over the layout of the graph. It moves when any of these does. */
export function hashOfFiles(folder: string): string {
  const hash = createHash('sha256').update(`${LAYOUT} ${SEARCH_LAYOUT}\0`)
  for (const file of seedFiles(folder)) {
    hash.update(`${file}\0`)
    for (const piece of piecesOf(join(folder, file))) hash.update(piece)
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** Reads the items of a YAML list or the lines of an NDJSON file, each in the shape. An item that cannot be read, or does not fit, becomes a problem. */
export function readItems<T>(path: string, shape: z.ZodType<T>): Checked<Item<T>[]> {
  return checkItems(path, item => checkShape(item, shape))
}

/** Checks each item of a YAML list, or each line of an NDJSON file. */
export function checkItems<T>(path: string, check: CheckItem<T>): Checked<T[]> {
  return path.endsWith('.ndjson') ? ndjsonRows(path, check) : yamlRows(path, check)
}

/** Reads a whole YAML file as one item; none when it cannot be read, or does not fit. */
export function readWhole<T>(path: string, shape: z.ZodType<T>): Checked<Item<T>[]> {
  return checkWholeYaml(path, item => checkShape(item, shape))
}

/** Gives the item in the shape; none, and problems, where it does not have that shape. */
export function checkShape<T>({ given, at }: Item, shape: z.ZodType<T>): Checked<Item<T>[]> {
  if (holdsProto(given)) return withProblems([], [() => `${at()}: the row has a key __proto__; take it out.`])
  const result = shape.safeParse(given)
  return result.success
    ? withProblems([{ given: result.data, at }])
    : withProblems([], shapeProblems(result.error, at))
}

/** Whether a row has the key `__proto__` anywhere: an object takes this key without showing it, so that no later check would see it. */
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
