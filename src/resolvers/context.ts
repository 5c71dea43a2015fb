import type { Clocks } from '../cypher/clocks.js'
import type { GraphVersion, Run } from '../loaders/version.js'
import type { Values } from '../loaders/in-order.js'
import type { Loaders } from '../loaders/loaders.js'
import type { Lang, Model } from '../model/model.js'
import type { ForeseenPages } from './foreseen.js'

/** What one execution of an operation knows: one version of the graph, and the ways to ask it. */
export interface Context {
  readonly model: Model
  readonly version: GraphVersion
  readonly loaders: Loaders
  readonly run: Run
  /** The language that the request accepts. */
  readonly lang: Lang
}

/** Clocks as a field passes them down: the release null is the current one. */
export type { Clocks }

export const NOW: Clocks = Object.freeze({ release: null, day: null })

/** An entity on its way through the resolvers, with the clocks under which it was reached. */
export interface EntityValue {
  readonly __typename: string
  readonly id: string
  readonly values: Values
  readonly clocks: Clocks
  /** Pages of links that were read together with it. */
  readonly foreseen?: ForeseenPages | undefined
}

/** A claim or statement on its way through the resolvers. */
export interface SaidValue {
  readonly __typename: string
  readonly id: string
  readonly claimType: string
  readonly values: Values
  readonly clocks: Clocks
  /** Ids of both ends; a statement has its entity for both. */
  readonly from: string
  readonly to: string
}
