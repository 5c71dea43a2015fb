import type { PresenceWay } from '../../../src/queries/encounters/chains.js'
import { isSurelyWithin } from '../../../src/queries/encounters/days.js'
import {
  type EventSpan,
  daysOfSpan,
  mayFall,
  pickDate,
  spanOfEvent,
} from '../../../src/queries/timeline/days.js'
import type { Tie } from '../../../src/questions/view.js'
import { readDate } from '../../oracle/dates.js'
import { MeetingOracle } from '../../support/encounter-oracle.js'
import type { SeedTies } from '../../support/seed-ties.js'
import type { SeedSaid } from '../../support/seed-said.js'
import { type Ground, type ViewAsked, viewOfAsked } from './asked.js'
import { crimesAround } from './common-ground.js'
import { placingByHand } from './placing-days.js'

export interface EncountersAsked extends ViewAsked {
  readonly who: readonly string[]
  readonly about?: string
  readonly from?: string
  readonly to?: string
  readonly ways?: readonly PresenceWay[]
  readonly grounds?: readonly string[]
  readonly limit?: number
  readonly meetingsEach?: number
}

const OUTCOMES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'ISSUED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'WELCOMED_AT',
]
const PRESENCES = ['PARTICIPATED_IN', 'HOSTED_BY', 'SESSION_OF', 'HELD_WITHIN']
const MATTERS = ['ADDRESSES', 'COVERS', 'SESSION_OF', ...OUTCOMES]
const STATES = ['MEMBER_OF', 'PART_OF']

/** One meeting of two. */
export interface Met {
  readonly one: string
  readonly other: string
  readonly meeting: string
  readonly isSure: boolean
}

/** All that is told of meetings under the view of a question. */
export interface Told {
  readonly ties: readonly Tie[]
  /** The crime that is asked about with all above and all below it. */
  readonly crimes: ReadonlySet<string> | null
  readonly oracle: MeetingOracle
  readonly spanOf: (meeting: string) => EventSpan
  /** The statements that say when it was. */
  readonly placedBy: (meeting: string) => readonly string[]
  /** Whether nothing but facts says when it was. */
  readonly isPlacedByFacts: (meeting: string) => boolean
  /** The crimes of a meeting, and each with each ground for it: `SERIES terrorism`. */
  readonly aboutOf: (meeting: string) => readonly string[]
  readonly mattersOf: (meeting: string) => readonly string[]
  /** Meetings within the days and about the crime. */
  readonly meetings: readonly string[]
  /** Who may have met anybody. */
  readonly everyone: ReadonlySet<string>
}

/** What came of some meetings. */
export const outcomesByHand = (ties: readonly Tie[], meetings: readonly string[]): Tie[] =>
  ties.filter(({ type, to }) => OUTCOMES.includes(type) && meetings.includes(to))

/** The crimes of a meeting, asked of each crime by itself. */
function aboutByHand(
  meeting: string,
  grounds: readonly string[],
  ties: readonly Tie[],
  { types }: SeedTies,
): string[] {
  const around = {
    MEETING: [meeting],
    OUTCOME: outcomesByHand(ties, [meeting]).map(({ from }) => from),
    SERIES: ties.filter(({ type, from }) => type === 'SESSION_OF' && from === meeting).map(({ to }) => to),
  }
  const near = Object.entries(around).flatMap(([ground, ids]) => (grounds.includes(ground) ? ids : []))
  const dealt = ties.filter(({ type, from }) => ['ADDRESSES', 'COVERS'].includes(type) && near.includes(from))
  const crimes = [...types].filter(([, type]) => type === 'CrimeType').map(([id]) => id)
  return crimes.filter(crime => dealt.some(({ to }) => to === crime))
}

/** The statements on the days of each meeting. */
const daysByHand = (asked: EncountersAsked, ground: Ground): ((id: string, field: string) => SeedSaid[]) =>
  placingByHand(asked, ground, ['startedOn', 'endedOn'])

