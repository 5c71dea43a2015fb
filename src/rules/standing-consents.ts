import { sortBy } from 'es-toolkit/array/sortBy'
import type { DayRange } from './entry-into-force.js'
import type { Supposed } from './standing-suppose.js'

/** A consent of a country, or its exit: the days between which it lies, by all claims on it. */
export interface Consent extends DayRange {
  readonly country: string
  readonly isSupposed?: boolean
}

/** Consents of countries, and the exits that end them. */
export interface ConsentActs {
  readonly consents: readonly Consent[]
  readonly exits: readonly Consent[]
}

export const makeExactAct = ({ country, on }: Supposed): Consent => ({
  country,
  first: on,
  last: on,
  isSupposed: true,
})

/** Finds the supposed consents that count: those of countries that did not consent before, on record or by what is supposed, or that had left again. */
export function findSupposedConsents(own: readonly Supposed[], { consents, exits }: ConsentActs): Consent[] {
  const acts = own.filter(({ act }) => act === 'RATIFIED').map(makeExactAct)
  return sortBy(acts, [({ first }) => first]).reduce<Consent[]>((taken, act) => {
    const before = [...consents, ...taken].filter(({ country }) => country === act.country)
    const isOver = (consent: Consent): boolean => exits.some(exit => endsBy(act.first, exit, consent, 'last'))
    return before.every(isOver) ? [...taken, act] : taken
  }, [])
}

/** The end of each range of days by which is counted: its first day or its last. */
export type RangeEnd = keyof DayRange

/** Finds who has consented by the day and not left again. By the `first` end, all come as early and leave as late as they may. */
export function findBoundBy(
  day: string | null,
  { consents, exits }: ConsentActs,
  rangeEnd: RangeEnd,
): string[] {
  const bound = consents.filter(
    consent =>
      (day === null || consent[rangeEnd] <= day) && !exits.some(exit => endsBy(day, exit, consent, rangeEnd)),
  )
  return [...new Set(bound.map(({ country }) => country))]
}

/** Whether a consent is over by the day because its country left. An exit that surely lies before the consent ended another one. */
export function endsBy(day: string | null, exit: Consent, consent: Consent, rangeEnd: RangeEnd): boolean {
  if (exit.country !== consent.country || exit.last < consent.first) return false
  const earliest = exit.first > consent.last ? exit.first : consent.last
  return day === null || (rangeEnd === 'first' ? exit.last : earliest) <= day
}
