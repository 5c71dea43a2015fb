import type { Facet } from '../model/facets.js'
import type { Conditions } from './condition-tree.js'
import type { LinkQuestion } from './link.js'
import type { ListQuestion } from './list.js'

/** The question how many things of a list or of a link have each value of a facet. */
export interface FacetQuestion<Of extends ListQuestion | LinkQuestion = ListQuestion | LinkQuestion> {
  readonly kind: 'facet'
  readonly facet: Facet
  /** The list or link, with all its conditions but the facet's own. */
  readonly of: Of
  /** The things that have the values: the entities of a list, the claims of a link, or the entities at their far ends. */
  readonly on: 'fields' | 'claim' | 'node'
  /** The modalities that the link follows, where the facet shows all that it could follow; else null. */
  readonly followed: readonly string[] | null
  /** The facet's own conditions. A value that meets all of them is chosen now. */
  readonly own: readonly Conditions[]
  /** How many values are wanted. */
  readonly limit: number
}

/** A value of a facet, with how many things have it, and whether it is chosen. */
interface FacetHead {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

export interface FacetCounts {
  /** The values, those that most things have first. */
  readonly heads: readonly FacetHead[]
  /** How many values there are in all. */
  readonly values: number
  readonly total: number
  readonly withoutValue: number
}

/** The counts of a facet where there is nothing to count. */
export const NO_COUNTS: FacetCounts = Object.freeze({ heads: [], values: 0, total: 0, withoutValue: 0 })
