import type { Values } from './values.js'

/** An entity as it was read. */
export interface EntityAnswer {
  readonly id: string
  readonly type: string
  readonly values: Values
  /** Pages of the links that were followed in the same text, in the order of the questions; none where nothing was asked below. */
  readonly below: readonly LinkPage[]
}

/** One claim on a link's page, with the entity at its far end. */
export interface LinkRow {
  /** The values that it is sorted by, for its cursor. */
  readonly sort: readonly unknown[]
  readonly certainty: string | null
  readonly far: EntityAnswer
  readonly values: Values
}

/** The rows that a link gives for one entity; what was not asked for is empty or null. */
export interface LinkPage {
  readonly rows: readonly LinkRow[]
  readonly total: number | null
  readonly summary: SummaryCounts | null
  readonly besides: Besides
}

/** How many claims of each other modality stand besides an empty link; none where the link is not empty, or where nobody asked. */
export type Besides = Readonly<Record<string, number>>

export const NONE_BESIDES: Besides = Object.freeze({})

/** The counts of all versions of claims that stood at the release: how many the link follows, how many it leaves out, and why. */
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
