import type { Lang } from '../model/model.js'

/**
 * The form of a rule that says how long after a deposit a treaty enters into force for the one who deposits: `P30D`, `P12M`. With `/01`, that is on the first
 * day of the month after that time.
 */
const DURATION = /^P(\d+)([DM])(\/01)?$/

export const isDuration = (value: string): boolean => DURATION.test(value)

/** Such a rule in words: "on the day of the deposit", "30 days after the deposit". */
export function durationInWords(rule: string, lang: Lang): string {
  const { atOnce, after, firstOfMonth } = WORDS[lang]
  const time = timeInWords(rule, lang)
  if (time === null) return atOnce
  return rule.endsWith('/01') ? firstOfMonth(time) : after(time)
}

/** The time alone, "30 days"; null where nobody has to wait. */
export function timeInWords(rule: string, lang: Lang): string | null {
  const [, digits, unit] = DURATION.exec(rule)!
  const count = Number(digits)
  return count === 0 ? null : `${count} ${WORDS[lang].unit[unit as 'D' | 'M'](count)}`
}

interface DurationWords {
  readonly atOnce: string
  readonly unit: Readonly<Record<'D' | 'M', (count: number) => string>>
  readonly after: (time: string) => string
  readonly firstOfMonth: (time: string) => string
}

const WORDS: Readonly<Record<Lang, DurationWords>> = {
  en: {
    atOnce: 'on the day on which its consent is deposited or registered',
    unit: { D: count => (count === 1 ? 'day' : 'days'), M: count => (count === 1 ? 'month' : 'months') },
    after: time => `${time} after the deposit or registration of its consent`,
    firstOfMonth: time =>
      `on the first day of the month after ${time} from the deposit or registration of its consent`,
  },
  id: {
    atOnce: 'pada hari penyimpanan atau pendaftaran persetujuannya',
    unit: { D: () => 'hari', M: () => 'bulan' },
    after: time => `${time} setelah penyimpanan atau pendaftaran persetujuannya`,
    firstOfMonth: time =>
      `pada hari pertama bulan setelah lewat ${time} sejak penyimpanan atau pendaftaran persetujuannya`,
  },
}