function spansByHand(asked: EncountersAsked, ground: Ground): (meeting: string) => EventSpan {
  const daysOf = daysByHand(asked, ground)
  const dateOf = (id: string, field: string): string | null =>
    pickDate(
      daysOf(id, field).flatMap(({ values }) => (typeof values.value === 'string' ? [values.value] : [])),
    )
  return keepAll(id => spanOfEvent({ since: dateOf(id, 'startedOn'), until: dateOf(id, 'endedOn') }))
}

const daysAsked = ({ from, to }: EncountersAsked): { from: string | null; to: string | null } => ({
  from: from === undefined ? null : readDate(from).days.from,
  to: to === undefined ? null : readDate(to).days.to,
})

/** Whether somebody was there is asked of the day of the meeting: memberships of all days are looked at. */
function tiesOfPresence(asked: EncountersAsked, { seed }: Ground): Tie[] {
  const always = seed.ties({ ...viewOfAsked(asked), day: undefined, certainty: undefined })
  const states = always.filter(({ type }) => STATES.includes(type))
  return [...seed.ties(viewOfAsked(asked)).filter(isPresence), ...states]
}

const isPresence = ({ type }: Tie): boolean => PRESENCES.includes(type)

function collectivesOf({ entities }: SeedTies): Set<string> {
  const bodies = entities.filter(({ organizationKind }) => organizationKind === 'COLLECTIVE')
  return new Set(bodies.map(({ id }) => id as string))
}

/** A function that works out each value once. */
function keepAll<Value>(find: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>()
  return id => {
    if (!known.has(id)) known.set(id, find(id))
    return known.get(id)!
  }
}

export function tellMeetings(asked: EncountersAsked, ground: Ground): Told {
  const { ways = ['PARTICIPANT', 'HOST', 'BODY'], grounds = ['MEETING', 'OUTCOME'], about } = asked
  const ties = ground.seed.ties(viewOfAsked(asked))
  const spanOf = spansByHand(asked, ground)
  const daysOf = daysByHand(asked, ground)
  const dealt = ties.filter(({ type }) => MATTERS.includes(type))
  const aboutOf = keepAll(id => aboutByHand(id, grounds, dealt, ground.seed))
  const crimes = about === undefined ? null : crimesAround(ties, about)
  const told = ties.filter(isPresence).map(({ type, from, to }) => (type === 'PARTICIPATED_IN' ? to : from))
  const meetings = [...new Set(told)].filter(
    id =>
      mayFall(daysOfSpan(spanOf(id)), daysAsked(asked)) &&
      (crimes === null || aboutOf(id).some(crime => crimes.has(crime))),
  )
  const present = tiesOfPresence(asked, ground)
  return {
    ties: dealt,
    crimes,
    oracle: new MeetingOracle({ ties: present, collectives: collectivesOf(ground.seed), spanOf }, ways),
    spanOf,
    placedBy: id => ['startedOn', 'endedOn'].flatMap(field => daysOf(id, field)).map(one => one.id),
    isPlacedByFacts: keepAll(id =>
      ['startedOn', 'endedOn'].every(field =>
        daysOf(id, field).every(({ values }) => values.modality === 'FACT'),
      ),
    ),
    aboutOf,
    mattersOf: id =>
      grounds.flatMap(by => aboutByHand(id, [by], dealt, ground.seed).map(crime => `${by} ${crime}`)),
    meetings,
    everyone: new Set(present.flatMap(({ from, to }) => [from, to])),
  }
}

/** Every meeting of every two, one by one. */
export function meetByHand(
  asked: EncountersAsked,
  { oracle, spanOf, isPlacedByFacts, meetings, everyone }: Told,
): Met[] {
  return asked.who.flatMap(one =>
    meetings
      .filter(meeting => oracle.waysOf(one, meeting).size > 0)
      .flatMap(meeting =>
        [...everyone].flatMap(other => {
          const isSure = oracle.isMeet(one, other, meeting)
          const isWithin = isPlacedByFacts(meeting) && isSurelyWithin(spanOf(meeting), daysAsked(asked))
          return isSure === null ? [] : [{ one, other, meeting, isSure: isSure && isWithin }]
        }),
      ),
  )
}
