import edtf from 'edtf'

/** What a date of any precision says: the first and the last day that it may mean, and whether it may mean others. */
export interface DateBounds {
  /** `2023-06-01` for `2023-06`; null when nothing bounds it. */
  readonly first: string | null
  /** `2023-06-30` for `2023-06`; null when nothing bounds it. */
  readonly last: string | null
  /** True for one whole known day. */
  readonly isExact: boolean
}

export const UNBOUNDED: DateBounds = Object.freeze({ first: null, last: null, isExact: false })

const PLAIN = /^(\d{4}(-\d{2}){0,2}|\d{3}X)$/
const DOUBTFUL = /^\d{4}(-\d{2}){0,2}[~?]$/
const BETWEEN = /^\[(\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})\]$/

/** The forms that a date may have, for messages. */
export const EDTF_FORMS = '2023-08-22, 2023-06, 2023, 202X, 2023~, 2023?, [2023-05-08..2023-05-14]'

/**
 * The bounds of a date in the forms above, or null when it is none of them. What is `~` (about) or `?` (unsure) has no bounds: the true day
 * may lie outside the one that is written. `..` (an open end) has none either.
 */
export function dateBounds(text: string): DateBounds | null {
  if (text === '..') return UNBOUNDED
  if (DOUBTFUL.test(text)) return plainBounds(text.slice(0, -1)) === null ? null : UNBOUNDED
  const between = BETWEEN.exec(text)
  if (between === null) return PLAIN.test(text) ? plainBounds(text) : null
  const [from, to] = [plainBounds(between[1]!), plainBounds(between[2]!)]
  if (from === null || to === null || from.first! > to.last!) return null
  return { first: from.first, last: to.last, isExact: from.first === to.last }
}

function plainBounds(text: string): DateBounds | null {
  try {
    const date = edtf(text)
    if (date.type !== 'Date') return null
    const [first, last] = [isoDay(date.min), isoDay(date.max)]
    return { first, last, isExact: first === last }
  } catch {
    return null
  }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Whether the text is one calendar day, `2023-08-22`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateBounds(text) !== null
}

/** Whether two dates can mean the same day: less precise is no contradiction. */
export function canAgree(one: string, other: string): boolean {
  const [a, b] = [dateBounds(one) ?? UNBOUNDED, dateBounds(other) ?? UNBOUNDED]
  return (a.first ?? '') <= (b.last ?? '~') && (b.first ?? '') <= (a.last ?? '~')
}
