import type { Noun } from '../model/names.js'
import type { Clause, Told } from './told.js'
import type { DateRole } from './date-vocabulary.js'

type RoleDates = readonly (readonly [role: DateRole, date: string])[]

/**
 * When what was done on a day was done. A claim about a meeting as a whole has the meeting's first day for its own, and the meeting went on to its
 * last: "was held in Vienna from 25 November to 20 December 1988". If no source tells the last, it was only opened then. A day on which the meeting
 * was not is left out, and so is any day of one whose days its sources tell differently. The values of the claim have it, with what other sources
 * say.
 */
export function datesAtMeeting(
  { from, to, values }: Told,
  { meeting: part }: Clause,
  day: string,
): RoleDates {
  const meetings = [from, to].filter(({ type }) => type === 'Meeting')
  const meeting = meetings.find(({ startedOn }) => startedOn === day) ?? meetings[0]
  if (part === undefined || meeting === undefined || !isWholeDay(day)) return [['AT', day]]
  if (values.modality === 'FACT' && meetings.length === 1 && isElsewhen(meeting, part, day)) return []
  if (day !== meeting.startedOn) return [['AT', day]]
  const { endedOn } = meeting
  if (isWholeDay(endedOn) && endedOn > day) return [['THROUGH', `${day}/${endedOn}`]]
  return [[part === 'HELD' && typeof endedOn !== 'string' ? 'OPENING' : 'AT', day]]
}

const isWholeDay = (date: unknown): date is string =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date)

function isElsewhen({ startedOn, endedOn }: Noun, part: Clause['meeting'], day: string): boolean {
  if (startedOn === null) return true
  if (part !== 'HELD' || !isWholeDay(startedOn)) return false
  return day < startedOn || (isWholeDay(endedOn) && day > endedOn)
}
