import { dateBounds } from '../model/edtf.js'
import { FIRST_OF_DAYS } from '../model/stored.js'

/**
 * A treaty's own rule for those who consent to it once it is in force. It binds so many days or months after the deposit, or on the first of the month after
 * these.
 */
export interface EntryRule {
  readonly days: number
  readonly months: number
  readonly isFirstOfMonth: boolean
}

/** The forms of a rule, for messages. */
export const ENTRY_RULE_FORMS =
  '`P30D` (days after the deposit; `P0D` is its day), `P12M` (months), `P3M/01` or `P60D/01` (the first of the month after them)'

/** Reads a rule; null where it is in none of the forms. */
export function readEntryRule(text: string): EntryRule | null {
  const [, count, unit, first] = /^P(\d{1,3})([DM])(\/01)?$/.exec(text) ?? []
  if (count === undefined) return null
  return {
    days: unit === 'D' ? Number(count) : 0,
    months: unit === 'M' ? Number(count) : 0,
    isFirstOfMonth: first !== undefined,
  }
}

/** The days that a date may be: the first and the last of them. `first` is the first of all days where nobody knows how early it may be. */
export interface DayRange {
  readonly first: string
  readonly last: string
}

/** Gives the days that a date may mean; null where it leaves one side open. */
export function rangeOfDate(date: string | null): DayRange | null {
  const { first, last } = (date === null ? null : dateBounds(date)) ?? { first: null, last: null }
  return first === null || last === null ? null : { first, last }
}

/** Gives the day from which a treaty is in force for one who consented: by its rule, and never before it is in force at all. */
export function entryOfParty(rule: EntryRule, consent: DayRange, treaty: DayRange): DayRange {
  const isOpen = consent.first === FIRST_OF_DAYS
  return {
    first: isOpen ? treaty.first : laterOf(applyRule(rule, consent.first), treaty.first),
    last: laterOf(applyRule(rule, consent.last), treaty.last),
  }
}

/** Joins several ranges from their first day to their last. */
export const hullOf = (all: readonly DayRange[]): DayRange => ({
  first: all.map(({ first }) => first).sort()[0]!,
  last: all
    .map(({ last }) => last)
    .sort()
    .at(-1)!,
})

/** Writes a range as EDTF: the day, or the interval in which it lies. The first day of the interval may be unknown. */
export function writeDays({ first, last }: DayRange): string {
  if (first === last) return first
  return first === FIRST_OF_DAYS ? `[..${last}]` : `[${first}..${last}]`
}

/** Gives the day that a rule makes of a deposit. In a month without that day it takes the last one: a month after 31 January is 28 February. */
export function applyRule({ days, months, isFirstOfMonth }: EntryRule, deposit: string): string {
  const [year = 0, month = 1, day = 1] = deposit.split('-').map(Number)
  const at = (years: number, monthIndex: number, dayOfMonth: number): string =>
    new Date(Date.UTC(years, monthIndex, dayOfMonth)).toISOString().slice(0, 10)
  const there = month - 1 + months
  const lastDay = Number(at(year, there + 1, 0).slice(8))
  const plain = at(year, there, Math.min(day, lastDay) + days)
  const [itsYear = 0, itsMonth = 1] = plain.split('-').map(Number)
  return isFirstOfMonth && !plain.endsWith('-01') ? at(itsYear, itsMonth, 1) : plain
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)
