import { isDay } from '../../model/edtf.js'

/** The forms in which a table may write a day. */
export const DATE_FORMS = ['D MMM YYYY', 'YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const
export type DateForm = (typeof DATE_FORMS)[number]

const PATTERNS: Readonly<Record<DateForm, RegExp>> = {
  'D MMM YYYY': /^(?<day>\d{1,2})\s+(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4})(?!\d)/u,
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})(?!\d)/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})[/.](?<day>\d{1,2})[/.](?<year>\d{4})(?!\d)/,
}

/** The names of the months, in English and in Indonesian; three letters of one are enough. */
const MONTHS = [
  ['january', 'januari'],
  ['february', 'februari'],
  ['march', 'maret'],
  ['april'],
  ['may', 'mei'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august', 'agustus'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'desember'],
]

/** Finds the day with which a text begins, as `2004-05-27`, and how many characters it takes; null when it begins with none. */
export function findDay(
  text: string,
  form: DateForm,
): { readonly day: string; readonly length: number } | null {
  const match = PATTERNS[form].exec(text)
  const { day = '', month = '', year = '' } = match?.groups ?? {}
  const found = `${year}-${numberOfMonth(month)}-${day.padStart(2, '0')}`
  return match !== null && isDay(found) ? { day: found, length: match[0].length } : null
}

/** Gives `05` for `5`, `May` and `Mei`, and `00` for what is no month. */
function numberOfMonth(month: string): string {
  const index = MONTHS.findIndex(names => names.some(name => name.startsWith(month.toLowerCase())))
  return (/^\d+$/.test(month) ? month : `${index + 1}`).padStart(2, '0')
}
