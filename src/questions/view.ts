import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'

/** The part of the graph that a question looks at: the release and the day, and which claims count. */
export interface View {
  readonly clocks: Clocks
  readonly choice: Choice
}

/** A claim as a walk over the graph needs it: its ends, its days, and how sure it is. */
export interface Tie {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly since: string | null
  readonly until: string | null
  readonly possibleFrom: string
  readonly possibleTo: string
  readonly certainFrom: string
  readonly certainTo: string
  /** The rank of its grade, from 1, the best, to 5. */
  readonly gradeRank: number
  readonly modality: string
  readonly verdict: string
  /** How sure it is on the day of the view; null without a day. */
  readonly certainty: string | null
  /**
   * The stretches of days on which a source surely denies the claim, such as `2018-03-15..2018-03-20`. They are read only for questions that ask each claim
   * for a day of its own.
   */
  readonly deniedOn?: readonly string[] | null
}
