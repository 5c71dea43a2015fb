import { groupByKey } from '../../model/group.js'

type CommonKind = 'INSTRUMENT' | 'BODY' | 'MEETING' | 'SYSTEM' | 'PROGRAMME'

interface Way {
  readonly kind: CommonKind
  readonly farType: string
  readonly outward: readonly string[]
  readonly inward: readonly string[]
}

/** The claims by which something goes with a country or body, seen from that country or body. */
export const WAYS: readonly Way[] = [
  { kind: 'INSTRUMENT', farType: 'Instrument', outward: ['PARTY_TO'], inward: [] },
  { kind: 'BODY', farType: 'Organization', outward: ['MEMBER_OF'], inward: [] },
  { kind: 'MEETING', farType: 'Meeting', outward: ['PARTICIPATED_IN'], inward: [] },
  { kind: 'SYSTEM', farType: 'System', outward: ['USES'], inward: [] },
  {
    kind: 'PROGRAMME',
    farType: 'Programme',
    outward: ['FUNDS'],
    inward: ['PROVIDED_BY', 'PROVIDED_TO', 'ACTIVE_IN'],
  },
]

/** A claim by which something goes with one of the sides. */
export interface Hold {
  readonly nearId: string
  readonly farId: string
  readonly kind: CommonKind
  readonly claimId: string
  /** Whether it surely holds on the day; false without a day. */
  readonly isSure: boolean
}

/** Something that joins at least one pair. */
export interface Shared {
  readonly id: string
  readonly kind: CommonKind
  readonly aIds: readonly string[]
  readonly bIds: readonly string[]
  readonly aClaims: readonly string[]
  readonly bClaims: readonly string[]
  /** The countries and bodies of either side with which it surely goes on the day. */
  readonly sureIds: readonly string[]
  /** How many pairs it joins. */
  readonly total: number
}

export interface Pair {
  readonly oneId: string
  readonly otherId: string
  /** What they have in common, in the order of `findShared`. */
  readonly shared: readonly Shared[]
}

/** How many claims a thing names at most for each country or body of a side. */
export const CLAIMS_OF_EACH = 2

/** Finds the things that go with somebody on each side. They are sorted by kind; within a kind, what joins most pairs comes first. */
export function findShared(
  holds: readonly Hold[],
  a: readonly string[],
  b: readonly string[],
): readonly Shared[] {
  const found = [...groupByKey(holds, ({ kind, farId }) => `${kind} ${farId}`).values()].map(own => {
    const [ofA, ofB] = [a, b].map(side => holdsOfSide(own, side)) as [SideOfThing, SideOfThing]
    const total = keysOfPairs(ofA.ids, ofB.ids).size
    const { farId: id, kind } = own[0]!
    const sides = { aIds: ofA.ids, bIds: ofB.ids, aClaims: ofA.claims, bClaims: ofB.claims }
    const sureIds = [...new Set(own.filter(({ isSure }) => isSure).map(({ nearId }) => nearId))].sort()
    return { id, kind, ...sides, sureIds, total }
  })
  return found.filter(({ total }) => total > 0).sort(compareShared)
}

/** Gives the keys of the pairs. Whoever stands on both sides makes each pair once, and no pair with itself. */
const keysOfPairs = (a: readonly string[], b: readonly string[]): Set<string> =>
  new Set(a.flatMap(one => b.filter(other => other !== one).map(other => keyOfPair(one, other))))

const keyOfPair = (one: string, other: string): string => [one, other].sort().join(' ')

interface SideOfThing {
  readonly ids: readonly string[]
  readonly claims: readonly string[]
}

/** Finds who of a side goes with a thing, in the order of the side, and by which claims. Sure claims come first. */
function holdsOfSide(given: readonly Hold[], side: readonly string[]): SideOfThing {
  const holds = [...given].sort(
    (x, y) => Number(y.isSure) - Number(x.isSure) || (x.claimId < y.claimId ? -1 : 1),
  )
  const claims = new Map(
    side.map(id => [
      id,
      [...new Set(holds.filter(({ nearId }) => nearId === id).map(({ claimId }) => claimId))],
    ]),
  )
  const ids = side.filter(id => claims.get(id)!.length > 0)
  return { ids, claims: ids.flatMap(id => claims.get(id)!.slice(0, CLAIMS_OF_EACH)) }
}

const KINDS = WAYS.map(({ kind }) => kind)

const compareShared = (x: Shared, y: Shared): number =>
  KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) || y.total - x.total || (x.id < y.id ? -1 : 1)

/** Pairs everybody of the first side with everybody else of the second, in the order of the lists. Whoever stands in both makes each pair once. */
export function makePairs(
  shared: readonly Shared[],
  a: readonly string[],
  b: readonly string[],
): readonly Pair[] {
  const seen = new Set<string>()
  return a.flatMap(oneId =>
    b.flatMap(otherId => {
      const key = keyOfPair(oneId, otherId)
      if (oneId === otherId || seen.has(key)) return []
      seen.add(key)
      return [{ oneId, otherId, shared: shared.filter(thing => joins(thing, oneId, otherId)) }]
    }),
  )
}

const joins = ({ aIds, bIds }: Shared, one: string, other: string): boolean =>
  aIds.includes(one) && bIds.includes(other)

/** Whether the thing surely goes with both on the day. */
export const isSurelyOf = ({ sureIds }: Shared, one: string, other: string): boolean =>
  sureIds.includes(one) && sureIds.includes(other)

/** Whether some pair surely has the thing in common on the day. */
export const isSureOfPair = (thing: Shared): boolean =>
  thing.aIds.some(one => thing.bIds.some(other => one !== other && isSurelyOf(thing, one, other)))
