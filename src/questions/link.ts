import type { Lang, Link } from '../model/model.js'
import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'
import type { EntityRow } from './entity.js'
import { type Page, type Sorted, usualOrder } from './page.js'
import type { Values } from './values.js'

/** What is asked of a link, for however many entities at once. */
export interface LinkQuestion extends Page, Sorted {
  readonly kind: 'link'
  readonly link: Link
  readonly clocks: Clocks
  readonly choice: Choice
  readonly lang: Lang
  readonly wantsSummary: boolean
  /** Properties wanted of the entity at the far end and of the claim, each sorted. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
  /** The links to follow from each far end in the same text. */
  readonly below: readonly LinkQuestion[]
}

/** How many values a row of the link is sorted by: its keys, and the claim's id behind them. */
export const linkSortWidth = (order: LinkQuestion['order']): number => usualOrder(order).length + 1

/** One claim on a link's page, with the entity at its far end. */
export interface LinkRow {
  /** What it is sorted by, for its cursor. */
  readonly sort: readonly unknown[]
  readonly certainty: string | null
  readonly far: EntityRow
  readonly values: Values
}

/** What a link gives for one entity; what was not asked for is empty or null. */
export interface LinkPage {
  readonly rows: readonly LinkRow[]
  readonly total: number | null
  readonly summary: SummaryCounts | null
}

/** All versions that stood at the release, sorted into what the link follows and what it leaves out, and why. */
export interface SummaryCounts {
  readonly total: number
  readonly certain: number
  readonly possible: number
  readonly undated: number
  readonly disputed: number
  readonly denied: number
  readonly notFact: number
  readonly rejected: number
  readonly outside: number
}

export const NO_SUMMARY: SummaryCounts = Object.freeze({
  total: 0,
  certain: 0,
  possible: 0,
  undated: 0,
  disputed: 0,
  denied: 0,
  notFact: 0,
  rejected: 0,
  outside: 0,
})
