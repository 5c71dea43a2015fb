import type { Name } from '../model/names.js'
import type { Clocks } from './clocks.js'
import type { EntityAnswer } from './rows.js'

/** The question about names of somebody else's, for each of which entities are looked for. */
export interface MatchQuestion {
  readonly kind: 'match'
  readonly names: readonly string[]
  /** Only these entity types; null for all. */
  readonly types: readonly string[] | null
  /** Candidates for each name. */
  readonly perName: number
  readonly clocks: Clocks
  /** Properties wanted of each candidate, its names among them; sorted. */
  readonly columns: readonly string[]
}

/** An entity that may be meant by a name. */
export interface Candidate {
  readonly entity: EntityAnswer
  /** From 0 to 1. */
  readonly score: number
  readonly isSure: boolean
  readonly name: Name
}

/** A name, with what may be meant by it, best first. */
export interface NameMatch {
  readonly input: string
  readonly candidates: readonly Candidate[]
}
