import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { type DayRange, applyRule, entryOfParty, rangeOfDate } from '../rules/entry-into-force.js'
import { type Act, hasSureDay, makeSupposedAct, writeDays } from './standing-acts.js'
import type { TreatyFacts } from './standing-suppose.js'

/**
 * The party that an instrument's own rules make of a consent on record, where the import makes none. That concludes only from a consent whose days are
 * bounded, and from the rule for those who come later. But who consented by a day is bound at the latest by what the rule gives for it; and who did so long
 * enough before the instrument entered into force is among those who brought that about, and bound from then on.
 */
export function findPartyOfVague(acts: readonly Act[], facts: TreatyFacts): Act | null {
  const ofRecord = acts.filter(({ id, modality }) => id !== null && modality === 'FACT')
  const consents = ofRecord.filter(({ type, mode }) => type === 'RATIFIED' && mode !== 'SUCCESSION')
  const isToldOtherwise = acts.some(
    ({ type, modality }) => modality === 'FACT' && (type === 'PARTY_TO' || type === 'DENOUNCED'),
  )
  if (consents.length === 0 || isToldOtherwise) return null
  const days = daysAmongFirst(consents, facts) ?? daysOfVague(consents, facts)
  if (days === null) return null
  const { from, to } = consents[0]!
  return makeSupposedAct('PARTY_TO', from, to, { since: writeDays(days), ...days })
}

function daysAmongFirst(consents: readonly Act[], { firstRule, entryText }: TreatyFacts): DayRange | null {
  const [entry, last] = [rangeOfDate(entryText), byWhenAllConsented(consents)]
  if (entry === null || firstRule === null || last === LAST_OF_DAYS) return null
  return applyRule(firstRule, last) <= entry.first ? entry : null
}

/** Where all days are bounded, the import has concluded, or had a reason not to. */
function daysOfVague(consents: readonly Act[], { treaty, entry }: TreatyFacts): DayRange | null {
  const last = byWhenAllConsented(consents)
  const isBounded = consents.every(({ since }) => rangeOfDate(since) !== null)
  if (treaty === null || last === LAST_OF_DAYS || (isBounded && entry !== null)) return null
  const first = consents.map(({ possibleFrom }) => possibleFrom).sort()[0]!
  const days = entryOfParty(
    treaty.rule,
    { first: first === FIRST_OF_DAYS ? last : first, last },
    treaty.entry,
  )
  return first === FIRST_OF_DAYS ? { ...days, first: treaty.entry.first } : days
}

/** By when all of them lie; the last of days where that of one is not known. */
const byWhenAllConsented = (consents: readonly Act[]): string =>
  consents
    .map(act => (hasSureDay(act) ? act.certainFrom : LAST_OF_DAYS))
    .sort()
    .at(-1)!
