/** As much of a claim as tells how a country stands to an instrument. */
export interface Told {
  readonly type: string
  readonly modality: string
  readonly possibleFrom: string
  readonly possibleTo: string
  readonly certainFrom: string
  readonly certainTo: string
  readonly deniedOn?: readonly string[] | null
}

export interface OracleCell {
  readonly status: string
  readonly isSettled: boolean
}

/** By sets of claims and "for all" and "for some" alone, with nothing sorted and nothing picked. */
export function standingByHand(
  claims: readonly Told[],
  { day, isComplete, entry }: { day: string | null; isComplete: boolean; entry: string | null },
): OracleCell {
  const on = day ?? '9999-99-99'
  const isSure = ({ certainFrom, certainTo }: Told): boolean => certainFrom <= on && on <= certainTo
  const isDenied = ({ deniedOn }: Told): boolean =>
    (deniedOn ?? []).some(days => days.split('..')[0]! <= on && on <= days.split('..')[1]!)
  const facts = claims.filter(({ modality }) => modality === 'FACT')
  const there = facts.filter(
    claim => claim.possibleFrom <= on && on <= claim.possibleTo && (isSure(claim) || !isDenied(claim)),
  )
  const of = (among: readonly Told[], type: string): Told[] => among.filter(claim => claim.type === type)
  // An exit of which nobody knows the first day, and which is over, came by its latest: nobody leaves before consenting.
  const ends = [
    ...of(there, 'DENOUNCED').map(exit => ({
      end: isSure(exit) && exit.possibleFrom === '0000-00-00' ? exit.certainFrom : exit.possibleFrom,
      isSure: isSure(exit),
    })),
    ...of(facts, 'PARTY_TO').flatMap(({ possibleTo }) =>
      possibleTo < on ? [{ end: possibleTo, isSure: true }] : [],
    ),
  ]
  const outlivesAll = ({ possibleFrom }: Told): boolean => ends.every(({ end }) => possibleFrom > end)
  const isLater = ({ possibleFrom }: Told): boolean => possibleFrom > on
  const parties = of(there, 'PARTY_TO').filter(claim => isSure(claim) || outlivesAll(claim))
  if (parties.length > 0) return { status: 'IN_FORCE', isSettled: day === null || parties.some(isSure) }
  const denials = claims.filter(
    ({ modality, type, certainFrom, certainTo }) =>
      modality === 'DENIED' &&
      certainFrom <= certainTo &&
      (type === 'PARTY_TO'
        ? day === null || (certainFrom <= day && day <= certainTo)
        : type === 'RATIFIED' && (day === null || day <= certainTo)),
  )
  const isSaidNo = denials.length > 0
  const consents = of(there, 'RATIFIED').filter(outlivesAll)
  // On a day, a source says it for that day; in the end, whatever came last is what counts.
  const isSaidAfter = denials.some(({ certainTo }) =>
    consents.every(consent => day !== null || certainTo >= consent.certainFrom),
  )
  if (consents.length > 0)
    return {
      status: 'RATIFIED',
      isSettled:
        isSaidAfter || of(facts, 'PARTY_TO').some(isLater) || (day !== null && entry !== null && entry > day),
    }
  if (ends.length > 0)
    return {
      status: 'WITHDRAWN',
      isSettled:
        day === null ||
        (of(there, 'PARTY_TO').length === 0 &&
          ends.some(end => end.isSure && of(there, 'RATIFIED').every(act => act.possibleFrom <= end.end))),
    }
  const isNo = isSaidNo || isComplete || [...of(facts, 'RATIFIED'), ...of(facts, 'PARTY_TO')].some(isLater)
  if (of(there, 'SIGNED').length > 0) return { status: 'SIGNED', isSettled: isNo }
  if (isSaidNo) return { status: 'DENIED', isSettled: true }
  return { status: isNo ? 'NONE' : 'UNKNOWN', isSettled: isNo }
}

/** A consent as the oracle of thresholds takes it: who, and the days between which it lies. */
export interface ConsentTold {
  readonly country: string
  readonly first: string
  readonly last: string
}

/**
 * From when a treaty would be in force that waits for consents, by going through the days one by one: the first on which so many may have come, and the
 * first on which so many have come for sure. Null where some are wanting. Each condition is a number, and the countries that count for it.
 */
export function entryByHand(
  { consents, exits }: { readonly consents: readonly ConsentTold[]; readonly exits: readonly ConsentTold[] },
  conditions: readonly { readonly needed: number; readonly counts: (country: string) => boolean }[],
  addDays: number,
): readonly [string, string] | null {
  const dayAfter = (day: string, days: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  // Each consent with the day of the first exit that may end it: by one side it comes early and ends late, by the other it comes late and ends early.
  const stretches = (side: 'first' | 'last') =>
    consents.map(({ country, first, last }) => {
      const after = exits.filter(exit => exit.country === country && exit.last >= first)
      const ends = after.map(exit => (side === 'first' ? exit.last : [exit.first, last].sort()[1]!))
      return { country, from: side === 'first' ? first : last, to: ends.sort()[0] ?? '9999-12-31' }
    })
  const walk = (side: 'first' | 'last'): string | null => {
    const all = stretches(side)
    for (let day = '2000-01-01'; day < '2003-01-01'; day = dayAfter(day, 1)) {
      const bound = new Set(
        all.filter(({ from, to }) => from <= day && day < to).map(({ country }) => country),
      )
      if (conditions.every(({ needed, counts }) => [...bound].filter(counts).length >= needed))
        // What was reached before the first day that is gone through was reached nobody knows how early.
        return day === '2000-01-01' ? '0000-00-00' : dayAfter(day, addDays)
    }
    return null
  }
  const [first, last] = [walk('first'), walk('last')]
  return first === null || last === null ? null : [first, last]
}
