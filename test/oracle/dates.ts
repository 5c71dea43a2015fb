/**
 * Dates as the oracle reads them. A day is its ISO text; `FIRST` and `LAST` stand for "nothing bounds it", and compare as texts like any day.
 * Nothing of `src/` is taken in, here and in every file that the oracle consists of: what both had from one place, neither would find wrong.
 */

export const FIRST = ''
export const LAST = '~'

/** Days from one to another, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

export const ALL_DAYS: Days = { from: FIRST, to: LAST }

/** What a date as it is written may mean. */
export interface WrittenDate {
  /** The days that it names; all of them for a date that is missing or open. */
  readonly days: Days
  /** With `~` or `?`: the true day may lie outside of what is written. */
  readonly isDoubtful: boolean
  /** One whole day, and no doubt about it. */
  readonly isExact: boolean
}

/** Reads a date; null and `..` are dates that nobody knows. */
export function readDate(text: string | null): WrittenDate {
  if (text === null || text === '..') return { days: ALL_DAYS, isDoubtful: false, isExact: false }
  const isDoubtful = /[~?]$/.test(text)
  const days = daysNamed(text.replace(/[~?]$/, ''))
  return { days, isDoubtful, isExact: !isDoubtful && days.from === days.to }
}

/** From the first day of all that it may mean to the last. */
function daysNamed(text: string): Days {
  if (text.startsWith('[')) {
    const named = text.slice(1, -1).split(',').map(daysOfMember)
    return { from: earliest(named.map(({ from }) => from))!, to: latest(named.map(({ to }) => to))! }
  }
  if (text.includes('X')) {
    const named = daysWithout(text)
    return { from: earliest(named.map(({ from }) => from))!, to: latest(named.map(({ to }) => to))! }
  }
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` }
  if (/^\d{4}-\d{2}$/.test(text)) return { from: `${text}-01`, to: `${text}-${daysInMonth(text)}` }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { from: text, to: text }
  throw new Error(`The oracle cannot read the date ${text}.`)
}

function daysOfMember(text: string): Days {
  const range = /^(.*)\.\.(.*)$/.exec(text)
  if (range === null) return daysNamed(text)
  const [, from, to] = range as unknown as [string, string, string]
  return { from: from === '' ? FIRST : daysNamed(from).from, to: to === '' ? LAST : daysNamed(to).to }
}

/** Every date that remains when the digits that nobody knows are tried out, from the right to the left. */
function daysWithout(text: string): Days[] {
  const at = text.lastIndexOf('X')
  if (at < 0) return isOfCalendar(text) ? [daysNamed(text)] : []
  return [...'0123456789'].flatMap(digit => daysWithout(text.slice(0, at) + digit + text.slice(at + 1)))
}

function isOfCalendar(text: string): boolean {
  const [year, month = '01', day = '01'] = text.split('-') as [string, string?, string?]
  const days = daysInMonth(`${year}-${month}`)
  return days !== undefined && Number(day) >= 1 && Number(day) <= days
}

function daysInMonth(yearAndMonth: string): number | undefined {
  const [year, month] = yearAndMonth.split('-').map(Number) as [number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

export function earliest(days: readonly string[]): string | undefined {
  return [...days].sort()[0]
}

export function latest(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1)
}

/** The days that are in both; null for none. */
export function shared(one: Days | null, other: Days | null): Days | null {
  if (one === null || other === null) return null
  const from = latest([one.from, other.from])!
  const to = earliest([one.to, other.to])!
  // What begins after all days, or ends before them, leaves none.
  return from > to || from === LAST || to === FIRST ? null : { from, to }
}

export function includes(days: Days | null, day: string): boolean {
  return days !== null && days.from <= day && day <= days.to
}

/** Whether two dates may mean the same day. */
export function mayAgree(one: WrittenDate, other: WrittenDate): boolean {
  const [a, b] = [one, other].map(date => (date.isDoubtful ? ALL_DAYS : date.days)) as [Days, Days]
  return shared(a, b) !== null
}
