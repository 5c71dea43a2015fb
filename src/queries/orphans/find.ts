import type { EntityAnswer } from '../../questions/rows.js'
import type { Tie } from '../../questions/view.js'
import { groupByKey } from '../../model/group.js'
import { LAST_OF_DAYS, firstDayOf, lastDayOf } from '../../model/stored.js'
import { OUTCOME_TYPES } from '../outcome-types.js'

export type OrphanKind =
  'PLAN_WITHOUT_SUCCESSOR' | 'INSTRUMENT_WITHOUT_MONITOR' | 'MEETING_WITHOUT_OUTCOME' | 'BODY_WITHOUT_SESSION'

/** The type that may miss something, and the claims that would tell of it. */
interface Missing {
  readonly typeName: string
  readonly claimTypes: readonly string[]
  /** Where such a claim has the entity: at its beginning, or at its end. */
  readonly end: 'from' | 'to'
  /** The date field by which the orphans are sorted, the latest first. */
  readonly datedBy: string | null
}

export const MISSING: Readonly<Record<OrphanKind, Missing>> = {
  PLAN_WITHOUT_SUCCESSOR: {
    typeName: 'Instrument',
    claimTypes: ['SUCCEEDS'],
    end: 'to',
    datedBy: 'periodEnd',
  },
  INSTRUMENT_WITHOUT_MONITOR: {
    typeName: 'Instrument',
    claimTypes: ['MONITORED_BY'],
    end: 'from',
    datedBy: 'adoptedOn',
  },
  MEETING_WITHOUT_OUTCOME: {
    typeName: 'Meeting',
    claimTypes: OUTCOME_TYPES,
    end: 'to',
    datedBy: 'startedOn',
  },
  BODY_WITHOUT_SESSION: { typeName: 'Organization', claimTypes: ['SESSION_OF'], end: 'to', datedBy: null },
}

/** The columns of an entity that finding and sorting need. */
export function columnsOfMissing({ datedBy }: Missing): readonly string[] {
  return datedBy === null ? ['organizationKind'] : [datedBy, firstDayOf(datedBy), lastDayOf(datedBy)]
}

/** An entity that misses something, with the day that tells since when. For a plan that day is its end, for a body its last session that has a day. */
export interface Orphan {
  readonly id: string
  readonly datedOn: string | null
  /** The last day that `datedOn` may mean; orphans are sorted by it. */
  readonly lastDay: string | null
  /** The claim of the last session. */
  readonly lastSession: string | null
  /** How many sessions have no known day: they may have been at any time. */
  readonly undated: number
}

/** How many entities were looked at, and the orphans among them. */
interface OrphansFound {
  readonly outOf: number
  readonly orphans: readonly Orphan[]
}

/** The days of a question: the day that it asks about, and the day since which there was no session. Each is null where the question does not ask about it. */
export interface OrphanDays {
  readonly day: string | null
  readonly quietSince: string | null
}

export function findOrphans(
  kind: OrphanKind,
  rows: readonly EntityAnswer[],
  ties: readonly Tie[],
  { day, quietSince }: OrphanDays,
  meetings: readonly EntityAnswer[] = [],
): OrphansFound {
  const missing = MISSING[kind]
  const byEntity = groupByKey(ties, tie => tie[missing.end])
  if (kind === 'BODY_WITHOUT_SESSION') return findQuiet(rows, byEntity, quietSince!, daysOfMeetings(meetings))
  const looked = rows.filter(
    row => kind !== 'PLAN_WITHOUT_SUCCESSOR' || isPlanOver(row, missing.datedBy!, day!),
  )
  const orphans = looked
    .filter(({ id }) => !byEntity.has(id))
    .map(row => ({ ...datesOfRow(row, missing.datedBy!), id: row.id, lastSession: null, undated: 0 }))
  return { outOf: looked.length, orphans: sortLatestFirst(orphans) }
}

/** Whether a period is surely over: its last possible end lies before the day. */
function isPlanOver({ values }: EntityAnswer, field: string, day: string): boolean {
  const last = values[lastDayOf(field)] as string | null
  return last !== null && last < day
}

const datesOfRow = ({ values }: EntityAnswer, field: string): Pick<Orphan, 'datedOn' | 'lastDay'> => ({
  datedOn: values[field] as string | null,
  lastDay: values[lastDayOf(field)] as string | null,
})

/** Finds the quiet bodies. They have had sessions or are there to have them, and no session is known to have begun since the day. */
function findQuiet(
  rows: readonly EntityAnswer[],
  sessionsOf: ReadonlyMap<string, readonly Tie[]>,
  quietSince: string,
  days: MeetingDays,
): OrphansFound {
  const looked = rows.filter(({ id, values }) => sessionsOf.has(id) || values.organizationKind === 'FORUM')
  const orphans = looked
    .map(({ id }) => lastSessionOf(id, sessionsOf.get(id) ?? [], days))
    .filter(({ lastDay }) => lastDay === null || lastDay < quietSince)
  return { outOf: looked.length, orphans: sortLatestFirst(orphans) }
}

/** The date on which each meeting began, as it is told, and the last day that this date may mean. */
type MeetingDays = ReadonlyMap<string, Pick<Orphan, 'datedOn' | 'lastDay'>>

/** The columns of a meeting that tell on which day it began. */
export const COLUMNS_OF_SESSIONS = ['startedOn', lastDayOf('startedOn')] as const

const daysOfMeetings = (meetings: readonly EntityAnswer[]): MeetingDays =>
  new Map(meetings.map(row => [row.id, datesOfRow(row, 'startedOn')]))

function lastSessionOf(id: string, sessions: readonly Tie[], days: MeetingDays): Orphan {
  const dated = sessions
    .map(tie => ({ lastSession: tie.id, ...dayOfSession(tie, days) }))
    .filter(({ lastDay }) => lastDay !== null)
    .toSorted((a, b) => compareLatest(a.lastDay, b.lastDay) || (a.lastSession < b.lastSession ? -1 : 1))
  const last = dated[0] ?? { lastSession: null, datedOn: null, lastDay: null }
  return { id, ...last, undated: sessions.length - dated.length }
}

/** Gives the day of the meeting, else that of the claim. An act is certain from the last day on which it may have happened, so `certainFrom` is that day. */
function dayOfSession({ from, certainFrom }: Tie, days: MeetingDays): Pick<Orphan, 'datedOn' | 'lastDay'> {
  const own = days.get(from)
  if (own !== undefined && own.lastDay !== null) return own
  const day = certainFrom === LAST_OF_DAYS ? null : certainFrom
  return { datedOn: day, lastDay: day }
}

/** Sorts the latest first; orphans without a day come last. */
const sortLatestFirst = (orphans: readonly Orphan[]): Orphan[] =>
  orphans.toSorted((a, b) => compareLatest(a.lastDay, b.lastDay) || (a.id < b.id ? -1 : 1))

function compareLatest(a: string | null, b: string | null): number {
  if (a === b) return 0
  return (a ?? '') > (b ?? '') ? -1 : 1
}
