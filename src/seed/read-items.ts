import type { z } from 'zod'
import { type Checked, withProblems } from './checked.js'
import type { CheckItem, Item } from './item.js'
import { ndjsonRows } from './ndjson.js'
import { shapeProblems } from './shapes.js'
import { yamlRows, checkWholeYaml } from './yaml.js'

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
