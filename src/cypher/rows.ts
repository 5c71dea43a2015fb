import type { EntityAnswer } from '../questions/rows.js'
import type { LinkPage } from '../questions/rows.js'
import type { Values } from '../questions/values.js'

/** Properties that hold JSON. */
const JSON_COLUMNS = new Set(['evidence', 'names', 'searchedNames'])

/** Gives a row's values under the names of its columns. */
export function valuesByColumn(columns: readonly string[], values: readonly unknown[]): Values {
  const row: Record<string, unknown> = {}
  for (const [place, column] of columns.entries()) {
    const value = values[place]
    row[column] = typeof value === 'string' && JSON_COLUMNS.has(column) ? JSON.parse(value) : value
  }
  return row
}

/** Makes the entity of a row. */
export function entityOf(
  [id, type, values]: readonly [string, string, readonly unknown[]],
  columns: readonly string[],
  below: readonly LinkPage[] = NOTHING_BELOW,
): EntityAnswer {
  return { id, type, values: valuesByColumn(columns, values), below }
}

const NOTHING_BELOW: readonly LinkPage[] = Object.freeze([])
