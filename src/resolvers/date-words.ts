import type { Lang } from '../model/model.js'

interface DateWords {
  readonly about: string
  readonly unsure: string
  readonly between: string
  readonly aDay: string
  readonly and: string
  readonly or: string
  readonly earlier: string
  readonly later: string
  readonly orBefore: (isDay: boolean) => string
  readonly orAfter: (isDay: boolean) => string
  readonly decade: (decade: string) => string
  readonly century: (century: string) => string
  readonly someMonth: (year: string) => string
  readonly someDay: (period: string) => string
  readonly dayOfSomeMonth: (day: number, year: string) => string
}

const WORDS: Readonly<Record<Lang, DateWords>> = {
  en: {
    about: 'about',
    unsure: 'perhaps',
    between: 'between',
    aDay: 'a day',
    and: 'and',
    or: 'or',
    earlier: 'or earlier',
    later: 'or later',
    orBefore: isDay => `${isDay ? 'on' : 'in'} or before`,
    orAfter: isDay => `${isDay ? 'on' : 'in'} or after`,
    decade: decade => `the ${decade}0s`,
    century: century => `some year from ${century}00 to ${century}99`,
    someMonth: year => `some month of ${year}`,
    someDay: period => `some day in ${period}`,
    dayOfSomeMonth: (day, year) => `day ${day} of some month of ${year}`,
  },
  id: {
    about: 'sekitar',
    unsure: 'mungkin',
    between: 'antara',
    aDay: 'suatu hari',
    and: 'dan',
    or: 'atau',
    earlier: 'atau sebelumnya',
    later: 'atau sesudahnya',
    orBefore: () => 'pada atau sebelum',
    orAfter: () => 'pada atau sesudah',
    decade: decade => `dasawarsa ${decade}0-an`,
    century: century => `suatu tahun dari ${century}00 sampai ${century}99`,
    someMonth: year => `suatu bulan pada ${year}`,
    someDay: period => `suatu hari pada ${period}`,
    dayOfSomeMonth: (day, year) => `tanggal ${day} suatu bulan pada ${year}`,
  },
}

/** An EDTF date in words, at its own precision: `2023-06` is "June 2023", never a day; `[..2015]` is "in or before 2015". */
export function dateInWords(date: string, lang: Lang): string {
  const words = WORDS[lang]
  const [, from, to] = /^\[([^,]*)\.\.([^,]*)\]$/.exec(date) ?? []
  if (from === undefined || to === undefined || from === to) return endInWords(date, lang)
  if (from === '') return `${words.orBefore(to.length === 10)} ${plain(to, lang)}`
  if (to === '') return `${words.orAfter(from.length === 10)} ${plain(from, lang)}`
  return betweenInWords(from, to, lang)
}

/** The same behind "from", "until" or "or", where a person says "a day between" and "or earlier". */
export function endInWords(date: string, lang: Lang): string {
  const words = WORDS[lang]
  if (date.startsWith('[')) return membersInWords(date.slice(1, -1).split(','), lang)
  if (date.endsWith('~')) return `${words.about} ${plain(date.slice(0, -1), lang)}`
  if (date.endsWith('?')) return `${words.unsure} ${plain(date.slice(0, -1), lang)}`
  return date.includes('X') ? unknownInWords(date, lang) : plain(date, lang)
}

function membersInWords(members: readonly string[], lang: Lang): string {
  const parts = members.map(member => memberInWords(member, lang))
  const [last, before] = [parts.at(-1)!, parts.slice(0, -1)]
  return before.length === 0 ? last : `${before.join(', ')} ${WORDS[lang].or} ${last}`
}

function memberInWords(member: string, lang: Lang): string {
  const words = WORDS[lang]
  const [from = '', to = from] = member.split('..')
  if (from === to) return plain(from, lang)
  if (from === '') return `${plain(to, lang)} ${words.earlier}`
  return to === '' ? `${plain(from, lang)} ${words.later}` : `${words.aDay} ${betweenInWords(from, to, lang)}`
}

/** What both have in common is said once: "between 8 and 14 May 2023". */
function betweenInWords(from: string, to: string, lang: Lang): string {
  const { between, and } = WORDS[lang]
  return `${between} ${plainBefore(from, to, lang)} ${and} ${plain(to, lang)}`
}

function plainBefore(from: string, to: string, lang: Lang): string {
  const whole = plain(from, lang)
  if (from.length !== to.length || from.length === 4 || from.slice(0, 4) !== to.slice(0, 4)) return whole
  const isOneMonth = from.length === 10 && from.slice(0, 7) === to.slice(0, 7)
  return isOneMonth ? String(Number(from.slice(8))) : whole.slice(0, -' 2023'.length)
}

/** Digits that nobody knows. */
function unknownInWords(date: string, lang: Lang): string {
  const words = WORDS[lang]
  const [year = '', month, day] = date.split('-')
  if (month === undefined)
    return year.endsWith('XX') ? words.century(year.slice(0, 2)) : words.decade(year.slice(0, 3))
  if (day === undefined) return words.someMonth(year)
  if (day === 'XX') return words.someDay(month === 'XX' ? year : plain(`${year}-${month}`, lang))
  return words.dayOfSomeMonth(Number(day), year)
}

function plain(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-')
  if (month === undefined) return year!
  const form = FORMS[lang][day === undefined ? 'month' : 'day']
  // The year stands as it was written: of the year 0000, a calendar of eras would make 1.
  return `${form.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))} ${year}`
}

/**
 * Made once: a form of dates takes a twentieth of a millisecond and some hundred kilobytes outside of what the garbage collector counts. When each date
 * made its own, an answer of 4 MB took 600 MB.
 */
const FORMS = Object.freeze({ en: formsOf('en-GB'), id: formsOf('id-ID') })

function formsOf(locale: string): Readonly<Record<'month' | 'day', Intl.DateTimeFormat>> {
  const month: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' }
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
  }
}
