import type { Lang } from '../model/model.js'
import { timeInWords } from './duration-words.js'
import { ordinalInWords } from './ordinal-words.js'

/** The form of a threshold, which says for what consents a treaty waits before it is in force for anybody: `40 STATES P90D`, `ALL MEMBERS P0D`. */
const FORM_OF_THRESHOLD = /^(ALL|\d+) (STATES|SIGNATORIES|MEMBERS) (P\d+[DM])(\/01)?$/

export const isThreshold = (value: string): boolean => FORM_OF_THRESHOLD.test(value)

/** Such a rule in words: "90 days after the 40th state consents". */
export function thresholdInWords(rule: string, lang: Lang): string {
  const [, number, counted, duration, first] = FORM_OF_THRESHOLD.exec(rule)!
  const { whose, atOnce, after, firstOfMonth, last } = WORDS[lang]
  const who = last(whose[counted as CountedKind], number === 'ALL' ? null : Number(number))
  const time = timeInWords(duration!, lang)
  if (time === null) return atOnce(who)
  return first === undefined ? after(time, who) : firstOfMonth(time, who)
}

type CountedKind = 'STATES' | 'SIGNATORIES' | 'MEMBERS'

interface ThresholdWords {
  readonly whose: Readonly<Record<CountedKind, string>>
  readonly atOnce: (who: string) => string
  readonly after: (time: string, who: string) => string
  readonly firstOfMonth: (time: string, who: string) => string
  /** The one who comes last: "the 40th state", or "the last signatory" where all must consent. */
  readonly last: (one: string, needed: number | null) => string
}

const WORDS: Readonly<Record<Lang, ThresholdWords>> = {
  en: {
    whose: { STATES: 'state', SIGNATORIES: 'signatory', MEMBERS: 'member state' },
    atOnce: who => `on the day on which ${who} consents`,
    after: (time, who) => `${time} after ${who} consents`,
    firstOfMonth: (time, who) => `on the first day of the month after ${time} from the consent of ${who}`,
    last: (one, needed) => `the ${needed === null ? 'last' : ordinalInWords(needed, 'en')} ${one}`,
  },
  id: {
    whose: { STATES: 'negara', SIGNATORIES: 'penanda tangan', MEMBERS: 'negara anggota' },
    atOnce: who => `pada hari ${who} mengikatkan diri`,
    after: (time, who) => `${time} setelah ${who} mengikatkan diri`,
    firstOfMonth: (time, who) =>
      `pada hari pertama bulan setelah lewat ${time} sejak ${who} mengikatkan diri`,
    last: (one, needed) => `${one} ${needed === null ? 'terakhir' : ordinalInWords(needed, 'id')}`,
  },
}
