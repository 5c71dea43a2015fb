import type { Clocks } from './clocks.js'
import type { Page } from './page.js'
import type { EntityAnswer } from './rows.js'

/** The question about the sources that speak of entities, in whatever sense, for however many entities at once. */
export interface EntitySourcesQuestion extends Page {
  readonly kind: 'entity-sources'
  readonly clocks: Clocks
  readonly columns: readonly string[]
}

/** A source, and how many claims and statements of the entity rest on it. */
export interface EntitySourceRow {
  readonly entity: EntityAnswer
  readonly claimCount: number
  readonly statementCount: number
}

/** A page of sources; those on which the most claims and statements rest come first. */
export interface EntitySourcesPage {
  readonly rows: readonly EntitySourceRow[]
  readonly total: number | null
}
