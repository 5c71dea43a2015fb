import { type Fragment, cypher } from './fragment.js'

/**
 * The score that an index gives to `n`, less where none of its names is about as long as what is looked for. An index takes all names of a thing as one
 * text, so that INTERPOL, which has many, stood behind a hundred names that begin with it.
 */
export const closenessOf = (length: Fragment): Fragment =>
  cypher`score / (1.0 + 1.0 * reduce(least = 1000, known IN coalesce(n.foldedNames, []) |
      CASE WHEN abs(size(known) - ${length}) < least THEN abs(size(known) - ${length}) ELSE least END) / ${length})`
