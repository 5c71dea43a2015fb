import type { Name } from '../model/names.js'
import type { Clocks } from './clocks.js'
import type { EntityAnswer } from './rows.js'

/** The question about names that somebody gives, for each of which entities are looked for. */
export interface MatchQuestion {
  readonly kind: 'match'
  readonly names: readonly string[]
  /** Only these entity types; null for all. */
  readonly types: readonly string[] | null
  /** The most candidates for each name. */
  readonly perName: number
  readonly clocks: Clocks
  /** The wanted properties of each candidate, sorted; its names are among them. */
  readonly columns: readonly string[]
}

/** An entity that may be meant by a name. */
export interface Candidate {
  readonly entity: EntityAnswer
  /** How well the name fits, from 0 to 1. */
  readonly score: number
  readonly isSure: boolean
  readonly name: Name
}

/** A name, with what may be meant by it, best first. */
export interface NameMatch {
  readonly input: string
  readonly candidates: readonly Candidate[]
}
