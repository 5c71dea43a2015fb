import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'
import type { Page } from './page.js'
import type { Values } from './values.js'

/** The question about the statements of an entity, for however many entities at once. */
export interface StatementsQuestion extends Page {
  readonly kind: 'statements'
  readonly clocks: Clocks
  readonly choice: Choice
  /** Only statements on this field; null for all. */
  readonly field: string | null
  readonly columns: readonly string[]
}

/** A page of the statements of one entity. */
export interface StatementsPage {
  readonly rows: readonly { readonly certainty: string | null; readonly values: Values }[]
  readonly total: number | null
}
