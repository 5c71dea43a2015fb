import { groupByKey } from '../../model/group.js'
import type { Held } from './days.js'
import type { Agenda } from './matters.js'
import type { Attendance, House, Presence } from './presence.js'
import type { When } from '../timeline/days.js'

/** A meeting that may lie within the days that are asked about; `isSure` says whether it surely does. */
export interface Gathering extends Held, Attendance, Agenda {
  readonly id: string
  readonly when: When
  /** Statements on its days. */
  readonly restsOn: readonly string[]
}

/** A gathering at which two were, and how each of them was there; sure where both surely were. */
export interface Meet extends Held {
  readonly gathering: Gathering
  readonly one: readonly Presence[]
  readonly other: readonly Presence[]
}

/** Two that met, with every gathering at which they did. */
export interface Encounter {
  readonly oneId: string
  readonly otherId: string
  readonly meets: readonly Meet[]
}

/** Whom each of some met: the most frequent first; who of them met another of them stands in `among` alone, where each pair stands even without a meeting. */
export interface Encounters {
  readonly counterparts: readonly Encounter[]
  readonly among: readonly Encounter[]
}

/** That two met at one gathering. */
export interface PairMeet {
  readonly oneId: string
  readonly otherId: string
  readonly meet: Meet
}

/** Whom each of some met at a gathering. */
export function findMet(gathering: Gathering, who: readonly string[]): PairMeet[] {
  return who.flatMap(oneId =>
    [...gathering.present.keys()].flatMap(otherId => {
      const meet = meetOf(gathering, oneId, otherId)
      return meet === null ? [] : [{ oneId, otherId, meet }]
    }),
  )
}

/** All that was met, by those who did. */
export function joinEncounters(met: readonly PairMeet[], who: readonly string[]): Encounters {
  const pairs = groupByKey(met, ({ oneId, otherId }) => `${oneId} ${otherId}`)
  const meetsOf = (oneId: string, otherId: string): Meet[] =>
    (pairs.get(`${oneId} ${otherId}`) ?? []).map(({ meet }) => meet)
  const others = [...pairs.values()].map(([first]) => first!).filter(({ otherId }) => !who.includes(otherId))
  return {
    counterparts: others
      .map(({ oneId, otherId }) => ({ oneId, otherId, meets: meetsOf(oneId, otherId) }))
      .sort((a, b) => compareEncounters(a, b, who)),
    among: who.flatMap((oneId, place) =>
      who.slice(place + 1).map(otherId => ({ oneId, otherId, meets: meetsOf(oneId, otherId) })),
    ),
  }
}

const compareEncounters = (a: Encounter, b: Encounter, who: readonly string[]): number =>
  b.meets.length - a.meets.length ||
  countSure(b) - countSure(a) ||
  (a.otherId === b.otherId ? who.indexOf(a.oneId) - who.indexOf(b.oneId) : a.otherId < b.otherId ? -1 : 1)

export const countSure = ({ meets }: Encounter): number => meets.filter(({ isSure }) => isSure).length

/** How two met at a gathering; null where they did not: one was not there, one is the house of the other, or nothing tells of either but what it was held within. */
function meetOf(gathering: Gathering, oneId: string, otherId: string): Meet | null {
  const [one, other] = [gathering.present.get(oneId), gathering.present.get(otherId)]
  if (oneId === otherId || one === undefined || other === undefined) return null
  if (gathering.houses.some(house => isHouseOf(house, oneId, otherId))) return null
  const joins = one.flatMap(mine => other.map(theirs => [mine, theirs] as const))
  const own = joins.filter(join => join.some(({ way }) => way !== 'WITHIN'))
  if (own.length === 0) return null
  const isSure = gathering.isSure && own.some(join => join.every(presence => presence.isSure))
  return { gathering, one, other, span: gathering.span, isSure }
}

/** Whether one of the two is in session as a body, or stands for its members, and the other belongs to that house. */
function isHouseOf({ bodies, members }: House, one: string, other: string): boolean {
  const belongs = (id: string): boolean => bodies.has(id) || members.has(id)
  return belongs(one) && belongs(other) && (bodies.has(one) || bodies.has(other))
}
