import type { Lang } from '../model/model.js'
import { dateBounds } from '../model/edtf.js'
import { STATEMENT } from '../plan/plan.js'
import type { Tense } from '../model/verbs.js'
import type { Clause, Told } from './clause.js'
import type { DateRole } from './date-vocabulary.js'
import { sayDate } from './date-words.js'

/** When something is so, as seen from the day of the release: the tense of its verb, and its dates with what each is to the sentence. */
export interface Time {
  readonly tense: Tense
  readonly dates: readonly (readonly [role: DateRole, date: string])[]
  /** Whether a source says that it goes on, `until: ..`, and no first day says so. */
  readonly goesOn: boolean
}

export function timeOf(told: Told, { isAct, since }: Clause): Time {
  const begin = typeof since === 'string' ? since : null
  const end = typeof told.values.until === 'string' ? told.values.until : null
  if (told.values.modality === 'DENIED' && begin === null && end === null) return timeOfDenial(told, isAct)
  return isAct ? timeOfAct(told, begin) : timeOfState(told, begin, end)
}

function timeOfAct(told: Told, day: string | null): Time {
  const isAhead = day === null ? isIntent(told) : liesAhead(day, told)
  const tense = !isAhead ? 'PAST' : isIntent(told) ? 'PRESENT' : 'FUTURE'
  return { tense, dates: day === null ? [] : [['AT', day]], goesOn: false }
}

function timeOfState(told: Told, begin: string | null, end: string | null): Time {
  const goesOn = end === '..'
  if (end !== null && !goesOn) {
    const dates: Time['dates'] = [...(begin === null ? [] : [['FROM', begin] as const]), ['UNTIL', end]]
    return { tense: liesAhead(end, told) ? 'PRESENT' : 'ENDED', dates, goesOn }
  }
  if (begin === null) return { tense: isOver(told) ? 'PAST' : 'PRESENT', dates: [], goesOn }
  const [tense, role] = tenseSince(told, begin)
  return { tense, dates: [[role, begin]], goesOn: false }
}

function tenseSince(told: Told, begin: string): [Tense, DateRole] {
  const isAhead = liesAhead(begin, told)
  if (isIntent(told)) return [isAhead ? 'PRESENT' : 'PAST', 'STARTING']
  if (isAhead) return ['FUTURE', 'STARTING']
  return isOver(told) ? ['PAST', 'STARTING'] : ['PERFECT', 'SINCE']
}

/** A denial without dates of its own speaks of the days on which its sources do, where they name them. */
function timeOfDenial(told: Told, isAct: boolean): Time {
  const [first, last] = [String(told.values.certainFrom), String(told.values.certainTo)]
  const isKnown = told.values.certainFrom !== undefined && first <= last
  if (!isKnown)
    return { tense: isAct ? 'PERFECT' : isOver(told) ? 'PAST' : 'PRESENT', dates: [], goesOn: false }
  if (isAct) return { tense: 'PAST_PERFECT', dates: [['BY', last]], goesOn: false }
  const dates: Time['dates'] =
    first === last
      ? [['AT', first]]
      : [
          ['FROM', first],
          ['UNTIL', last],
        ]
  return { tense: 'PAST', dates, goesOn: false }
}

const isIntent = ({ values: { modality } }: Told): boolean =>
  modality === 'PLANNED' || modality === 'INTENDED'

/** Whether the whole date is still to come on the day of the release. */
const liesAhead = (date: string, { today }: Told): boolean => (dateBounds(date)?.first ?? '') > today

/** Whether the claim has a meeting, programme or undertaking at one of its ends that was over on the day of the release. */
function isOver({ claimType, from, to, today }: Told): boolean {
  // Of what kind a meeting is, and which number it has, is so for ever.
  return (
    claimType !== STATEMENT &&
    [from, to].some(({ endedOn }) => {
      const last = typeof endedOn === 'string' ? dateBounds(endedOn)?.last : null
      return typeof last === 'string' && last < today
    })
  )
}

/** Its dates as words, in order. */
export const datesInWords = ({ dates }: Time, lang: Lang): string[] =>
  dates.map(([role, date]) => sayDate(role, date, lang))
