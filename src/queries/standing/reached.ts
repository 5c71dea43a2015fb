import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../../model/stored.js'
import { type DayRange, entryOfParty, writeDays } from '../../rules/entry-into-force.js'
import { type Act, makeSupposedAct } from '../../rules/standing-acts.js'
import { type Consent, endsBy } from '../../rules/standing-consents.js'
import type { Entry } from './entries.js'
import { type Tally, findWhenMet } from '../../rules/standing-tally.js'

/**
 * Finds who would be bound by an instrument that waits for a number of consents, if what is supposed came about. That is everybody where only the supposed acts
 * reach the number; otherwise, those whose consents are supposed.
 */
export const findPartiesOnceReached = (entry: Entry): Act[] =>
  partiesOfConsents(entry, ({ isSupposed }) => isSupposed === true || !entry.tally.isByRecord)

/** Finds whom an instrument binds by its own rule where the consents on record alone reach the number, though no source says that it entered into force. */
export const findPartiesByRecord = (entry: Entry): Act[] =>
  partiesOfConsents(entry, ({ isSupposed }) => isSupposed !== true && entry.tally.isByRecord)

/** Makes the parties that follow from some consents. Nobody who had left before is one. */
function partiesOfConsents({ tally, isLatest }: Entry, isMeant: (consent: Consent) => boolean): Act[] {
  const { consents, exits, waiting } = tally
  return [...consents, ...waiting.uncounted].filter(isMeant).flatMap(consent => {
    const days = daysOfParty(consent, tally)
    if (days === null) return []
    const first = days.first > consent.first ? days.first : consent.first
    const party = makeParty(consent.country, { ...days, first }, tally, isLatest)
    return exits.some(exit => endsBy(party.possibleFrom, exit, consent, 'first')) ? [] : [party]
  })
}

/**
 * Gives the days from which the instrument binds; null where no day follows. It binds whoever consented before the number was reached from its entry into force
 * on, and others by the rule for later ones. The other consents tell whether a consent came before: it surely did if they do not reach the number before it.
 */
function daysOfParty(consent: Consent, tally: Tally): DayRange | null {
  const { entry, conditions, waiting, consents, exits, isByRecord } = tally
  if (entry === null) return null
  const others = (isByRecord ? waiting.consents : consents).filter(one => one !== consent)
  const before = findWhenMet(conditions, { consents: others, exits })
  if (before === null || consent.last <= before.first) return entry
  const later = daysOfLater(consent, entry, tally)
  return later === null || consent.first > before.last ? later : { ...later, first: entry.first }
}

function daysOfLater(consent: Consent, entry: DayRange, { waiting: { partyRule } }: Tally): DayRange | null {
  if (partyRule === null || consent.last === LAST_OF_DAYS) return null
  return entryOfParty(partyRule, consent, entry)
}

/**
 * Makes the claim that a country is a party. Where the record may lack a consent, the entry into force may come sooner, and so may all that hangs on it; nobody
 * knows by how much. Then nothing is counted before its latest day: an act that is supposed of later days must change nothing on the days before.
 */
function makeParty(country: string, days: DayRange, { entry, waiting }: Tally, isLatest: boolean): Act {
  const mayBeSooner = isLatest && days.last === entry!.last
  const since = writeDays(mayBeSooner ? { ...days, first: FIRST_OF_DAYS } : days)
  const first = mayBeSooner ? days.last : days.first
  return {
    ...makeSupposedAct('PARTY_TO', country, waiting.instrument, { since, first, last: days.last }),
    mayBeSooner,
  }
}
