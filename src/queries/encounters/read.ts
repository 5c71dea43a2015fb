import { mapInTurns } from '../../answer/breath.js'
import type { Means } from '../../answer/means.js'
import type { DateRow } from '../../cypher/queries/timeline.js'
import { entitiesOfTypeQuery, tiesOfTypesQuery } from '../../cypher/queries/whole-types.js'
import type { Tie, View } from '../../questions/view.js'
import { type CrimeScope, MATTER_TYPES, readCrimes } from '../crime-scope.js'
import type { EncountersQuestion } from './arguments.js'
import { FACT, PRESENCE_STATES } from './chains.js'
import { isSurelyWithin } from './days.js'
import { makeAgendaOf } from './matters.js'
import type { Gathering } from './pairs.js'
import { PRESENCE_ACTS, makeAttendanceOf } from './presence.js'
import { OUTCOME_TYPES } from '../outcome-types.js'
import { readPlacingDays } from '../placing-days.js'
import { awaitInOrder, readSubjects } from '../subject.js'
import { daysOfSpan, mayFall, spanOfEvent } from '../timeline/days.js'
import { daysOfMeeting, groupDates, idsOf } from '../timeline/gathered.js'

/**
 * The claims and entities of these types are read from the whole graph. They are so few that they come in one go, however many meetings there are to tell of.
 */
export const ACTS = [...PRESENCE_ACTS, ...MATTER_TYPES, ...OUTCOME_TYPES] as const
export const READ_ENTITIES = ['CrimeType', 'Organization', 'Meeting', 'Meeting'] as const

const DAY_FIELDS = ['startedOn', 'endedOn']
const WHO_TYPES = ['Country', 'Organization', 'Person']

/** The entities that are asked about, the crimes, and the meetings that may lie within the days and are about one of the crimes. */
export interface ReadGatherings {
  readonly who: readonly string[]
  readonly scope: CrimeScope | null
  readonly gatherings: readonly Gathering[]
}

export async function readEncounters(question: EncountersQuestion, means: Means): Promise<ReadGatherings> {
  const { view, about } = question
  const { ask, model } = means
  const always = withoutDay(view)
  const [who, scope, acts, states, crimes, bodies] = await awaitInOrder([
    readSubjects('who', question.who, WHO_TYPES, view.clocks.release, means),
    about === null ? Promise.resolve(null) : readCrimes(about, view, means, 'about'),
    ask(tiesOfTypesQuery(model, view, ACTS)),
    ask(tiesOfTypesQuery(model, always, PRESENCE_STATES, 'WITH_DENIALS')),
    ask(entitiesOfTypeQuery('CrimeType', always, [])),
    ask(entitiesOfTypeQuery('Organization', always, ['organizationKind'])),
  ])
  const isCollective = ({ values }: (typeof bodies)[number]): boolean =>
    values.organizationKind === 'COLLECTIVE'
  const found: Found = {
    acts,
    states,
    crimes: new Set(crimes.map(({ id }) => id)),
    collectives: new Set(bodies.filter(isCollective).map(({ id }) => id)),
    scope,
  }
  return { who: who.map(({ id }) => id), scope, gatherings: await readGatherings(found, question, means) }
}

/** Drops the day of the question: a membership must hold on the day of the meeting instead. */
const withoutDay = ({ clocks, choice }: View): View => ({
  clocks: { ...clocks, day: null },
  choice: { ...choice, certainty: null },
})

interface Found {
  readonly acts: readonly Tie[]
  readonly states: readonly Tie[]
  readonly crimes: ReadonlySet<string>
  readonly collectives: ReadonlySet<string>
  readonly scope: CrimeScope | null
}

/** Reads the meetings with their days, with who was there, and with what they were about. */
async function readGatherings(
  { acts, states, crimes, collectives, scope }: Found,
  { ways, grounds, from, to, view }: EncountersQuestion,
  means: Means,
): Promise<readonly Gathering[]> {
  const agendaOf = makeAgendaOf(acts, crimes, grounds)
  const agendas = meetingsOfTies(acts)
    .map(id => ({ id, ...agendaOf(id) }))
    .filter(({ matters }) => scope === null || matters.some(({ crime }) => scope.includes(crime)))
  const around = acts.filter(({ type }) => type === 'HELD_WITHIN').map(tie => tie.to)
  const dated = [...new Set([...agendas.map(({ id }) => id), ...around])]
  const dates = groupDates(await readPlacingDays(dated, DAY_FIELDS, view, means))
  const spanOf = (id: string) => spanOfEvent(daysOfMeeting(id, dates))
  const attendanceOf = makeAttendanceOf({ ties: [...acts, ...states], collectives, spanOf }, ways)
  const fitting = agendas
    .map(agenda => ({ ...agenda, span: spanOf(agenda.id) }))
    .filter(({ span }) => mayFall(daysOfSpan(span), { from, to }))
  return mapInTurns(
    fitting,
    agenda => ({
      ...agenda,
      ...attendanceOf(agenda.id),
      when: daysOfMeeting(agenda.id, dates),
      ...tellDays(
        DAY_FIELDS.flatMap(field => dates(agenda.id, field)),
        isSurelyWithin(agenda.span, { from, to }),
      ),
    }),
    means.breath,
  )
}

const tellDays = (said: readonly DateRow[], isWithin: boolean): Pick<Gathering, 'isSure' | 'restsOn'> => ({
  isSure: isWithin && said.every(({ modality }) => modality === FACT),
  restsOn: idsOf(said),
})

/** Lists every meeting for which an act tells who was there, or which body met. */
function meetingsOfTies(acts: readonly Tie[]): string[] {
  const told = acts.filter(({ type }) => (PRESENCE_ACTS as readonly string[]).includes(type))
  return [...new Set(told.map(({ type, from, to }) => (type === 'PARTICIPATED_IN' ? to : from)))].sort()
}
