import type { Conditions } from './condition-tree.js'

/** The question about a page, whatever it lists. */
export interface Page {
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** How many rows are wanted: one more than the page holds, where it must tell whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
}

/** Gives the rows that a page of this size shows. Where the page must tell whether more follow, one more was read. */
export const rowsOfPage = <Row>(read: readonly Row[], size: number): readonly Row[] =>
  read.length > size ? read.slice(0, size) : read

/** One key to sort by, and which way. */
export interface OrderKey {
  readonly key: string
  readonly descending: boolean
}

/** The part of a question that tells one list of entities from another, whatever page of it is asked for. */
export interface Sorted {
  readonly where: Conditions
  /** The keys to sort by. Where rows are equal in all of them, the keys with which every list or link ends decide. */
  readonly order: readonly OrderKey[]
}

/** Gives the order that is asked for, or the order by name where none is. */
export const withUsualOrder = (order: readonly OrderKey[]): readonly OrderKey[] =>
  order.length === 0 ? [{ key: 'name', descending: false }] : order
