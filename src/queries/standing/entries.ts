import { type Coverage, coverageOf, isWholeRecord } from '../../model/coverage.js'
import type { GraphVersion } from '../../questions/version.js'
import { writeDays } from '../../rules/entry-into-force.js'
import type { StandingQuestion } from './arguments.js'
import type { StandingFrame } from './read.js'
import { findSupposedConsents } from '../../rules/standing-consents.js'
import type { Supposed } from '../../rules/standing-suppose.js'
import { type Tally, type WaitingTreaty, countConsents } from '../../rules/standing-tally.js'

/** How far an instrument is from its entry into force, and what the record of its consents is complete for. */
export interface Entry {
  readonly tally: Tally
  readonly coverage: Coverage | null
  /** Whether a consent that the record lacks may bring the day forward. */
  readonly isLatest: boolean
}

/** Counts how far each instrument is. Only consents of countries count, on record as well as supposed. */
export function talliesOfFrame(
  waiting: readonly WaitingTreaty[],
  { suppose, types }: Pick<StandingFrame, 'suppose' | 'types'>,
  day: string | null,
): Tally[] {
  const isCounted = ({ country, act }: Supposed): boolean =>
    act === 'DENOUNCED' || types.get(country) === 'Country'
  const others = suppose.filter(act => !isCounted(act))
  return waiting.map(one => countConsents(addUncounted(one, others), suppose.filter(isCounted), day))
}

function addUncounted(waiting: WaitingTreaty, supposed: readonly Supposed[]): WaitingTreaty {
  const own = supposed.filter(({ instrument }) => instrument === waiting.instrument)
  const acts = { consents: waiting.uncounted, exits: waiting.exits }
  return { ...waiting, uncounted: [...waiting.uncounted, ...findSupposedConsents(own, acts)] }
}

/** Puts beside a tally what the coverage says of the consents to the instrument, whosever they are. */
export function entryOfTally(
  tally: Tally,
  { view: { clocks, choice } }: StandingQuestion,
  { coverage }: GraphVersion,
): Entry {
  const isKnown = clocks.release === null && choice.worstGrade === null
  const asked = { id: tally.waiting.instrument, typeName: 'Instrument', farId: null, claimType: 'RATIFIED' }
  const own = isKnown ? coverageOf(coverage, { ...asked, day: clocks.day }) : null
  const isWhole = isWholeRecord(own) && own!.days[1] >= (tally.reachedOn?.last ?? '')
  return { tally, coverage: own, isLatest: !isWhole }
}

/**
 * Writes as EDTF from when the instrument would be in force; null where no day follows. Where a consent that the record lacks may bring the day forward, the
 * date means any day up to that one.
 */
export function writeEntry({ tally: { entry }, isLatest }: Entry): string | null {
  if (entry === null) return null
  return isLatest ? `[..${entry.last}]` : writeDays(entry)
}
