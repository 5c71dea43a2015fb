import type { Bilingual } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { type DayRange, hullOf, writeDays } from './entry-into-force.js'
import { groupByKey } from '../model/group.js'
import { boundsOf, sureDaysOf } from './holds.js'
import { CONSENT, EXIT, type Grounds, PARTY, pairOf } from './party-grounds.js'
import type { ClaimRow, EvidenceRow } from './row.js'
import { type Treaty, findDaysOfParty, makeTreatyReader } from './treaties.js'

/**
 * Concludes whom a treaty binds by its own rules, among all who consented to it. The treaty must have a rule and be known to be in force.
 *
 * A conclusion is never passed off as seen. It is marked `BY_RULE`, cites the sources of the consent and nothing better, and says in its evidence how it came
 * about. The sources of the rule are not among its own, since they do not speak of the party. Otherwise a page of last year that prints the treaty would make a
 * party of 2004 certain up to last year. A state that succeeds another is left out: it is bound from a day that no such rule gives.
 */
export function partiesByRule(grounds: Grounds): ClaimRow[] {
  const treatyOf = makeTreatyReader(grounds)
  const exits = groupByKey(grounds.claims(EXIT), pairOf)
  const consents = groupByKey(
    grounds.claims(CONSENT).filter(({ fields }) => fields.mode !== 'SUCCESSION'),
    pairOf,
  )
  return [...consents].flatMap(([pair, acts]) => {
    const treaty = treatyOf(acts[0]!.to)
    return treaty === null ? [] : partyByRule(acts, treaty, findLastExit(exits.get(pair) ?? []))
  })
}

function findLastExit(exits: readonly ClaimRow[]): ClaimRow | null {
  return [...exits].sort((a, b) => compareDays(a.since, b.since)).at(-1) ?? null
}

const compareDays = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)

const isAfter = ({ since }: ClaimRow, exit: ClaimRow | null): boolean =>
  exit === null || (boundsOf(since).first ?? '') > (boundsOf(exit.since).last ?? '~')

/**
 * Makes the party that follows from the consents of one country. One that left and consented anew is a party again from the new consent on; only its acts tell
 * the time before it left. The number of the claim is 0, which no row of a file can have. The claim begins as vaguely as the consent from which it follows.
 */
function partyByRule(acts: readonly ClaimRow[], treaty: Treaty, exit: ClaimRow | null): ClaimRow[] {
  const anew = acts.filter(act => isAfter(act, exit))
  const grounds = anew.length > 0 ? anew : acts
  const days = findDaysOfParty(treaty, agreeOn(grounds.map(daysOfConsent)))
  if (days === null) return []
  const { from, to } = grounds[0]!
  const how = { rule: days.text, inForceBy: treaty.isByParties ? treaty.entry.last : null }
  const party: ClaimRow = {
    row: 'claim',
    id: `${PARTY}:${from}:${to}:0`,
    type: PARTY,
    from,
    to,
    since: writeDays(days),
    until: anew.length > 0 ? null : endAfter(exit!, days),
    modality: 'FACT',
    fields: { basis: 'BY_RULE' },
    evidence: grounds.flatMap(act => act.evidence.map(item => concludeFrom(item, tellConsent(act), how))),
  }
  return [party]
}

/** Gives the days between which a consent lies. A source that speaks of it on a day tells that it came by then. */
const daysOfConsent = (act: ClaimRow): DayRange => ({
  first: boundsOf(act.since).first ?? FIRST_OF_DAYS,
  last: sureDaysOf(act, true).begunBy,
})

/** Gives the days that all of these may mean: a less precise range contradicts nothing. Where they differ, it gives every day that one of them may mean. */
function agreeOn(all: readonly DayRange[]): DayRange {
  const first = all
    .map(days => days.first)
    .sort()
    .at(-1)!
  const last = all.map(days => days.last).sort()[0]!
  return first <= last ? { first, last } : hullOf(all)
}

/**
 * Writes when a party ends that left: some time after it left, by a rule that is not ours to guess. Where the day of the exit is unknown, only one thing is
 * known: it came later.
 */
function endAfter({ since }: ClaimRow, { first }: DayRange): string | null {
  const left = boundsOf(since).first ?? first
  return left === FIRST_OF_DAYS ? null : `[${left}..]`
}

/** Tells the date of a consent as it is written, in both languages; `by` a day where nothing else is known. */
function tellConsent(act: ClaimRow): Bilingual {
  const { first, last } = daysOfConsent(act)
  if (first !== FIRST_OF_DAYS) return { en: `of ${act.since!}`, id: act.since! }
  if (last === LAST_OF_DAYS) return { en: 'of a day that is not told', id: 'pada hari yang tidak disebut' }
  return { en: `by ${last}`, id: `paling lambat ${last}` }
}

/** The rule from which a day follows, and the day by which the treaty was in force where only its parties tell that. */
interface How {
  readonly rule: string
  readonly inForceBy: string | null
}

function concludeFrom(evidence: EvidenceRow, consent: Bilingual, { rule, inForceBy }: How): EvidenceRow {
  const [en, id] =
    inForceBy === null
      ? ['', '']
      : [
          ` The instrument itself was in force by ${inForceBy}, since it bound another party then.`,
          ` Instrumen itu sendiri sudah berlaku pada ${inForceBy}, karena saat itu mengikat pihak lain.`,
        ]
  const says: Bilingual = {
    en: `Consent ${consent.en}. The day follows from it and from the rule of the instrument (${rule}); this source does not name it.${en}`,
    id: `Persetujuan ${consent.id}. Harinya mengikuti dari itu dan dari aturan instrumen (${rule}); sumber ini tidak menyebutnya.${id}`,
  }
  return { ...evidence, says }
}
