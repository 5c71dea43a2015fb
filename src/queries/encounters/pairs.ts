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

/** A gathering at which two were, and how each of them was there. It is sure where the gathering is, and both surely were there. */
export interface SharedGathering extends Held {
  readonly gathering: Gathering
  readonly one: readonly Presence[]
  readonly other: readonly Presence[]
}

/** Two that met, with every gathering at which they did. */
export interface Encounter {
  readonly oneId: string
  readonly otherId: string
  readonly meets: readonly SharedGathering[]
}

/**
 * The encounters of those who are asked about: `counterparts` with others, the most frequent first, and `among` with each other. In `among` each pair stands,
 * even if it never met.
 */
export interface Encounters {
  readonly counterparts: readonly Encounter[]
  readonly among: readonly Encounter[]
}

/** Two that met at one gathering. */
interface GatheringOfPair {
  readonly oneId: string
  readonly otherId: string
  readonly meet: SharedGathering
}

/** Finds whom each of those who are asked about met at a gathering. */
export function findMet(gathering: Gathering, who: readonly string[]): GatheringOfPair[] {
  return who.flatMap(oneId =>
    [...gathering.present.keys()].flatMap(otherId => {
      const meet = meetOf(gathering, oneId, otherId)
      return meet === null ? [] : [{ oneId, otherId, meet }]
    }),
  )
}

/** Joins the meets of each pair into one encounter. */
export function joinEncounters(met: readonly GatheringOfPair[], who: readonly string[]): Encounters {
  const pairs = groupByKey(met, ({ oneId, otherId }) => `${oneId} ${otherId}`)
  const meetsOf = (oneId: string, otherId: string): SharedGathering[] =>
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

/**
 * Tells how two met at a gathering; null where they did not. They did not if one was not there, or if one is the house of the other. Nor did they if both are
 * only known from the gathering that this one was held within.
 */
function meetOf(gathering: Gathering, oneId: string, otherId: string): SharedGathering | null {
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
