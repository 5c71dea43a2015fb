/** When a question is asked: the release that speaks, and the day in the world, if any. */
export interface Clocks {
  /** A release before the current one, or null for the current one, whose live claims lie apart and need no condition. */
  readonly release: number | null
  /** `2023-08-22`, or null for no filter by date. */
  readonly day: string | null
}

/** The current release, on no day. */
export const UNSET_CLOCKS: Clocks = Object.freeze({ release: null, day: null })
