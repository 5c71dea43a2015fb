import type { Clocks } from './clocks.js'
import type { LinkQuestion } from './link.js'

/** The question about entities that are known by their ids. */
export interface EntityQuestion {
  readonly kind: 'entity'
  /** Properties wanted, sorted. */
  readonly columns: readonly string[]
  /** The release at which they are looked for; null for what they are now. */
  readonly release: Clocks['release']
  /** The links to follow from each in the same text. */
  readonly below: readonly LinkQuestion[]
}

/** Entities with these columns, by their ids. */
export const entityQuestion = (
  columns: readonly string[],
  release: EntityQuestion['release'],
): EntityQuestion => ({
  kind: 'entity',
  columns,
  release,
  below: [],
})
