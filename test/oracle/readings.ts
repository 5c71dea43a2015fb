/**
 * What the design leaves open, and both ways to read it. An answer is right if it is right by one of them. Where one of two is decided, take out
 * the other: the oracle is then as strict as the decision.
 */
export interface Reading {
  /**
   * "A claim is CERTAIN only while both ends surely exist": on the certain days of the ends (true), or within what the written dates of the ends
   * bound, so that an end of which nobody says when it ended limits nothing (false). An end of which nothing is known limits nothing in either.
   */
  readonly endsLimitByCertainDays: boolean
  /** An instrument surely exists from the first day at which a source speaks of an act on it (true), or from the dates of its acts alone (false). */
  readonly witnessesOfActsCount: boolean
  /** A fact and a denial without any certain day contradict each other where their sources speak at dates that may be the same (true), or never (false). */
  readonly denialsMeetVaguely: boolean
  /** `summary.denied` counts the denials (false), or with them the facts that are not listed since a denial is certain (true). */
  readonly hiddenFactsCountAsDenied: boolean
  /** `summary.rejected` counts what is rejected on the day (true), or whatever the day (false). */
  readonly rejectedObeysDay: boolean
}

const NAMES = [
  'endsLimitByCertainDays',
  'witnessesOfActsCount',
  'denialsMeetVaguely',
  'hiddenFactsCountAsDenied',
  'rejectedObeysDay',
] as const satisfies readonly (keyof Reading)[]

/** Every way to read what is open. */
export const READINGS: readonly Reading[] = NAMES.reduce<readonly Partial<Reading>[]>(
  (all, name) => all.flatMap(reading => [false, true].map(value => ({ ...reading, [name]: value }))),
  [{}],
) as readonly Reading[]
