import type { Tie } from '../../questions/view.js'
import { groupByKey } from '../../model/group.js'
import {
  type Chain,
  type PresenceWay,
  chainsOf,
  groupChains,
  isSureAct,
  modalityOfTies,
  walkUp,
} from './chains.js'
import type { EventSpan } from '../timeline/days.js'

/** Acts that say who was at a meeting, or which body met. */
export const PRESENCE_ACTS = ['HELD_WITHIN', 'HOSTED_BY', 'PARTICIPATED_IN', 'SESSION_OF'] as const

/** The chain that shows how somebody was at a meeting. */
export type Presence = Chain

/** The bodies that one series brings into session, with collectives of their members, and the members: within a house, nobody meets the house. */
export interface House {
  readonly bodies: ReadonlySet<string>
  readonly members: ReadonlySet<string>
}

/** All presences at a meeting, and the houses in session there. */
export interface Attendance {
  /** The presences of everybody who was there, by id: each way once, in the order of the ways. */
  readonly present: ReadonlyMap<string, readonly Presence[]>
  readonly houses: readonly House[]
}

/** The grounds from which the presences of all meetings are made. */
interface PresenceGrounds {
  readonly ties: readonly Tie[]
  /** Bodies that stand for members of others: they are not there beside these members. */
  readonly collectives: ReadonlySet<string>
  readonly spanOf: (meeting: string) => EventSpan
}

interface Own {
  readonly chains: readonly Chain[]
  readonly houses: readonly House[]
}

/** Makes a function that gives who was at a meeting in one of the ways, and which bodies were in session. */
export function makeAttendanceOf(
  grounds: PresenceGrounds,
  ways: readonly PresenceWay[],
): (meeting: string) => Attendance {
  const claims = indexClaims(grounds.ties)
  const known = new Map<string, Own>()
  const ownOf = (meeting: string): Own => {
    const own = known.get(meeting) ?? ownOfMeeting(meeting, claims, grounds)
    known.set(meeting, own)
    return own
  }
  const isWanted = ({ way }: Chain): boolean => ways.includes(way)
  return meeting => {
    const own = ownOf(meeting)
    const around = walkUp(meeting, claims.around).slice(1)
    const within = around.flatMap(path =>
      ownOf(path.at(-1)!.to)
        .chains.filter(isWanted)
        .map(chain => reachWithin(path, chain)),
    )
    return {
      present: groupChains([...own.chains, ...within].filter(isWanted)),
      houses: [...own.houses, ...around.flatMap(path => ownOf(path.at(-1)!.to).houses)],
    }
  }
}

/** The claims at an entity, by what they say; each is found by the end from which the walk comes to it. */
type Index = Readonly<
  Record<
    'parts' | 'members' | 'around' | 'participants' | 'hosts' | 'sessions',
    (id: string) => readonly Tie[]
  >
>

function indexClaims(ties: readonly Tie[]): Index {
  const byType = groupByKey(ties, ({ type }) => type)
  const at = (type: string, end: 'from' | 'to'): ((id: string) => readonly Tie[]) => {
    const index = groupByKey(byType.get(type) ?? [], tie => tie[end])
    return id => index.get(id) ?? []
  }
  return {
    parts: at('PART_OF', 'from'),
    members: at('MEMBER_OF', 'to'),
    around: at('HELD_WITHIN', 'from'),
    participants: at('PARTICIPATED_IN', 'to'),
    hosts: at('HOSTED_BY', 'from'),
    sessions: at('SESSION_OF', 'from'),
  }
}

/** Finds who was at the meeting itself, apart from what it was held within. */
function ownOfMeeting(meeting: string, claims: Index, { collectives, spanOf }: PresenceGrounds): Own {
  const span = spanOf(meeting)
  const opened = claims.sessions(meeting).map(session => openHouse(session, claims, span))
  return {
    chains: [
      ...claims.participants(meeting).flatMap(tie => chainsOf('PARTICIPANT', tie.from, [tie], span)),
      ...claims.hosts(meeting).flatMap(tie => chainsOf('HOST', tie.to, [tie], span)),
      ...opened.flatMap(({ bodies, members }) => [
        ...bodies,
        ...members.filter(({ who }) => !collectives.has(who)),
      ]),
    ],
    houses: opened.map(({ bodies, members }) => ({
      bodies: new Set(
        [...bodies, ...members.filter(({ who }) => collectives.has(who))].map(({ who }) => who),
      ),
      members: new Set(members.map(({ who }) => who)),
    })),
  }
}

/** Finds the series of a session with all bodies that it is part of, and the members of each. */
function openHouse(
  session: Tie,
  claims: Index,
  span: EventSpan,
): { readonly bodies: readonly Chain[]; readonly members: readonly Chain[] } {
  const bodies = walkUp(session.to, claims.parts).flatMap(path =>
    chainsOf('BODY', path.at(-1)?.to ?? session.to, [session, ...path], span),
  )
  const members = bodies.flatMap(({ who, ties }) =>
    claims.members(who).flatMap(tie => chainsOf('MEMBER', tie.from, [...ties, tie], span)),
  )
  return { bodies, members }
}

function reachWithin(path: readonly Tie[], { who, ties, isSure }: Chain): Chain {
  const all = [...path, ...ties]
  const modality = modalityOfTies(all)
  return {
    way: 'WITHIN',
    who,
    ties: all,
    modality,
    isSure: isSure && modality === 'FACT' && path.every(isSureAct),
  }
}
