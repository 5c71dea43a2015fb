import { nextDayOf } from '../model/edtf.js'

/**
 * The shortest way to write the same date. An interval that is a whole year or month is that year or month (`[2008-01-01..2008-12-31]` is `2008`),
 * and one between whole years is between years. A day or month that nobody knows leaves the year or month in which it lies. `~`, `?` and sets stay.
 */
export function trimDate(date: string): string {
  const [, from, to] = /^\[([^,]*)\.\.([^,]*)\]$/.exec(date) ?? []
  if (from === undefined || to === undefined) return date.replace(/(-XX)+$/, '')
  const [first, last] = trimEnds(from, to)
  return first === last ? first : `[${first}..${last}]`
}

/** The day by which something is only known to have begun, `[..2015-03-14]`, or any interval that is longer than a year; else null. */
export function knownBy(date: string): string | null {
  const [, from, to] = /^\[([^,]*)\.\.([^,]+)\]$/.exec(trimDate(date)) ?? []
  if (from === undefined || to === undefined) return null
  return from === '' || Date.parse(to) - Date.parse(from) > YEAR ? to : null
}

export const YEAR = 366 * 24 * 60 * 60 * 1000

function trimEnds(from: string, to: string): [string, string] {
  const years: [string, string] = [from.replace(/(-01){1,2}$/, ''), to.replace(/-12(-31)?$/, '')]
  if (isEachOf(years, 4)) return years
  const months: [string, string] = [
    from.replace(/^(.{7})-01$/, '$1'),
    isLastOfMonth(to) ? to.slice(0, 7) : to,
  ]
  return isEachOf(months, 7) ? months : [from, to]
}

/** Whether the ends that are there have that many signs. */
const isEachOf = (ends: readonly string[], length: number): boolean =>
  ends.every(end => end === '' || end.length === length)

const isLastOfMonth = (day: string): boolean => day.length === 10 && nextDayOf(day).endsWith('-01')
