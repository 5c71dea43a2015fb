import neo4j from 'neo4j-driver'

/** Whole numbers become Neo4j integers, at any depth: JavaScript's would arrive as floats, which LIMIT and integer fields refuse. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner)]))
}
