import type { Lang } from '../model/model.js'

/**
 * The role of a date in its sentence, which chooses the word before the date. The day of an act is AT; a meeting goes THROUGH its days, or has a day for its
 * OPENING. A state holds SINCE a day, is to hold STARTING on one, or holds FROM one UNTIL another; something had not come to pass BY a day.
 *
 * Dates are told at their own precision: `2023-06` is "in June 2023", never a day. One unknown day of a short interval is told with both ends of the
 * interval. Of an interval that is longer than a year, a person tells only by when: "from 14 March 2015 at the latest".
 */
export type DateRole = 'AT' | 'THROUGH' | 'OPENING' | 'SINCE' | 'STARTING' | 'FROM' | 'UNTIL' | 'BY' | 'ALONE'

interface DateWords {
  readonly prepositions: Readonly<Record<DateRole, string>>
  readonly inPeriod: string
  readonly about: string
  readonly unsure: string
  readonly or: string
  readonly between: (from: string, to: string) => string
  readonly through: (from: string, to: string) => string
  readonly and: string
  readonly someTime: string
  readonly atOrBefore: (at: string) => string
  readonly atOrAfter: (at: string) => string
  readonly atTheLatest: (since: string) => string
  readonly atTheEarliest: (since: string) => string
  readonly atLeast: (until: string) => string
  readonly decade: (decade: string) => string
  readonly century: (century: string) => string
  readonly dayOfSomeMonth: (day: number, year: string) => string
}

export const DATE_WORDS: Readonly<Record<Lang, DateWords>> = {
  en: {
    prepositions: {
      AT: 'on',
      THROUGH: 'on',
      OPENING: ', opening on',
      SINCE: 'since',
      FROM: 'from',
      UNTIL: 'until',
      BY: 'by',
      ALONE: '',
      STARTING: 'from',
    },
    inPeriod: 'in',
    about: 'about',
    unsure: 'perhaps',
    or: 'or',
    between: (from, to) => `between ${from} and ${to}`,
    through: (from, to) => `from ${from} to ${to}`,
    and: 'and',
    someTime: 'some time',
    atOrBefore: at => `${at} or earlier`,
    atOrAfter: at => `${at} or later`,
    atTheLatest: since => `${since} at the latest`,
    atTheEarliest: since => `${since} at the earliest`,
    atLeast: until => until.replace('until', 'until at least'),
    decade: decade => `the ${decade}0s`,
    century: century => `some year from ${century}00 to ${century}99`,
    dayOfSomeMonth: (day, year) => `day ${day} of some month of ${year}`,
  },
  id: {
    prepositions: {
      AT: 'pada',
      THROUGH: 'pada',
      OPENING: ', dimulai pada',
      SINCE: 'sejak',
      STARTING: 'mulai',
      FROM: 'dari',
      UNTIL: 'sampai dengan',
      BY: 'sampai dengan',
      ALONE: '',
    },
    inPeriod: 'pada',
    about: 'sekitar',
    unsure: 'mungkin',
    or: 'atau',
    between: (from, to) => `antara ${from} dan ${to}`,
    through: (from, to) => `dari ${from} sampai dengan ${to}`,
    and: 'dan',
    someTime: 'suatu waktu',
    atOrBefore: at => `${at} atau sebelumnya`,
    atOrAfter: at => `${at} atau sesudahnya`,
    // The words stand behind the preposition of the date; a date by itself, "3 Maret 2001", has none in front.
    atTheLatest: since =>
      since
        .replace('sampai dengan', 'hingga')
        .replace(/^(?:([a-z]+) )?/, '$1 selambat-lambatnya ')
        .trimStart(),
    atTheEarliest: since => since.replace(/^(?:(sampai dengan|[a-z]+) )?/, '$1 paling cepat ').trimStart(),
    atLeast: until => until.replace('sampai dengan', 'sekurang-kurangnya sampai dengan'),
    decade: decade => `dasawarsa ${decade}0-an`,
    century: century => `suatu tahun dari ${century}00 sampai ${century}99`,
    dayOfSomeMonth: (day, year) => `tanggal ${day} suatu bulan pada ${year}`,
  },
}
