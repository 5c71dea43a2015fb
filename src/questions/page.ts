import type { Conditions } from './condition-tree.js'

/** The question about a page, whatever it lists. */
export interface Page {
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** Rows wanted: one more than the page holds to know whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
}

/** One key to sort by, and which way. */
export interface OrderKey {
  readonly key: string
  readonly descending: boolean
}

/** The part of a question that makes one list of entities another than the next, whatever page of it is asked for. */
export interface Sorted {
  readonly where: Conditions
  /** The keys to sort by; what the list or link itself ends with decides what is left. */
  readonly order: readonly OrderKey[]
}

/** By name when nothing else is asked for. */
export const withUsualOrder = (order: readonly OrderKey[]): readonly OrderKey[] =>
  order.length === 0 ? [{ key: 'name', descending: false }] : order
