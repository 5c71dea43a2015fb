/** A consent as the oracle takes it: who, the days between which it lies, and whether it is only supposed. */
export interface ConsentGuess {
  readonly country: string
  readonly first: string
  readonly last: string
  readonly isSupposed: boolean
}

/** So many consents are waited for; so many days after the last of them, and so many after one's own where one comes later. */
export interface RuleByHand {
  readonly needed: number
  readonly addDays: number
  readonly laterDays: number | null
}

/** The days between which a country is bound; null where some way in which it may have come about gives none. */
export type BoundByHand = ReadonlyMap<string, readonly [first: string, last: string] | null>

/** Whom a treaty binds and from when, by trying every way in which the imprecise days may have been: each consent on its first day, or on its last. */
export function boundByHand(consents: readonly ConsentGuess[], rule: RuleByHand): BoundByHand {
  const ways = consents.reduce<readonly (readonly string[])[]>(
    (before, { first, last }) =>
      before.flatMap(days => [...new Set([first, last])].map(day => [...days, day])),
    [[]],
  )
  const outcomes = ways.map(days => boundByExactDays(consents, days, rule))
  return new Map(
    consents.map(({ country }) => {
      const days = outcomes.map(outcome => outcome.get(country) ?? null)
      const known = days.filter(day => day !== null).sort()
      return [country, known.length < days.length ? null : [known[0]!, known.at(-1)!]] as const
    }),
  )
}

/** Where the record alone comes to the number, what is supposed beside it does not move the day. */
function boundByExactDays(
  consents: readonly ConsentGuess[],
  days: readonly string[],
  { needed, addDays, laterDays }: RuleByHand,
): ReadonlyMap<string, string> {
  const recorded = days.filter((_, place) => !consents[place]!.isSupposed).sort()
  const reached = recorded[needed - 1] ?? [...days].sort()[needed - 1]
  if (reached === undefined) return new Map()
  const entry = dayAfter(reached, addDays)
  return new Map(
    consents.flatMap(({ country }, place) => {
      if (days[place]! <= reached) return [[country, entry] as const]
      if (laterDays === null) return []
      return [[country, [dayAfter(days[place]!, laterDays), entry].sort()[1]!] as const]
    }),
  )
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
