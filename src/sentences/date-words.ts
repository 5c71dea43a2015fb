import type { Lang } from '../model/model.js'
import { DATE_WORDS, type DateRole } from './date-vocabulary.js'
import { YEAR, trimDate } from './trim-date.js'

/** An EDTF date with the words that lead to it: "on 8 August 1967", "since 2011 at the latest", "sejak selambat-lambatnya 2011". */
export function sayDate(role: DateRole, date: string, lang: Lang): string {
  const { about, unsure, prepositions } = DATE_WORDS[lang]
  if (role === 'THROUGH') return sayDays(date, lang)
  const plain = trimDate(date)
  if (plain.startsWith('[')) return sayMembers(role, plain.slice(1, -1).split(','), lang)
  const known = plain.replace(/[~?]$/, '')
  if (plain.endsWith('~'))
    return joinWords(role === 'AT' ? '' : prepositions[role], about, inWords(known, lang))
  return joinWords(plain.endsWith('?') ? unsure : '', tellLead(role, known, lang))
}

/** The date alone, as a value. */
export const dateInWords = (date: string, lang: Lang): string => sayDate('ALONE', date, lang)

const joinWords = (...words: readonly string[]): string => words.filter(word => word !== '').join(' ')

function sayMembers(role: DateRole, members: readonly string[], lang: Lang): string {
  const said = members.map(member => {
    const [from = '', to = from] = member.split('..')
    return from === to ? tellLead(role, from, lang) : sayInterval(role, from, to, lang)
  })
  const [last, before] = [said.at(-1)!, said.slice(0, -1)]
  return before.length === 0 ? last : `${before.join(', ')} ${DATE_WORDS[lang].or} ${last}`
}

/**
 * All days from the first to the last, `2016-11-07/2016-11-10`: "from 7 to 10 November 2016", "on 7 and 8 October 2003"; with "perhaps" where the dates have
 * `?`.
 */
function sayDays(days: string, lang: Lang): string {
  const { prepositions, through, and, unsure } = DATE_WORDS[lang]
  if (days.endsWith('?')) return joinWords(unsure, sayDays(days.replaceAll('?', ''), lang))
  const [from = '', to = from] = days.split('/')
  const [first, last] = [findSharedWords(from, to, lang), inWords(to, lang)]
  return isNext(from, to) ? joinWords(prepositions.THROUGH, first, and, last) : through(first, last)
}

/** One unknown day between two days, of which one may be missing. */
function sayInterval(role: DateRole, from: string, to: string, lang: Lang): string {
  const words = DATE_WORDS[lang]
  const isAct = role === 'AT'
  if (from === '') {
    const said = tellLead(role, to, lang)
    return isAct ? words.atOrBefore(said) : words.atTheLatest(said)
  }
  if (to === '') {
    const said = tellLead(role, from, lang)
    return isAct ? words.atOrAfter(said) : role === 'UNTIL' ? words.atLeast(said) : words.atTheEarliest(said)
  }
  if (isNext(from, to))
    return joinWords(
      prepositionOf(role, from, lang),
      findSharedWords(from, to, lang),
      words.or,
      inWords(to, lang),
    )
  const between = words.between(findSharedWords(from, to, lang), inWords(to, lang))
  if (isAct) return between
  if (Date.parse(to) - Date.parse(from) > YEAR) return words.atTheLatest(tellLead(role, to, lang))
  return joinWords(words.prepositions[role], words.someTime, between)
}

/** Whether nothing lies between two days, two months or two years. */
function isNext(from: string, to: string): boolean {
  if (from.length !== to.length || from.includes('X')) return false
  const next = new Date(from)
  if (from.length === 10) next.setUTCDate(next.getUTCDate() + 1)
  else if (from.length === 7) next.setUTCMonth(next.getUTCMonth() + 1)
  else next.setUTCFullYear(next.getUTCFullYear() + 1)
  return next.getTime() === Date.parse(to)
}

const tellLead = (role: DateRole, date: string, lang: Lang): string =>
  joinWords(prepositionOf(role, date, lang), inWords(date, lang))

/** The word before a date: an act is "on" a day, and "in" a month or a year. */
function prepositionOf(role: DateRole, date: string, lang: Lang): string {
  const { prepositions, inPeriod } = DATE_WORDS[lang]
  return role === 'AT' && date.length !== 10 ? inPeriod : prepositions[role]
}

/** The words of the first date, without those that the second date has in common with it and that are said once: "between 8 and 14 May 2023". */
function findSharedWords(from: string, to: string, lang: Lang): string {
  const whole = inWords(from, lang)
  if (from.length !== to.length || from.length === 4 || from.slice(0, 4) !== to.slice(0, 4)) return whole
  const isOneMonth = from.length === 10 && from.slice(0, 7) === to.slice(0, 7)
  return isOneMonth ? String(Number(from.slice(8))) : whole.slice(0, -' 2023'.length)
}

function inWords(date: string, lang: Lang): string {
  const words = DATE_WORDS[lang]
  const [year = '', month, day] = date.split('-')
  if (month === undefined) {
    if (year.endsWith('XX')) return words.century(year.slice(0, 2))
    return year.endsWith('X') ? words.decade(year.slice(0, 3)) : year
  }
  if (month === 'XX') return words.dayOfSomeMonth(Number(day), year)
  const form = FORMS[lang][day === undefined ? 'month' : 'day']
  // The year stands as it was written: a calendar of eras would make 1 of the year 0000.
  return `${form.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))} ${year}`
}

/**
 * The forms of dates, which are made once. Making one takes a twentieth of a millisecond, and some hundred kilobytes that the garbage collector does not
 * count. When each date made its own, an answer of 4 MB took 600 MB.
 */
const FORMS = Object.freeze({ en: formsOf('en-GB'), id: formsOf('id-ID') })

function formsOf(locale: string): Readonly<Record<'month' | 'day', Intl.DateTimeFormat>> {
  const month: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' }
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
  }
}
