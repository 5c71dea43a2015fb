import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { type EntryRule, writeDays } from './entry-into-force.js'
import type { Threshold } from './threshold.js'
import { type Treaty, findDaysOfParty } from './treaties.js'
import { type Act, dayOfQuestion, isListedOn, findLatestBegin, makeSupposedAct } from './standing-acts.js'
import type { Standing } from './standing-cell.js'

/** An act that nobody did, at least not yet: a country signs, consents or denounces on a day. */
export interface Supposed {
  readonly country: string
  readonly instrument: string
  readonly act: 'SIGNED' | 'RATIFIED' | 'DENOUNCED'
  readonly on: string
}

/** The facts on record about the entry into force of an instrument. */
export interface TreatyFacts {
  /** Null where the instrument is not known to be in force, so that no party follows from a consent. */
  readonly treaty: Treaty | null
  /** The rule as it is written; null where none is on record, or only one that nobody has seen, or several. */
  readonly rule: string | null
  /** The rule as it is applied. */
  readonly partyRule: EntryRule | null
  /** The threshold that the instrument waits for; null where no such rule is on record, or a day of its entry into force is. */
  readonly threshold: Threshold | null
  /** The threshold as it is written. */
  readonly thresholdText: string | null
  /** The first day on which the instrument may have entered into force. */
  readonly entry: string | null
  /** That day as it is written; null where there are several. */
  readonly entryText: string | null
  /** The ids of the statements on which all this rests. */
  readonly statementIds: readonly string[]
}

/** Makes what follows from what is supposed: the acts themselves, and the parties that the rules of each treaty make of its consents. */
export function actsOfSupposed(
  supposed: readonly Supposed[],
  treatyOf: (instrument: string) => TreatyFacts,
): Act[] {
  return supposed.flatMap(({ country, instrument, act, on }) => {
    const own = makeSupposedAct(act, country, instrument, { since: on, first: on, last: on })
    const { treaty } = treatyOf(instrument)
    if (act !== 'RATIFIED' || treaty === null) return [own]
    const days = findDaysOfParty(treaty, { first: on, last: on })
    if (days === null) return [own]
    return [own, makeSupposedAct('PARTY_TO', country, instrument, { since: writeDays(days), ...days })]
  })
}

/** Two countries that an instrument would bind to each other with what is supposed, and that it does not bind without it. */
export interface NewPair {
  readonly instrumentId: string
  readonly oneId: string
  readonly otherId: string
  readonly since: string | null
}

/** One cell of a matrix, and how it stands. */
export interface Placed {
  readonly countryId: string
  readonly instrumentId: string
  readonly standing: Standing
  /**
   * The party that follows by the instrument's own rule from the consents on record. These alone bring the instrument into force, and no source says that it
   * is.
   */
  readonly ruled: Act | null
  /** The claim that binds the country on the day: the party of the cell, or `ruled`. */
  readonly party: Act | null
}

/** Finds the claim that binds a country on the day. The rule alone binds whoever consented and has not left, unless a source says that it was not bound. */
export function partyOf(standing: Standing, ruled: Act | null, day: string | null): Act | null {
  const { status, act, denial } = standing
  if (status === 'IN_FORCE') return act
  const isByRule = status === 'RATIFIED' && denial === null && ruled !== null
  return isByRule && isListedOn(dayOfQuestion(day), ruled) ? ruled : null
}

const isBound = ({ party }: Placed): boolean => party !== null

/**
 * Finds the pairs that are bound to each other in the second matrix and not in the first; both have the same cells in the same order. Whoever is bound by the
 * record and the rule alone is bound in both. So such a country makes new pairs with those who act, and none with its like.
 */
export function findNewPairs(before: readonly Placed[], after: readonly Placed[]): NewPair[] {
  const isNew = new Set(after.filter((cell, place) => isBound(cell) && !isBound(before[place]!)))
  return [...isNew].flatMap(cell => {
    const partners = after.filter(
      other => other.instrumentId === cell.instrumentId && other !== cell && isBound(other),
    )
    return partners
      .filter(other => !isNew.has(other) || cell.countryId < other.countryId)
      .map(other => pairOfCells(cell, other))
  })
}

function pairOfCells(one: Placed, other: Placed): NewPair {
  const [a, b] = [one, other].sort((x, y) => (x.countryId < y.countryId ? -1 : 1)) as [Placed, Placed]
  return {
    instrumentId: one.instrumentId,
    oneId: a.countryId,
    otherId: b.countryId,
    since: sinceOfBoth(a.party!, b.party!),
  }
}

/** Gives the date from which both are bound: the later of the two, as precisely as both are known; null where nothing is known of either side. */
function sinceOfBoth(...both: readonly [Act, Act]): string | null {
  const first = both.map(mayBeginOn).sort().at(-1)!
  const last = both.map(findLatestBegin).sort().at(-1)!
  if (last === LAST_OF_DAYS) return first === FIRST_OF_DAYS ? null : `[${first}..]`
  return writeDays({ first, last })
}

const mayBeginOn = ({ possibleFrom, mayBeSooner }: Act): string =>
  mayBeSooner ? FIRST_OF_DAYS : possibleFrom
