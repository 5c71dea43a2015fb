import type { Noun } from '../model/names.js'
import type { Values } from '../questions/values.js'

/** The parts from which a sentence is made. */
export interface Told {
  /** Relationship type of a claim, or `STATEMENT`. */
  readonly claimType: string
  readonly values: Values
  /** Both ends of a claim; for a statement, its entity twice. */
  readonly from: Noun
  readonly to: Noun
  /** The day of the release that tells it: everything before that day is past. */
  readonly today: string
}

/** The phrase that fits what is told, with what stands in its places besides the names. */
export interface Clause {
  readonly phrase: string
  readonly value?: string
  readonly number?: string | undefined
  /** Whether it is told as something that happened on a day; else it is told as something that goes on. */
  readonly isAct: boolean
  readonly since: unknown
  /** Whether what is told was so only while its ends were there: a meeting *was* one of ministers, but it goes by its name for ever. */
  readonly isOfItsTime: boolean
  /** For a claim about a meeting as a whole: whether it tells that the meeting was held, or only what was done there. */
  readonly meeting?: 'HELD' | 'ATTENDED' | undefined
}
