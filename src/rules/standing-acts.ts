import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { isInStretches } from './denials.js'
import { boundsOf } from './holds.js'

/** A claim between a country and an instrument, or one that is only supposed, with as much of it as tells how the country stands. */
export interface Act {
  /** Null where the act is only supposed. */
  readonly id: string | null
  readonly type: string
  readonly from: string
  readonly to: string
  readonly since: string | null
  readonly until: string | null
  readonly possibleFrom: string
  readonly possibleTo: string
  readonly certainFrom: string
  readonly certainTo: string
  readonly modality: string
  /** For a party, on what it rests. */
  readonly basis: string | null
  /** For a consent, its form. */
  readonly mode: string | null
  readonly isReservation: boolean
  /** For a reservation, when it was withdrawn, as it is written. */
  readonly withdrawnOn: string | null
  /** For a party, whether it only applies the instrument provisionally. */
  readonly isProvisional: boolean
  /** For a supposed act, whether it counts from its latest day on and may begin before, since the record may lack a consent. */
  readonly mayBeSooner: boolean
  /** The days on which a source denies it: `2018-03-15..2018-03-20`. */
  readonly deniedOn: readonly string[]
}

/** The types of claims that tell how a country stands to an instrument. */
export const STANDING_TYPES = ['DENOUNCED', 'MADE_DECLARATION_ON', 'PARTY_TO', 'RATIFIED', 'SIGNED'] as const

/**
 * Gives the day of a question. Where it names none, that day is behind every day, so that what has an end is over by then, and what has none goes on. No source
 * speaks of that day. So nothing is certain on it, and the last of several denials is told.
 */
export const dayOfQuestion = (day: string | null): string => day ?? LAST_OF_DAYS

export const isCertainOn = (day: string, { certainFrom, certainTo }: Act): boolean =>
  certainFrom <= day && day <= certainTo

/** Whether an act holds or may hold on the day, and no source denies it on that day. Links list acts by the same rule. */
export function isListedOn(day: string, act: Act): boolean {
  if (act.possibleFrom > day || act.possibleTo < day) return false
  if (isCertainOn(day, act)) return true
  return !isInStretches(act.deniedOn, day)
}

/** Whether some day of the act is certain: a denial without such a day says nothing. */
export const hasSureDay = ({ certainFrom, certainTo }: Pick<Act, 'certainFrom' | 'certainTo'>): boolean =>
  certainFrom <= certainTo

/** Gives the day by which an act surely began, by its date or by what makes it certain; the last of days where neither tells. */
export const findLatestBegin = (act: Pick<Act, 'since' | 'certainFrom' | 'certainTo'>): string =>
  hasSureDay(act) ? act.certainFrom : (boundsOf(act.since).last ?? LAST_OF_DAYS)

/** Whether a reservation stands on the day. Where the question has no day, one that was withdrawn does not stand. */
export function standsAsReservation(act: Act, day: string | null): boolean {
  if (!act.isReservation) return false
  if (act.withdrawnOn === null) return true
  return day !== null && (boundsOf(act.withdrawnOn).first ?? FIRST_OF_DAYS) > day
}

/** Makes an act that is only supposed: a claim without id and source. It may hold from its first possible day on, and surely holds from its last one on. */
export function makeSupposedAct(
  type: string,
  from: string,
  to: string,
  { since, first, last }: { readonly since: string; readonly first: string; readonly last: string },
): Act {
  return {
    id: null,
    type,
    from,
    to,
    since,
    until: null,
    possibleFrom: first,
    possibleTo: LAST_OF_DAYS,
    certainFrom: last,
    certainTo: LAST_OF_DAYS,
    modality: 'FACT',
    basis: type === 'PARTY_TO' ? 'BY_RULE' : null,
    mode: null,
    isReservation: false,
    withdrawnOn: null,
    isProvisional: false,
    mayBeSooner: false,
    deniedOn: [],
  }
}
