/** A way to compare, with all that is known of it, so that no other code asks which operator it is. */
interface Operator {
  /** The operator as Cypher writes it. */
  readonly sign: string
  /**
   * The operator of which this one is the opposite. For a list, no value may then fit that operator; for a text in two languages, both texts must fit this
   * one. Without it, one value or one text must fit.
   */
  readonly opposite?: string
  /**
   * For a date: which of its possible days is compared, and with which day of the month or year that is given. Without it, dates are compared as they are
   * written.
   */
  readonly days?: readonly [stored: 'first' | 'last', given: 'first' | 'last']
  /** For a number of claims: whether having none would do. */
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

/** Finds what is known of an operator by its name. Nothing is known of `exists`, which compares with no value. */
export const findOperator = (name: string): Operator | undefined => TABLE[name]

/** Whether the operator asks for what another one refuses. */
export const isNegating = (name: string): boolean => TABLE[name]?.opposite !== undefined
