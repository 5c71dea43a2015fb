import type { Lang } from '../model/model.js'

const WORDS = {
  en: {
    about: 'about',
    unsure: 'perhaps',
    between: 'between',
    and: 'and',
    decade: (decade: string) => `the ${decade}0s`,
  },
  id: {
    about: 'sekitar',
    unsure: 'mungkin',
    between: 'antara',
    and: 'dan',
    decade: (decade: string) => `dasawarsa ${decade}0-an`,
  },
} as const

/** An EDTF date in words, at its own precision: `2023-06` is "June 2023", never a day. */
export function dateInWords(date: string, lang: Lang): string {
  const words = WORDS[lang]
  const between = /^\[(.+)\.\.(.+)\]$/.exec(date)
  if (between !== null)
    return `${words.between} ${dateInWords(between[1]!, lang)} ${words.and} ${dateInWords(between[2]!, lang)}`
  if (date.endsWith('~')) return `${words.about} ${dateInWords(date.slice(0, -1), lang)}`
  if (date.endsWith('?')) return `${words.unsure} ${dateInWords(date.slice(0, -1), lang)}`
  if (date.endsWith('X')) return words.decade(date.slice(0, 3))
  return plain(date, lang)
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
