import type { Lang } from '../model/model.js'
import { dateBounds } from '../model/edtf.js'
import type { Noun } from '../model/names.js'
import { LAST_OF_DAYS } from '../model/stored.js'
import type { Tense } from '../model/verbs.js'
import type { Clause, Told } from './told.js'
import type { DateRole } from './date-vocabulary.js'
import { sayDate } from './date-words.js'
import { datesAtMeeting } from './meeting-dates.js'
import { knownBy } from './trim-date.js'

/** When something is so, as seen from the day of the release: the tense of its verb, and its dates, each with its role in the sentence. */
interface Time {
  readonly tense: Tense
  readonly dates: readonly (readonly [role: DateRole, date: string])[]
  /** Whether a source says that it goes on (`until: ..`), and the sentence tells no first day that would say so. */
  readonly goesOn: boolean
}

export function timeOf(told: Told, clause: Clause): Time {
  const { isAct, since } = clause
  const begin = typeof since === 'string' ? since : null
  const end = typeof told.values.until === 'string' ? told.values.until : null
  if (told.values.modality === 'DENIED' && begin === null && end === null) return timeOfDenial(told, clause)
  return isAct ? timeOfAct(told, clause, begin) : timeOfState(told, clause, begin, end)
}

function timeOfAct(told: Told, clause: Clause, day: string | null): Time {
  const isAhead = day === null ? isIntent(told) && !isOver(told, clause) : liesAhead(day, told)
  const tense = !isAhead ? 'PAST' : isIntent(told) ? 'PRESENT' : 'FUTURE'
  return { tense, dates: day === null ? [] : datesAtMeeting(told, clause, day), goesOn: false }
}

function timeOfState(told: Told, clause: Clause, begin: string | null, end: string | null): Time {
  const goesOn = end === '..'
  if (end !== null && !goesOn) {
    const dates: Time['dates'] = [...(begin === null ? [] : [['FROM', begin] as const]), ['UNTIL', end]]
    return { tense: liesAhead(end, told) ? 'PRESENT' : 'ENDED', dates, goesOn }
  }
  if (begin === null) return { tense: isOver(told, clause) ? 'PAST' : 'PRESENT', dates: [], goesOn }
  const [tense, role, date = begin] = findTenseSince(told, clause, begin)
  return { tense, dates: [[role, date]], goesOn: false }
}

/** The tense and the role of the first day. A day by which something had begun is not the day of its beginning: "was already a party on 14 March 2015". */
function findTenseSince(told: Told, clause: Clause, begin: string): [Tense, DateRole, string?] {
  const isAhead = liesAhead(begin, told)
  if (isIntent(told)) return [isAhead ? 'PRESENT' : 'PAST', 'STARTING']
  if (isAhead) return ['FUTURE', 'STARTING']
  const seen = told.values.modality === 'FACT' ? knownBy(begin) : null
  if (seen !== null) return ['ALREADY', 'AT', seen]
  return isOver(told, clause) ? ['PAST', 'STARTING'] : ['PERFECT', 'SINCE']
}

/** A denial without dates of its own speaks of the days of which its sources speak, where they name any. */
function timeOfDenial(told: Told, clause: Clause): Time {
  const { isAct } = clause
  const [first, last] = [String(told.values.certainFrom), String(told.values.certainTo)]
  const isKnown = told.values.certainFrom !== undefined && first <= last
  if (!isKnown)
    return { tense: isAct ? 'PERFECT' : isOver(told, clause) ? 'PAST' : 'PRESENT', dates: [], goesOn: false }
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

const isIntent = ({ values: { modality } }: Pick<Told, 'values'>): boolean =>
  modality === 'PLANNED' || modality === 'INTENDED'

/** Whether the whole date is still to come on the day of the release. */
const liesAhead = (date: string, { today }: Pick<Told, 'today'>): boolean =>
  (dateBounds(date)?.first ?? '') > today

/**
 * Whether something is told that was so in its time, and a meeting, a programme, an undertaking or a plan at one of its ends was over before the day of the
 * release.
 */
function isOver({ from, to, today }: Told, { isOfItsTime }: Clause): boolean {
  return isOfItsTime && [from, to].some(noun => endOfNoun(noun) < today)
}

/** The last day of a thing; for a meeting without a last day, its first day. */
function endOfNoun({ type, startedOn, endedOn }: Noun): string {
  const date = endedOn ?? (type === 'Meeting' ? startedOn : null)
  return (typeof date === 'string' ? dateBounds(date)?.last : null) ?? LAST_OF_DAYS
}

/** The tense of something that happens at a date, where no claim tells it. A plan for a day that nobody names may still come to pass. */
export function tenseOfDate(date: string | null, modality: string, today: string): Tense {
  const intends = isIntent({ values: { modality } })
  const isAhead = date === null ? intends : liesAhead(date, { today })
  return !isAhead ? 'PAST' : intends ? 'PRESENT' : 'FUTURE'
}

/** The dates of a time in words, in their order. */
export const datesInWords = ({ dates }: Time, lang: Lang): string[] =>
  dates.map(([role, date]) => sayDate(role, date, lang))
