import type { DateRow } from '../../cypher/queries/timeline.js'
import type { Tie } from '../../questions/view.js'
import { type When, pickDate } from './days.js'
import type { EventKind } from './kinds.js'

/** All that the events of some entities are made from. */
export interface Gathered {
  /** The entities that are asked about, with their types. */
  readonly subjects: ReadonlyMap<string, string>
  /** The claims at these entities, and those that say what their sessions did with texts; each once. */
  readonly ties: readonly Tie[]
  /** Statements that are events by themselves. */
  readonly dates: readonly DateRow[]
  /** Statements on the days of meetings and texts that only say when something else happened. */
  readonly placing: readonly DateRow[]
  /** Ids of claims that follow from the rule of a treaty. `withdrawals` has the days on which formal statements were withdrawn. */
  readonly byRule: ReadonlySet<string>
  readonly withdrawals: ReadonlyMap<string, string>
}

export interface TimelineEvent extends When {
  readonly id: string
  readonly kind: EventKind
  /** The entity to which it happened; `other` is the other end of the claim. */
  readonly node: string
  readonly other: string | null
  /** Null where the event has no day. */
  readonly basis: 'SEEN' | 'BY_RULE' | null
  readonly modality: string
  /** The modality of its sentence, where that is another: a meeting was held, though only its host was planned. */
  readonly toldAs?: string
  /** Ids of claims and statements, claims first. */
  readonly restsOn: readonly string[]
}

/** A report of an event, before those of one event are put together. */
export type Draft = Omit<TimelineEvent, 'id' | 'basis'> & {
  /** Two reports of one kind with the same value here are reports of one event; for adoptions, only if they have the same date as well. */
  readonly of: string
  readonly isByRule: boolean
}

/** Gives what is said of a field of an entity. */
export type Dates = (entity: string, field: string) => readonly DateRow[]

export function groupDates(all: readonly DateRow[]): Dates {
  const index = new Map<string, DateRow[]>()
  for (const said of all) {
    const key = `${said.entity} ${said.field}`
    index.set(key, [...(index.get(key) ?? []), said])
  }
  return (entity, field) => index.get(`${entity} ${field}`) ?? []
}

export const valuesOfDates = (said: readonly DateRow[]): string[] => said.flatMap(({ value }) => value ?? [])
export const idsOf = (said: readonly { readonly id: string }[]): string[] => said.map(({ id }) => id)

/** Gives the first and the last day of a meeting. */
export function daysOfMeeting(id: string, dates: Dates): When {
  return {
    since: pickDate(valuesOfDates(dates(id, 'startedOn'))),
    until: pickDate(valuesOfDates(dates(id, 'endedOn'))),
  }
}
