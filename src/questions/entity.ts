import type { LinkPage, LinkQuestion } from './link.js'
import type { Values } from './values.js'

/** What is asked of entities that are known by their ids. */
export interface EntityQuestion {
  readonly kind: 'entity'
  /** Properties wanted, sorted. */
  readonly columns: readonly string[]
  /** The links to follow from each in the same text. */
  readonly below: readonly LinkQuestion[]
}

/** Entities with these columns, by their ids. */
export const entityQuestion = (columns: readonly string[]): EntityQuestion => ({
  kind: 'entity',
  columns,
  below: [],
})

/** An entity as it was read. */
export interface EntityRow {
  readonly id: string
  readonly type: string
  readonly values: Values
  /** Pages of the links that were followed in the same text, in the order of the questions; none where nothing was asked below. */
  readonly below: readonly LinkPage[]
}
