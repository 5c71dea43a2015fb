import type { Noun } from '../model/names.js'
import type { Values } from '../questions/values.js'

/** The parts of which a sentence is made. */
export interface Told {
  /** Relationship type of a claim, or `STATEMENT`. */
  readonly claimType: string
  readonly values: Values
  /** Both ends; of a statement, its entity twice. */
  readonly from: Noun
  readonly to: Noun
  /** The day of the release that tells it: what lies behind it is past. */
  readonly today: string
}

/** The phrase that fits what is told, with what stands in its places beside the names. */
export interface Clause {
  readonly phrase: string
  readonly value?: string
  readonly number?: string | undefined
  /** Whether it is told as what happened, on a day, or as what goes on. */
  readonly isAct: boolean
  readonly since: unknown
  /** Whether what is told was so while its ends were there: a meeting was one of ministers, and goes by its name for ever. */
  readonly isOfItsTime: boolean
  /** Of a claim on a meeting as a whole, whether it tells that it was held, or only what was done there. */
  readonly meeting?: 'HELD' | 'ATTENDED' | undefined
}
