import type { Finding } from '../../questions/finding.js'
import { type AskedDays, daysOfEvent, mayFall, sortDayOf } from './days.js'
import type { TimelineEvent } from './gathered.js'

/** How many grounds of one event the answer shows at most. */
export const MOST_RESTED_ON = 12

/** How many values an event is sorted by. */
export const SORT_WIDTH = 3

/** Gives what an event is sorted by: the first day that it may have been on, the last one, and its id. No two events have the same. */
export const sortOfEvent = (event: TimelineEvent): readonly [string, string, string] => [
  sortDayOf(event),
  daysOfEvent(event).possibleTo ?? '~',
  event.id,
]

function compareSorts(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place === -1 ? 0 : a[place]! < b[place]! ? -1 : 1
}

/** Sorts the events that may fall within the days, and apart from them those of which no day is told. */
export function sortEvents(
  events: readonly TimelineEvent[],
  asked: AskedDays,
): { readonly dated: TimelineEvent[]; readonly dateless: TimelineEvent[] } {
  const sorted = [...events].sort((a, b) => compareSorts(sortOfEvent(a), sortOfEvent(b)))
  return {
    dated: sorted.filter(event => event.basis !== null && mayFall(daysOfEvent(event), asked)),
    dateless: sorted.filter(event => event.basis === null),
  }
}

/** Finds the events behind the one that a cursor names by what it is sorted by. */
export function findEventsBehind(
  after: readonly unknown[] | null,
  listed: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  const last = after?.map(String)
  return last === undefined ? listed : listed.filter(event => compareSorts(sortOfEvent(event), last) > 0)
}

/** An event as the schema shows it, without its sentence. */
export const showEvent = ({
  id,
  kind,
  basis,
  restsOn,
  since,
  until,
  other,
  toldAs: _,
  ...event
}: TimelineEvent): Finding => ({
  id,
  counterpart: other,
  eventKind: kind,
  dayBasis: basis,
  since,
  until,
  ...daysOfEvent({ since, until }),
  ...event,
  restsOn: restsOn.slice(0, MOST_RESTED_ON),
  restsOnLeftOut: Math.max(restsOn.length - MOST_RESTED_ON, 0),
})

/** Counts the events of each kind, and how many of them come behind the page. */
export function countKinds(
  dated: readonly TimelineEvent[],
  dateless: readonly TimelineEvent[],
  rest: readonly TimelineEvent[],
): Finding[] {
  const kinds = [...new Set([...dated, ...dateless].map(({ kind }) => kind))].sort()
  const count = (events: readonly TimelineEvent[], kind: string): number =>
    events.filter(event => event.kind === kind).length
  return kinds.map(kind => ({
    eventKind: kind,
    total: count(dated, kind),
    undated: count(dateless, kind),
    notShown: count(rest, kind),
  }))
}
