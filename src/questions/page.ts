import type { Conditions } from './condition-tree.js'

/** The question about a page, whatever it lists. */
export interface Page {
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** Rows wanted: one more than the page holds to know whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
}

/** The rows that a page of this size shows of those that were read for it: one more, where it must tell whether more follow. */
export const rowsOfPage = <Row>(read: readonly Row[], size: number): readonly Row[] =>
  read.length > size ? read.slice(0, size) : read

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
