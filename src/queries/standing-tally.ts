import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { type DayRange, applyRule, entryOfParty, writeRange } from '../rules/entry-into-force.js'
import type { EntryRule } from '../rules/entry-into-force.js'
import type { Threshold } from '../rules/threshold.js'
import { type Act, makeSupposedAct } from './standing-acts.js'
import type { Supposed } from './standing-suppose.js'

/** A consent of a country: the days between which it lies, of all claims on it. */
export interface Consent extends DayRange {
  readonly country: string
}

/** An instrument that is in force for nobody on record, and what it waits for. */
export interface Waiting {
  readonly instrument: string
  readonly threshold: Threshold
  /** The rule for who consents once it is in force; null where none is on record. */
  readonly partyRule: EntryRule | null
  /** Consents of countries on record, of those that left none. */
  readonly consents: readonly Consent[]
  readonly signatories: readonly string[]
  /** Members of the bodies whose members count. */
  readonly members: readonly string[]
  /** How many members must be among those that consent, where others count too; null where the threshold says it all. */
  readonly atLeast: number | null
}

/** How far an instrument is from its entry into force, by consents on record and supposed ones. */
export interface Tally {
  readonly waiting: Waiting
  readonly needed: number
  /** How many that count are on record by the day of the question, how many more are supposed, and how many are wanting. */
  readonly held: number
  readonly supposed: number
  readonly wanting: number
  /** When it would enter into force by all of them, whatever the day; null while some are wanting, or where their days are not known. */
  readonly entry: DayRange | null
  /** When the consent lies that reaches the number. */
  readonly reachedOn: DayRange | null
  /** Whether the record alone reaches the number. */
  readonly isByRecord: boolean
  readonly consents: readonly Consent[]
}

/**
 * Counts the consents that an instrument waits for, each country once. Where days are imprecise, the consent that reaches the number lies between the day
 * that would be its own if all came as early as they may, and that if all came as late.
 */
export function countConsents(waiting: Waiting, supposed: readonly Supposed[], day: string | null): Tally {
  const own = supposed.filter(({ instrument }) => instrument === waiting.instrument)
  const leaving = new Set(own.filter(({ act }) => act === 'DENOUNCED').map(({ country }) => country))
  const stays = ({ country }: Consent): boolean => !leaving.has(country)
  const record = waiting.consents.filter(stays)
  const more = supposedConsents(own, record).filter(stays)
  const consents = [...record, ...more]
  const [known, all] = [conditionsOf(waiting, record, own), conditionsOf(waiting, consents, own)]
  const byDay = conditionsOf(waiting, consents.filter(isBy(day)), own)
  const heldByDay = conditionsOf(waiting, record.filter(isBy(day)), own)[0]!.counted.length
  const isByRecord = known.every(isMet)
  const reachedOn = all.every(isMet) ? spanOfReach(isByRecord ? known : all) : null
  return {
    waiting,
    needed: all[0]!.needed,
    held: heldByDay,
    supposed: byDay[0]!.counted.length - heldByDay,
    wanting: Math.max(...byDay.map(({ needed, counted }) => Math.max(0, needed - counted.length))),
    entry: reachedOn === null ? null : entryAfter(waiting.threshold, reachedOn),
    reachedOn,
    isByRecord,
    consents,
  }
}

/** Each country that did not consent on record, with the first day that is supposed. */
function supposedConsents(own: readonly Supposed[], record: readonly Consent[]): Consent[] {
  const done = new Set(record.map(({ country }) => country))
  const acts = own.filter(({ act, country }) => act === 'RATIFIED' && !done.has(country))
  const countries = [...new Set(acts.map(({ country }) => country))]
  return countries.map(country => {
    const on = acts.filter(act => act.country === country).map(act => act.on).sort()[0]! // prettier-ignore
    return { country, first: on, last: on }
  })
}

const isBy =
  (day: string | null) =>
  ({ first }: Consent): boolean =>
    day === null || first <= day

interface Condition {
  readonly needed: number
  readonly counted: readonly Consent[]
}

const isMet = ({ needed, counted }: Condition): boolean => needed > 0 && counted.length >= needed

/** How many of whom must be among the consents: what the threshold says, and then how many members where others count too. */
function conditionsOf(
  { threshold, signatories, members, atLeast }: Waiting,
  consents: readonly Consent[],
  own: readonly Supposed[],
): Condition[] {
  const signing = own.filter(({ act }) => act === 'SIGNED').map(({ country }) => country)
  const groups = {
    STATES: null,
    SIGNATORIES: new Set([...signatories, ...signing]),
    MEMBERS: new Set(members),
  }
  const group = groups[threshold.counted]
  const among = (ids: ReadonlySet<string> | null): Consent[] =>
    consents.filter(({ country }) => ids === null || ids.has(country))
  const main = { needed: threshold.needed ?? group!.size, counted: among(group) }
  return atLeast === null ? [main] : [main, { needed: atLeast, counted: among(groups.MEMBERS) }]
}

/** The days between which the last consent lies that the conditions wait for. */
function spanOfReach(conditions: readonly Condition[]): DayRange {
  const nth = ({ needed, counted }: Condition, side: 'first' | 'last'): string =>
    counted.map(consent => consent[side]).sort()[needed - 1]!
  const latest = (side: 'first' | 'last'): string =>
    conditions.map(condition => nth(condition, side)).sort().at(-1)! // prettier-ignore
  return { first: latest('first'), last: latest('last') }
}

function entryAfter({ after }: Threshold, { first, last }: DayRange): DayRange | null {
  if (first === FIRST_OF_DAYS || last === LAST_OF_DAYS) return null
  return { first: applyRule(after, first), last: applyRule(after, last) }
}

/** Who would be bound once a number is reached that the record alone does not reach: who consented before that from then on, others by the rule for later ones. */
export function findPartiesOnceReached({ waiting, entry, reachedOn, isByRecord, consents }: Tally): Act[] {
  if (entry === null || isByRecord) return []
  return consents.flatMap(consent => {
    const isAmongFirst = consent.last <= reachedOn!.first
    if (!isAmongFirst && waiting.partyRule === null) return []
    const range = isAmongFirst ? entry : entryOfParty(waiting.partyRule!, consent, entry)
    const since = writeRange(range)
    return [makeSupposedAct('PARTY_TO', consent.country, waiting.instrument, { since, ...range })]
  })
}
