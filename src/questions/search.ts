import type { Clocks } from './clocks.js'
import type { EntityRow } from './rows.js'
import type { Page } from './page.js'

/** What is looked for among all names. */
export interface SearchQuestion extends Page {
  readonly kind: 'search'
  /** The folded text; letters, digits and single spaces only, so that nothing in it can be taken for query syntax. */
  readonly folded: string
  /** Whether every word must be found, or any of them. */
  readonly words: 'ALL' | 'ANY'
  /** Only these entity types; null for all. */
  readonly types: readonly string[] | null
  readonly clocks: Clocks
  readonly columns: readonly string[]
}

/** Hits on a whole name, on words, and on similar words keep apart: each tier is worth more than any score within it. */
export const TIERS = Object.freeze({ WHOLE_NAME: 2000, WORDS: 1000, SIMILAR: 0 })
export type MatchKind = keyof typeof TIERS

/** What a search found, best first. */
export interface SearchPage {
  readonly rows: readonly { readonly score: number; readonly entity: EntityRow }[]
  readonly total: number | null
}
