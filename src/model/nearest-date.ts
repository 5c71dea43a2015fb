import { EDTF_FORMS, dateBounds } from './edtf.js'

/** The forms that a date may have, and the nearest to what was written. */
export function listForms(written: string): string {
  const nearest = findNearestDate(written)
  return nearest === null ? EDTF_FORMS : `${EDTF_FORMS}; the nearest is ${nearest}`
}

/**
 * The date that somebody may have meant who wrote it in a form that is not taken: another form of EDTF, another order, or no date of the
 * calendar. It never says more than what was written; null when nothing is near.
 */
export function findNearestDate(text: string): string | null {
  if (text.length > LONGEST) return null
  const tidy = text.normalize('NFKC').replace(/\s+/g, '')
  for (const write of [...REWRITES, cutLastPart]) {
    const date = write(tidy)
    if (date !== null && date !== text && dateBounds(date) !== null) return date
  }
  return null
}

/** In UTF-16 code units; what is longer is no date, and is not looked at further. */
const LONGEST = 60

type Way = (text: string) => string | null

/** A way that writes what fits a pattern, from its parts, in another form. */
function rewrite(pattern: RegExp, write: (...parts: string[]) => string): Way {
  return text => {
    const found = pattern.exec(text)
    return found === null ? null : write(...found.slice(1).map(part => part ?? ''))
  }
}

const padNumber = (digits: string): string => digits.padStart(2, '0')
const dropMarks = (text: string): string => text.replace(/[~?%]/g, '')

const REWRITES: readonly Way[] = [
  text => text,
  rewrite(/^(\d{4}-\d{2}-\d{2})T/, day => day),
  // Between is not throughout, but it is what a single date can say.
  rewrite(/^([^/]*)\/([^/]*)$/, (from, to) => setOf(dropMarks(from), dropMarks(to))),
  rewrite(/^(\d{4})[-–—](\d{4})$/, (from, to) => setOf(from, to)),
  rewrite(/^\{(.*)\}$/, members => `[${dropMarks(members)}]`),
  rewrite(/^\[([^.,]*)\]$/, member => member),
  rewrite(/^\[(.*)\.\.(.*)\][~?%]?$/, (from, to) => setOf(...orderDays(dropMarks(from), dropMarks(to)))),
  rewrite(/^(\[.*\])[~?%]$/, set => dropMarks(set)),
  // Of two marks, "about" is the weaker one: it lets the true day lie elsewhere, and so does "unsure".
  text => (/^(?=.*[~?%])[\d~?%-]+$/.test(text) ? `${dropMarks(text)}${/[~%]/.test(text) ? '~' : '?'}` : null),
  rewrite(/^(\d{3}X)[~?%]$/, decade => decade),
  rewrite(/^(?:about|circa|ca|c|sekitar|~)\.?(\d{4}.*)$/i, date => `${date}~`),
  rewrite(/^(\d{3})0s$/, decade => `${decade}X`),
  rewrite(/^(\d{4})(\d{2})(\d{2})$/, (...parts) => parts.join('-')),
  rewrite(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, ...rest) =>
    [year, ...rest.map(padNumber)].join('-'),
  ),
  rewrite(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, writeDayFirst),
  rewrite(/^(\d{4})[-/.](\d{1,2})$/, (year, month) => `${year}-${padNumber(month)}`),
  rewrite(/^(?=.*X)([1-9][\dX]{3})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/, fillDigits),
]

/** A day or month that the calendar has not, as the month or the year that it has. */
const cutLastPart: Way = text => {
  if (!/^\d{4}-[\dX]{2}(-[\dX]{2})?[~?]?$/.test(text)) return null
  const shorter = dropMarks(text).slice(0, -3)
  return dateBounds(shorter) === null ? findNearestDate(shorter) : shorter
}

function setOf(from: string, to: string): string {
  const [first, last] = [from, to].map(end => (end === '..' ? '' : end)) as [string, string]
  return `[${first}..${last}]`
}

const orderDays = (from: string, to: string): [string, string] =>
  to !== '' && from > to ? [to, from] : [from, to]

/** Only where it cannot be the month that stands first. */
function writeDayFirst(day = '', month = '', year = ''): string {
  if (Number(month) > 12) return `${year}-${padNumber(day)}-${padNumber(month)}`
  return Number(day) > 12 || day === month ? `${year}-${padNumber(month)}-${padNumber(day)}` : ''
}

/** From the least to the greatest that unknown digits can mean; nothing where they can mean no day of the calendar. */
function fillDigits(year = '', month = '', day = ''): string {
  const fill = (part: string, digit: '0' | '9', most: number): string => {
    const number = Number(part.replaceAll('X', digit))
    return part === ''
      ? ''
      : `-${padNumber(String(digit === '0' ? Math.max(1, number) : Math.min(most, number)))}`
  }
  const from = year.replaceAll('X', '0') + fill(month, '0', 12) + fill(day, '0', 31)
  const to = year.replaceAll('X', '9') + fill(month, '9', 12) + fill(day, '9', 31)
  return `[${from}..${to}]`
}
