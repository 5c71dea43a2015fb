import type { Noun } from '../model/names.js'
import type { Clause, Told } from './told.js'
import type { DateRole } from './date-vocabulary.js'

type RoleDates = readonly (readonly [role: DateRole, date: string])[]

/**
 * The dates of something that was done on a day. A claim about a meeting as a whole has the first day of the meeting as its day, and the meeting went on to
 * its last day: "was held in Vienna from 25 November to 20 December 1988". If no source tells the last day, the meeting is only said to have opened on the
 * first.
 *
 * A day on which the meeting was not held is left out. So is any day of a meeting on whose days the sources differ. The values of the claim still have the
 * day, with what other sources say.
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
