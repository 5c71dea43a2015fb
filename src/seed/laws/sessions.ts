import { groupByKey } from '../../model/group.js'
import { type Breach, type Facts, type Law, datesOfField, isSurelyBefore } from './facts.js'

interface Session {
  readonly id: string
  readonly ordinal: number
  readonly starts: string | null
}

/** A later session of a series has a higher number, and each number is that of one session. */
export const sessionsInOrder: Law = {
  name: 'sessions of a series in the order of their numbers, each number once',
  findBreaches: facts => {
    const series = groupByKey(facts.claims('SESSION_OF'), ({ to }) => to)
    return [...series].flatMap(([id, claims]) =>
      checkSessionOrder(id, numberSessions(facts, [...new Set(claims.map(({ from }) => from))])),
    )
  },
}

function numberSessions(facts: Facts, meetings: readonly string[]): Session[] {
  const sessions = meetings.flatMap(id => {
    const [first] = facts.values(id, 'ordinal')
    const starts = datesOfField(facts, id, 'startedOn')[0] ?? null
    return first === undefined ? [] : [{ id, ordinal: Number(first.value), starts }]
  })
  return sessions.sort((a, b) => a.ordinal - b.ordinal)
}

/** Compares each session with the next one: the numbers among all sessions, the days among those that have a known day. */
function checkSessionOrder(series: string, sessions: readonly Session[]): Breach[] {
  const dated = sessions.filter(({ starts }) => starts !== null)
  return [
    ...pairNeighbours(sessions).flatMap(tellSameNumber(series)),
    ...pairNeighbours(dated).flatMap(tellWrongOrder(series)),
  ]
}

const pairNeighbours = (sessions: readonly Session[]): [Session, Session][] =>
  sessions.slice(1).map((session, index) => [sessions[index]!, session])

const tellSameNumber =
  (series: string) =>
  ([one, other]: readonly [Session, Session]): Breach[] =>
    one.ordinal !== other.ordinal
      ? []
      : [{ id: other.id, says: `${other.id} and ${one.id} are both session ${one.ordinal} of ${series}` }]

const tellWrongOrder =
  (series: string) =>
  ([one, other]: readonly [Session, Session]): Breach[] =>
    one.ordinal === other.ordinal || !isSurelyBefore(other.starts, one.starts)
      ? []
      : [
          {
            id: other.id,
            says: `${other.id}, session ${other.ordinal} of ${series}, began on ${other.starts}, before session ${one.ordinal} (${one.id}) on ${one.starts}`,
          },
        ]
