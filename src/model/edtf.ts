/** The meaning of a date of any precision: the first and the last day that it may mean, and whether it is one known day. */
export interface DateBounds {
  /** `2023-06-01` for `2023-06`; null when nothing bounds it. */
  readonly first: string | null
  /** `2023-06-30` for `2023-06`; null when nothing bounds it. */
  readonly last: string | null
  /** True for one whole known day. */
  readonly isExact: boolean
}

export const UNBOUNDED: DateBounds = Object.freeze({ first: null, last: null, isExact: false })

const PLAIN = /^(\d{4}(-\d{2}){0,2}|\d{3}X|\d{2}XX|\d{4}-XX(-XX|-\d{2})?|\d{4}-\d{2}-XX)$/
const DOUBTFUL = /^\d{4}(-\d{2}){0,2}[~?]$/
const MEMBER = /^\d{4}(?:-\d{2}){0,2}$/
const RANGE = /^(\d{4}(?:-\d{2}){0,2})?\.\.(\d{4}(?:-\d{2}){0,2})?$/

/** The forms that a date may have, for messages. */
export const EDTF_FORMS =
  '2023-08-22, 2023-06, 2023, 202X, 2023~, 2023?, [2023-05-08..2023-05-14], [..2023-05-14] (on or before), [2023-05-08..] (on or after)'

/**
 * The bounds of a date; null when the text is no date in one of the forms above, or in one of two more forms of EDTF whose bounds are plain. These are one of
 * several days (`[1667,1670..1672]`), and digits that nobody knows (`2023-XX`, `2023-06-XX`, `2023-XX-28`, `20XX`). A date with `~` (about) or `?` (unsure)
 * has no bounds: the true day may lie outside the one that is written. `..` (an open end) has none either.
 */
export function dateBounds(text: string): DateBounds | null {
  if (text === '..') return UNBOUNDED
  if (text.startsWith('[')) return text.endsWith(']') ? setBounds(text.slice(1, -1)) : null
  if (DOUBTFUL.test(text)) return plainBounds(text.slice(0, -1)) === null ? null : UNBOUNDED
  return PLAIN.test(text) ? plainBounds(text) : null
}

/**
 * The bounds of one day of several, or of one day between two: from the first possible day to the last. Only the first member may be open at its beginning,
 * and only the last at its end.
 */
function setBounds(text: string): DateBounds | null {
  if (!text.includes(',')) return rangeBounds(text)
  const members = text.split(',').map(member => rangeBounds(member) ?? memberBounds(member))
  if (members.some(member => member === null)) return null
  const all = members as readonly DateBounds[]
  if (all.slice(1).some(({ first }) => first === null)) return null
  if (all.slice(0, -1).some(({ last }) => last === null)) return null
  const firsts = all.map(({ first }) => first ?? '').sort()
  const lasts = all.map(({ last }) => last ?? '~').sort()
  return makeBounds(firsts[0] || null, lasts.at(-1) === '~' ? null : lasts.at(-1)!)
}

/** `1670..1672`, `..1672` or `1670..`. */
function rangeBounds(text: string): DateBounds | null {
  const range = RANGE.exec(text)
  if (range === null || text === '..') return null
  const [from, to] = range.slice(1).map(end => (end === undefined ? UNBOUNDED : knownBounds(end)))
  if (!from || !to || (from.first !== null && to.last !== null && from.first > to.last)) return null
  return makeBounds(from.first, to.last)
}

const memberBounds = (text: string): DateBounds | null => (MEMBER.test(text) ? knownBounds(text) : null)

/** The bounds of a date as if it bore no `~` or `?`. Such a mark may loosen a date, but never makes it say more than the plain date. */
export function writtenBounds(text: string): DateBounds | null {
  return dateBounds(text.replace(/[~?]$/, ''))
}

/**
 * The bounds of a date without marks. They are worked out here, since every date of every claim asks for them, and a parser for all of EDTF takes a hundred
 * times as long.
 */
function plainBounds(text: string): DateBounds | null {
  if (!text.includes('X')) return knownBounds(text)
  const told = text.replace(/(-XX)+$/, '')
  const first = knownBounds(told.replace('-XX', '-01').replaceAll('X', '0'))
  const last = knownBounds(told.replace('-XX', '-12').replaceAll('X', '9'))
  return first === null || last === null ? null : makeBounds(first.first, last.last)
}

function knownBounds(text: string): DateBounds | null {
  const [year = '', month, day] = text.split('-')
  if (month === undefined) return makeBounds(`${year}-01-01`, `${year}-12-31`)
  const days = daysIn(Number(year), Number(month))
  if (day === undefined)
    return days === 0 ? null : makeBounds(`${year}-${month}-01`, `${year}-${month}-${days}`)
  return Number(day) < 1 || Number(day) > days ? null : makeBounds(text, text)
}

function makeBounds(first: string | null, last: string | null): DateBounds {
  return { first, last, isExact: first !== null && first === last }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month from 1 to 12; 0 for any other number. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}

/** Whether the text is one calendar day, `2023-08-22`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateBounds(text) !== null
}

/** The day after a day. */
export function nextDayOf(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Whether two dates can mean the same day: a less precise date is no contradiction. */
export function canAgree(one: string, other: string): boolean {
  const [a, b] = [dateBounds(one) ?? UNBOUNDED, dateBounds(other) ?? UNBOUNDED]
  return (a.first ?? '') <= (b.last ?? '~') && (b.first ?? '') <= (a.last ?? '~')
}
