import type { Clocks } from './clocks.js'
import type { LinkQuestion } from './link.js'

/** The question about entities that are known by their ids. */
export interface EntityQuestion {
  readonly kind: 'entity'
  /** The wanted properties, sorted. */
  readonly columns: readonly string[]
  /** The release at which they are looked for; null for what they are now. */
  readonly release: Clocks['release']
  /** The links that the same text follows from each entity. */
  readonly below: readonly LinkQuestion[]
}

/** Makes the question about entities that are known by their ids, with these columns. */
export const entityQuestion = (
  columns: readonly string[],
  release: EntityQuestion['release'],
): EntityQuestion => ({
  kind: 'entity',
  columns,
  release,
  below: [],
})
