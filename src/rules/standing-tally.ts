import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { type DayRange, type EntryRule, applyRule } from './entry-into-force.js'
import type { Threshold } from './threshold.js'
import {
  type Consent,
  type ConsentActs,
  type RangeEnd,
  findBoundBy,
  makeExactAct,
  findSupposedConsents,
} from './standing-consents.js'
import type { Supposed } from './standing-suppose.js'

/** An instrument that is in force for nobody on record, and what it waits for. */
export interface WaitingTreaty extends ConsentActs {
  readonly instrument: string
  readonly threshold: Threshold
  /** The rule for those who consent once it is in force; null where none is on record. */
  readonly partyRule: EntryRule | null
  /** Consents of those who are no countries: such a consent binds whoever gave it, and is not counted. */
  readonly uncounted: readonly Consent[]
  readonly signatories: readonly string[]
  /** The members of the bodies whose members count. */
  readonly members: readonly string[]
  /** How many members must be among those that consent, where others count too; null where the threshold says everything. */
  readonly atLeast: number | null
}

/** How far an instrument is from its entry into force, by consents on record and supposed ones. */
export interface Tally extends ConsentActs {
  readonly waiting: WaitingTreaty
  readonly needed: number
  /** How many consents that count are on record by the day of the question, how many more are supposed, and how many are wanting. */
  readonly held: number
  readonly supposed: number
  readonly wanting: number
  /** The conditions that are counted: how many consents of whom. */
  readonly conditions: readonly Condition[]
  /**
   * When the instrument would enter into force by all of them, whatever the day. Null while some are wanting, or where nobody knows by when they come. What the
   * record alone reaches does not move by what is supposed beside it.
   */
  readonly entry: DayRange | null
  /** The days between which the consent lies that reaches the number. */
  readonly reachedOn: DayRange | null
  /** Whether the record alone reaches the number. */
  readonly isByRecord: boolean
}

/**
 * Counts the consents that an instrument waits for, each country once, on the days on which it has consented and not left again. Where days are imprecise, the
 * number is reached between two days. The first of them counts if all come as early and leave as late as they may. The second counts if all come as late and
 * leave as early as they may.
 */
export function countConsents(
  waiting: WaitingTreaty,
  supposed: readonly Supposed[],
  day: string | null,
): Tally {
  const own = supposed.filter(({ instrument }) => instrument === waiting.instrument)
  const exits = [...waiting.exits, ...own.filter(({ act }) => act === 'DENOUNCED').map(makeExactAct)]
  const record = { consents: waiting.consents, exits }
  const all = { consents: [...waiting.consents, ...findSupposedConsents(own, record)], exits }
  const conditions = conditionsOf(waiting, own)
  const [byRecord, reachedOn] = [findWhenMet(conditions, record), findWhenMet(conditions, all)]
  const reached = byRecord ?? reachedOn
  const held = findBoundBy(day, waiting, 'first').filter(conditions[0]!.counts)
  const bound = findBoundBy(day, all, 'first')
  const isReached = reached !== null && (day === null || reached.first <= day)
  return {
    waiting,
    conditions,
    needed: conditions[0]!.needed,
    held: held.length,
    supposed: bound.filter(country => conditions[0]!.counts(country) && !held.includes(country)).length,
    wanting: isReached ? 0 : Math.max(...conditions.map(one => countWanting(one, bound))),
    entry: reached === null ? null : findEntryAfter(waiting.threshold, reached),
    reachedOn: reached,
    isByRecord: byRecord !== null,
    ...all,
  }
}

/** A number of consents that the instrument waits for, and whose consents count. */
interface Condition {
  readonly needed: number
  readonly counts: (country: string) => boolean
}

const countWanting = ({ needed, counts }: Condition, bound: readonly string[]): number =>
  Math.max(0, needed - bound.filter(counts).length)

const isMet = (condition: Condition, bound: readonly string[]): boolean =>
  condition.needed > 0 && countWanting(condition, bound) === 0

/** Makes the conditions: the one that the threshold says, and a number of members where others count too. */
function conditionsOf(
  { threshold, signatories, members, atLeast }: WaitingTreaty,
  own: readonly Supposed[],
): Condition[] {
  const signing = own.filter(({ act }) => act === 'SIGNED').map(({ country }) => country)
  const groups = {
    STATES: null,
    SIGNATORIES: new Set([...signatories, ...signing]),
    MEMBERS: new Set(members),
  }
  const group = groups[threshold.counted]
  const main = {
    needed: threshold.needed ?? group!.size,
    counts: (country: string) => group === null || group.has(country),
  }
  const counts = (country: string): boolean => groups.MEMBERS.has(country)
  return atLeast === null ? [main] : [main, { needed: atLeast, counts }]
}

/** Finds the days between which all conditions come to be met; null where they are not, however early all come. */
export function findWhenMet(conditions: readonly Condition[], acts: ConsentActs): DayRange | null {
  const findDay = (rangeEnd: RangeEnd): string | undefined =>
    [...new Set(acts.consents.map(consent => consent[rangeEnd]))].sort().find(day => {
      const bound = findBoundBy(day, acts, rangeEnd)
      return conditions.every(condition => isMet(condition, bound))
    })
  const [first, last] = [findDay('first'), findDay('last')]
  return first === undefined ? null : { first, last: last ?? LAST_OF_DAYS }
}

function findEntryAfter({ after }: Threshold, { first, last }: DayRange): DayRange | null {
  if (last === LAST_OF_DAYS) return null
  return {
    first: first === FIRST_OF_DAYS ? FIRST_OF_DAYS : applyRule(after, first),
    last: applyRule(after, last),
  }
}
