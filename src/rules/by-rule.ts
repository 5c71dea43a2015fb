import { type Bilingual, asText } from '../model/model.js'
import { dateBounds } from '../model/edtf.js'
import {
  type DayRange,
  type EntryRule,
  entryOfParty,
  rangeOfDate,
  readEntryRule,
  writeRange,
} from './entry-into-force.js'
import { groupBy } from './group.js'
import { CONSENT, ENTRY, EXIT, type Grounds, PARTY, RULE, pairOf } from './party-grounds.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'

/**
 * Whom a treaty binds by its own rule, of all who consented to one that has a rule and a day on which it entered into force.
 *
 * A conclusion is never passed off as seen: it is marked `BY_RULE`, cites the sources of the consent and nothing better, and says in its evidence how
 * it came about. The sources of the rule are not among its own, since they speak of no party. A page of last year that prints the treaty would else
 * make a party of 2004 certain up to last year. A state that succeeds another is bound from a day that no such rule gives.
 */
export function partiesByRule({ claims, statements }: Grounds): ClaimRow[] {
  const treaties = treatiesByRule(statements(RULE), statements(ENTRY))
  const exits = groupBy(claims(EXIT), pairOf)
  const consents = groupBy(
    claims(CONSENT).filter(({ to, fields }) => treaties.has(to) && fields.mode !== 'SUCCESSION'),
    pairOf,
  )
  return [...consents].flatMap(([pair, acts]) =>
    partyByRule(acts, treaties.get(acts[0]!.to)!, lastExit(exits.get(pair) ?? [])),
  )
}

/** A treaty with a rule and a day of entry, from which the day of each party follows. */
export interface Treaty {
  readonly rule: EntryRule
  /** The rule as it is written. */
  readonly text: string
  readonly entry: DayRange
}

/** As much of a statement on a treaty as a conclusion needs. */
export interface TreatyStatement extends Pick<StatementRow, 'entity' | 'value'> {
  readonly evidence: readonly Pick<EvidenceRow, 'grade'>[]
}

/** A rule that nobody has seen, or two that differ, conclude nothing; nor does a day of entry that is not bounded. */
export function treatiesByRule(
  rules: readonly TreatyStatement[],
  entries: readonly TreatyStatement[],
): Map<string, Treaty> {
  const entryOfTreaty = groupBy(entries, ({ entity }) => entity)
  const ruled = groupBy(rules.filter(isWitnessed), ({ entity }) => entity)
  return new Map(
    [...ruled].flatMap(([id, [first, ...more]]) => {
      const text = asText(first!.value)
      const [rule, entry] = [
        readEntryRule(text),
        spannedBy((entryOfTreaty.get(id) ?? []).map(({ value }) => asText(value))),
      ]
      const isOne = more.every(({ value }) => asText(value) === text)
      return rule === null || entry === null || !isOne ? [] : [[id, { rule, text, entry }] as const]
    }),
  )
}

const isWitnessed = ({ evidence }: TreatyStatement): boolean =>
  evidence.some(({ grade }) => grade !== 'UNCHECKED')

/** From the first to the last day that any of the dates may mean; null when there is none, or one is open. */
function spannedBy(dates: readonly (string | null)[]): DayRange | null {
  const ranges = dates.map(rangeOfDate)
  const bounded = ranges.filter(range => range !== null)
  if (bounded.length === 0 || bounded.length < ranges.length) return null
  return {
    first: bounded.map(({ first }) => first).sort()[0]!,
    last: bounded
      .map(({ last }) => last)
      .sort()
      .at(-1)!,
  }
}

function entryOf({ rule, entry }: Treaty, acts: readonly ClaimRow[]): DayRange | null {
  const consent = spannedBy(acts.map(({ since }) => since))
  return consent === null ? null : entryOfParty(rule, consent, entry)
}

function lastExit(exits: readonly ClaimRow[]): ClaimRow | null {
  return [...exits].sort((a, b) => compareDays(a.since, b.since)).at(-1) ?? null
}

const compareDays = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)

const isAfter = ({ since }: ClaimRow, exit: ClaimRow | null): boolean =>
  exit === null || (firstOf(since) ?? '') > (lastOf(exit.since) ?? '~')

const firstOf = (date: string | null): string | null =>
  date === null ? null : (dateBounds(date)?.first ?? null)
const lastOf = (date: string | null): string | null =>
  date === null ? null : (dateBounds(date)?.last ?? null)

/**
 * One that left and consented anew is a party again, from the new consent on; the time before it left is told by its acts alone. The number of the
 * claim is 0, which no row of a file can have. It ends some time after the party left, by a rule that is not ours to guess.
 */
function partyByRule(acts: readonly ClaimRow[], treaty: Treaty, exit: ClaimRow | null): ClaimRow[] {
  const anew = acts.filter(act => isAfter(act, exit))
  const grounds = anew.length > 0 ? anew : acts
  const since = entryOf(treaty, grounds)
  if (since === null) return []
  const { from, to } = grounds[0]!
  const left = anew.length > 0 ? null : firstOf(exit!.since)
  const party: ClaimRow = {
    row: 'claim',
    id: `${PARTY}:${from}:${to}:0`,
    type: PARTY,
    from,
    to,
    since: writeRange(since),
    until: left === null ? null : `[${left}..]`,
    modality: 'FACT',
    fields: { basis: 'BY_RULE' },
    evidence: grounds.flatMap(act => act.evidence.map(item => concludeFrom(item, act.since!, treaty.text))),
  }
  return [party]
}

function concludeFrom(evidence: EvidenceRow, consent: string, rule: string): EvidenceRow {
  const says: Bilingual = {
    en: `Consent of ${consent}. The day follows from it and from the rule of the instrument (${rule}); this source does not name it.`,
    id: `Persetujuan ${consent}. Harinya mengikuti dari itu dan dari aturan instrumen (${rule}); sumber ini tidak menyebutnya.`,
  }
  return { ...evidence, says }
}
