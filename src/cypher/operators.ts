import { Fragment } from './fragment.js'

/**
 * Every way to compare, under the name that it has in the inputs of `schema/base.graphql`. A new operator is a field there and a line here: a text of
 * its own (`where.ts`) and values under a fixed text (`conditions-as-values.ts`) both take it from this table. Those that are asked most stand first,
 * since a fixed text tries one after the other.
 */
const SIGNS: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  gte: '>=',
  lt: '<',
  lte: '<=',
  gt: '>',
  ne: '<>',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
}

export const OPERATORS: readonly string[] = Object.keys(SIGNS)

/** The operator as Neo4j writes it. */
export const signOf = (operator: string): Fragment => new Fragment(SIGNS[operator]!)
