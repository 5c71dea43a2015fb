import type { Facet } from '../model/facets.js'
import type { Conditions } from './condition-tree.js'
import type { LinkQuestion } from './link.js'
import type { ListQuestion } from './list.js'

/** How many of a list, or of the claims of a link, have each value of a facet. */
export interface FacetQuestion<Of extends ListQuestion | LinkQuestion = ListQuestion | LinkQuestion> {
  readonly kind: 'facet'
  readonly facet: Facet
  /** The list or link, with the conditions that the facet leaves. */
  readonly of: Of
  /** The things that have the values: the entities of a list, the claims of a link, or the entities at their far ends. */
  readonly on: 'fields' | 'claim' | 'node'
  /** The modalities that the link follows, where the facet shows all that it could follow; else null. */
  readonly followed: readonly string[] | null
  /** The facet's own conditions: what meets all of them is chosen now. */
  readonly own: readonly Conditions[]
  /** How many values are wanted. */
  readonly limit: number
}

/** A value, with how many have it, and whether it is chosen. */
interface FacetHead {
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

/** Of nothing. */
export const NO_COUNTS: FacetCounts = Object.freeze({ heads: [], values: 0, total: 0, withoutValue: 0 })
