import type { Facet } from '../model/facets.js'
import type { Conditions } from './condition-tree.js'
import type { ListQuestion } from './list.js'

/** How many of a list have each value of a facet. */
export interface FacetQuestion {
  readonly facet: Facet
  /** The list, with the conditions that the facet leaves. */
  readonly of: ListQuestion
  /** The facet's own conditions: what meets all of them is chosen now. */
  readonly own: readonly Conditions[]
  /** How many values are wanted. */
  readonly limit: number
}

/** A value, with how many have it, and whether it is chosen. */
export interface FacetHead {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

export interface FacetCounts {
  /** Those with most first. */
  readonly heads: readonly FacetHead[]
  /** How many values there are in all. */
  readonly values: number
  readonly total: number
  readonly withoutValue: number
}
