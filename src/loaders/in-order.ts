/** Rows back in the order of the keys: what came for a key, or null. Never by position: Neo4j promises no order. */
export function inOrder<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map(row => [keyOf(row), row]))
  return keys.map(key => byKey.get(key) ?? null)
}

/** Values under the names of their columns. */
export type Values = Readonly<Record<string, unknown>>

/** A row's values under the names of its columns. */
export function named(columns: readonly string[], values: readonly unknown[]): Values {
  const row: Record<string, unknown> = {}
  columns.forEach((column, place) => (row[column] = values[place]))
  return row
}
