import { EDTF_FORMS, dateBounds } from './edtf.js'

/** Lists the forms that a date may have, and the date that is nearest to the one that was written. */
export function listForms(written: string): string {
  const nearest = findNearestDate(written)
  return nearest === null ? EDTF_FORMS : `${EDTF_FORMS}; the nearest is ${nearest}`
}

/**
 * Finds the date that somebody may have meant who wrote it in a form that is not accepted: in another form of EDTF, in another order, or as a day that the
 * calendar does not have. It never says more than the text did; null when no date is near.
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

/** The most UTF-16 code units that a date has; a longer text is no date, and is not looked at further. */
const LONGEST = 60

type Way = (text: string) => string | null

/** Makes a way that takes a text which fits the pattern, and writes it from its parts in another form. */
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
  // An interval means all of its days, a set only one day between its ends; but a set is what a single date can say.
  rewrite(/^([^/]*)\/([^/]*)$/, (from, to) => setOf(dropMarks(from), dropMarks(to))),
  rewrite(/^(\d{4})[-–—](\d{4})$/, (from, to) => setOf(from, to)),
  rewrite(/^\{(.*)\}$/, members => `[${dropMarks(members)}]`),
  rewrite(/^\[([^.,]*)\]$/, member => member),
  rewrite(/^\[(.*)\.\.(.*)\][~?%]?$/, (from, to) => setOf(...orderDays(dropMarks(from), dropMarks(to)))),
  rewrite(/^(\[.*\])[~?%]$/, set => dropMarks(set)),
  // Of two marks "about" (`~`) stays, since it claims less: it lets the true day lie elsewhere, as "unsure" (`?`) does.
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

/** Drops a day or a month that the calendar does not have, and leaves the month or the year that it has. */
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

/** Writes a date only where it is clear which of the first two numbers is the day: the one above 12, or either of two equal ones. Else it writes nothing. */
function writeDayFirst(day = '', month = '', year = ''): string {
  if (Number(month) > 12) return `${year}-${padNumber(day)}-${padNumber(month)}`
  return Number(day) > 12 || day === month ? `${year}-${padNumber(month)}-${padNumber(day)}` : ''
}

/**
 * Writes the interval from the earliest to the latest day that the unknown digits can mean. Where they can mean no day of the calendar, the result is no
 * date, and is passed over.
 */
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
