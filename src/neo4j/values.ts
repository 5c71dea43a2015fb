import neo4j from 'neo4j-driver'
import type { TextWithValues } from '../cypher/fragment.js'

/** Turns whole numbers into Neo4j integers, at any depth: numbers of JavaScript would arrive as floats, which LIMIT and integer fields refuse. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner)]))
}

/** The name of the one parameter of a read. */
const ONE_PARAMETER = 'v'

/**
 * Packs all values of a query into one parameter, `$v.ids` for `$ids`. Neo4j keeps a plan for each text and for the types and rough lengths of its
 * parameters: a list of five where there was one before would be planned anew. Neo4j does not look at the values within a map.
 */
export function packParameters({ text, params }: TextWithValues): TextWithValues {
  if (Object.keys(params).length === 0) return { text, params }
  return { text: text.replaceAll(/\$(?=\w)/g, `$${ONE_PARAMETER}.`), params: { [ONE_PARAMETER]: params } }
}
