import type { Model } from '../../model/model.js'
import type { Tie } from '../../questions/view.js'
import { pickDayWithin, pickDate } from './days.js'
import { type Dates, type Draft, type Gathered, daysOfMeeting, idsOf, valuesOfDates } from './gathered.js'
import { ADOPTED, WITHDRAWAL, kindOfAct, kindsOfState } from './kinds.js'

/** Makes the events that a claim tells: an act, or the two days of a state. */
export function eventsOfTie(tie: Tie, gathered: Gathered, dates: Dates, model: Model): Draft[] {
  const act = kindOfAct(tie.type)
  const state = kindsOfState(tie.type, model)
  const common = { ...partsOf(tie), until: null, isByRule: gathered.byRule.has(tie.id) }
  if (act !== null) return [{ ...common, kind: act, ...dayOfAct(tie, dates) }, ...withdrawalOf(tie, gathered)]
  if (state === null) return []
  const isOver = tie.until !== null && tie.until !== '..'
  const begin = { ...common, kind: state.begin, since: tie.since }
  return [
    ...(tie.since !== null || state.countsUndated ? [begin] : []),
    ...(isOver ? [{ ...common, kind: state.end, since: tie.until }] : []),
  ]
}

/** Finds to which entity something happened: to the text where a claim is about one, else to the entity at which the claim begins. */
function partsOf({
  id,
  type,
  from,
  to,
  modality,
}: Tie): Pick<Draft, 'of' | 'node' | 'other' | 'modality' | 'restsOn'> {
  const isOfText = ['SIGNED', 'RATIFIED', 'PARTY_TO', 'MADE_DECLARATION_ON', 'DENOUNCED'].includes(type)
  const [node, other] = isOfText ? [to, from] : [from, to]
  return { of: kindOfAct(type) === ADOPTED ? node : id, node, other, modality, restsOn: [id] }
}

/** Gives the day of an act: its own, else a day of the meeting at which it happened, else the day on which the text was adopted. */
function dayOfAct(tie: Tie, dates: Dates): Pick<Draft, 'since' | 'isByRule' | 'restsOn'> {
  if (tie.since !== null) return { since: tie.since, isByRule: false, restsOn: [tie.id] }
  const isAtMeeting = tie.type.endsWith('_AT')
  const said = isAtMeeting
    ? [...dates(tie.to, 'startedOn'), ...dates(tie.to, 'endedOn')]
    : tie.type === 'ADOPTED_BY'
      ? dates(tie.from, 'adoptedOn')
      : []
  const since = isAtMeeting ? pickDayWithin(daysOfMeeting(tie.to, dates)) : pickDate(valuesOfDates(said))
  return { since, isByRule: since !== null, restsOn: [tie.id, ...idsOf(said)] }
}

function withdrawalOf(tie: Tie, { withdrawals }: Gathered): Draft[] {
  const since = withdrawals.get(tie.id)
  return since === undefined
    ? []
    : [{ ...partsOf(tie), kind: WITHDRAWAL.kind, since, until: null, isByRule: false }]
}
