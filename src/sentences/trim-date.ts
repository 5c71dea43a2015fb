import { nextDayOf } from '../model/edtf.js'

/**
 * Writes a date in the shortest way. An interval that is a whole year or month becomes that year or month (`[2008-01-01..2008-12-31]` is `2008`), and an
 * interval of whole years is written with years. Where nobody knows the day or the month, the month or the year in which it lies is left. `~`, `?` and sets
 * stay.
 */
export function trimDate(date: string): string {
  const [, from, to] = /^\[([^,]*)\.\.([^,]*)\]$/.exec(date) ?? []
  if (from === undefined || to === undefined) return date.replace(/(-XX)+$/, '')
  const [first, last] = trimEnds(from, to)
  return first === last ? first : `[${first}..${last}]`
}

/** The day by which something is only known to have begun: the later end of `[..2015-03-14]`, or of any interval that is longer than a year; else null. */
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

/** Whether each end that is there has that many characters. */
const isEachOf = (ends: readonly string[], length: number): boolean =>
  ends.every(end => end === '' || end.length === length)

const isLastOfMonth = (day: string): boolean => day.length === 10 && nextDayOf(day).endsWith('-01')
