/** A way to compare: all that is known of it, so that nothing else asks which one it is. */
interface Operator {
  /** As Neo4j writes it. */
  readonly sign: string
  /** The one that it is the opposite of: of a list, none may fit where one must; of a text in two languages, both. */
  readonly opposite?: string
  /** Of a date: which of its possible days is compared, and with which day of the month or year that is given; without it, dates are compared as they are written. */
  readonly days?: readonly [stored: 'first' | 'last', given: 'first' | 'last']
  /** Of a number of claims: whether none would do. */
  readonly fitsNone?: (value: unknown) => boolean
}

/**
 * Every way to compare, under the name that it has in the inputs of `schema/base.graphql`. A new operator is a field there and a line here: the trees of
 * conditions, a text of its own (`where.ts`) and values under a fixed text (`conditions-as-values.ts`) all take it from this table. Those that are asked
 * most stand first, since a fixed text tries one after the other.
 */
const TABLE: Readonly<Record<string, Operator>> = {
  eq: { sign: '=', fitsNone: value => value === 0 },
  in: { sign: 'IN', fitsNone: value => (value as readonly number[]).includes(0) },
  gte: { sign: '>=', days: ['first', 'first'], fitsNone: value => 0 >= Number(value) },
  lt: { sign: '<', days: ['last', 'first'], fitsNone: value => 0 < Number(value) },
  lte: { sign: '<=', days: ['last', 'last'], fitsNone: value => 0 <= Number(value) },
  gt: { sign: '>', days: ['first', 'last'], fitsNone: value => 0 > Number(value) },
  ne: { sign: '<>', opposite: 'eq', fitsNone: value => value !== 0 },
  contains: { sign: 'CONTAINS' },
  startsWith: { sign: 'STARTS WITH' },
}

export const OPERATORS: readonly string[] = Object.keys(TABLE)

/** What is known of an operator by its name; nothing of `exists`, which compares with no value. */
export const findOperator = (name: string): Operator | undefined => TABLE[name]

/** Whether it asks for what another one refuses. */
export const isNegating = (name: string): boolean => TABLE[name]?.opposite !== undefined
