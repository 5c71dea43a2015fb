import { groupBy } from '../../rules/group.js'
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
    const series = groupBy(facts.claims('SESSION_OF'), ({ to }) => to)
    return [...series].flatMap(([id, claims]) =>
      inOrder(id, numbered(facts, [...new Set(claims.map(({ from }) => from))])),
    )
  },
}

function numbered(facts: Facts, meetings: readonly string[]): Session[] {
  const sessions = meetings.flatMap(id => {
    const [first] = facts.values(id, 'ordinal')
    const starts = datesOfField(facts, id, 'startedOn')[0] ?? null
    return first === undefined ? [] : [{ id, ordinal: Number(first.value), starts }]
  })
  return sessions.sort((a, b) => a.ordinal - b.ordinal)
}

/** Each session against the next one of which a day is known. */
function inOrder(series: string, sessions: readonly Session[]): Breach[] {
  const dated = sessions.filter(({ starts }) => starts !== null)
  return [
    ...neighbours(sessions).flatMap(sameNumber(series)),
    ...neighbours(dated).flatMap(wrongOrder(series)),
  ]
}

const neighbours = (sessions: readonly Session[]): [Session, Session][] =>
  sessions.slice(1).map((session, index) => [sessions[index]!, session])

const sameNumber =
  (series: string) =>
  ([one, other]: readonly [Session, Session]): Breach[] =>
    one.ordinal !== other.ordinal
      ? []
      : [{ id: other.id, says: `${other.id} and ${one.id} are both session ${one.ordinal} of ${series}` }]

const wrongOrder =
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
