import { asText } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import {
  type DayRange,
  type EntryRule,
  applyRule,
  entryOfParty,
  hullOf,
  readEntryRule,
} from './entry-into-force.js'
import { groupByKey } from '../model/group.js'
import { boundsOf, sureDaysOf } from './holds.js'
import { ENTRY, type Grounds, PARTY, RULE, THRESHOLD } from './party-grounds.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'
import { readThreshold } from './threshold.js'

/** A rule as it is written, and as it is applied. */
interface WrittenRule {
  readonly text: string
  readonly rule: EntryRule
}

/** A treaty that is or was in force, and the rules that say from when it binds whom. */
export interface Treaty {
  /** The days between which it entered into force; the first of days where only the latest is known. */
  readonly entry: DayRange
  /** Whether no source gives that day, so that the first party that a source names tells it. */
  readonly isByParties: boolean
  /** The rule for those who consent once it is in force. */
  readonly later: WrittenRule | null
  /** The rule for those whose consents bring it into force. */
  readonly first: WrittenRule | null
}

/** The parts of a statement on a treaty that a conclusion needs. */
export interface TreatyStatement extends Pick<StatementRow, 'value'> {
  readonly evidence: readonly Pick<EvidenceRow, 'grade'>[]
}

/** Makes a function that gives a treaty by its id; null where the treaty is not known to be in force. */
export function makeTreatyReader({ claims, statements }: Grounds): (id: string) => Treaty | null {
  const stated = new Map(
    [RULE, THRESHOLD, ENTRY].map(field => [field, groupByKey(statements(field), ({ entity }) => entity)]),
  )
  const parties = groupByKey(claims(PARTY), ({ to }) => to)
  return id => treatyOfStatements(field => stated.get(field)!.get(id) ?? [], parties.get(id) ?? [])
}

/** Makes a treaty from the statements and parties that are known of it; null where it is not known to be in force. */
export function treatyOfStatements(
  stated: (field: string) => readonly TreatyStatement[],
  parties: readonly ClaimRow[],
): Treaty | null {
  const entries = stated(ENTRY)
  const entry = entries.length > 0 ? hullOfEntries(entries) : entryByParties(parties)
  if (entry === null) return null
  return {
    entry,
    isByParties: entries.length === 0,
    later: readWritten(witnessedText(stated(RULE)), readEntryRule),
    first: readWritten(witnessedText(stated(THRESHOLD)), text => readThreshold(text)?.after ?? null),
  }
}

function readWritten(text: string | null, read: (text: string) => EntryRule | null): WrittenRule | null {
  const rule = text === null ? null : read(text)
  return rule === null ? null : { text: text!, rule }
}

/** Finds the one rule that somebody has seen. A rule that nobody has seen, or two that differ, conclude nothing. */
export function witnessedText(stated: readonly TreatyStatement[]): string | null {
  const witnessed = stated.filter(({ evidence }) => evidence.some(({ grade }) => grade !== 'UNCHECKED'))
  const texts = [...new Set(witnessed.map(({ value }) => asText(value)))]
  return texts.length === 1 ? texts[0]! : null
}

/** Joins the dates from the first to the last day that any of them may mean; null where one leaves the last open. */
function hullOfEntries(entries: readonly TreatyStatement[]): DayRange | null {
  const days = entries.map(({ value }) => {
    const { first, last } = boundsOf(asText(value))
    return { first: first ?? FIRST_OF_DAYS, last: last ?? LAST_OF_DAYS }
  })
  const entry = hullOf(days)
  return entry.last === LAST_OF_DAYS ? null : entry
}

/**
 * Dates a treaty by its parties: what binds somebody is in force by then, though no source gives the day on which it began. To apply a treaty provisionally is
 * not to be bound.
 */
function entryByParties(parties: readonly ClaimRow[]): DayRange | null {
  const last = parties
    .filter(({ fields }) => fields.isProvisional !== true)
    .map(party => sureDaysOf(party, false).begunBy)
    .sort()[0]
  return last === undefined || last === LAST_OF_DAYS ? null : { first: FIRST_OF_DAYS, last }
}

/** The days between which a treaty begins to bind one who consented, with the rule from which they follow. */
interface RuledEntry extends DayRange {
  readonly text: string
}

/**
 * Gives the days from which a treaty binds one who consented between two days, by the rule for those who consent once it is in force. But one who consented
 * long enough before is among those who brought it about, and is bound from then on, whatever the other rule says. Null where no rule tells, or nobody knows by
 * when the consent came.
 */
export function findDaysOfParty({ entry, first, later }: Treaty, consent: DayRange): RuledEntry | null {
  if (consent.last === LAST_OF_DAYS) return null
  const days = later === null ? null : { ...entryOfParty(later.rule, consent, entry), text: later.text }
  const isAmongFirst = first !== null && applyRule(first.rule, consent.last) <= entry.first
  const isSame = days?.first === entry.first && days.last === entry.last
  return isAmongFirst && !isSame ? { ...entry, text: first.text } : days
}
