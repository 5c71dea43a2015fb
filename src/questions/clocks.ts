/** The two clocks of a question: the release that speaks, and the day in the world, if any. */
export interface Clocks {
  /** A release before the current one, or null for the current one, whose live claims lie apart and need no condition. */
  readonly release: number | null
  /** The day in the world, such as `2023-08-22`; null for no filter by date. */
  readonly day: string | null
}

/** The current release, on no day. */
export const UNSET_CLOCKS: Clocks = Object.freeze({ release: null, day: null })
