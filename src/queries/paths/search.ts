import type { Tie } from '../../questions/view.js'
import { type KnownPath, findKnownPaths } from './best.js'
import { type Hope, listHopes } from './hope.js'
import { type Degree, KnownRoads, type Prices } from './known.js'
import type { Course } from './table.js'

/** The paths that are searched, with all entities by their ids. */
export interface WantedPaths {
  readonly from: string
  readonly to: string
  readonly vias: readonly string[]
  readonly avoided: readonly string[]
  readonly mostHops: number
  readonly k: number
  readonly prices: Prices
}

/** The graph as a search looks at it: the search knows only what it has asked for. */
export interface Look {
  /** Gives the degree of each entity that is there. */
  degrees(ids: readonly string[]): Promise<readonly Degree[]>
  /** Gives all claims at these entities that the search may take. */
  ties(ids: readonly string[]): Promise<readonly Tie[]>
}

/** How much may be read: entities with their claims, claims in all, and claims in the first text. */
export interface Room {
  readonly entities: number
  readonly ties: number
  readonly atOnce: number
}

export type CutBy = 'ENTITIES' | 'CLAIMS' | 'BEGINNINGS'

/** One claim of a path, in the way that the path goes. */
export interface FoundStep {
  readonly start: string
  readonly end: string
  readonly tie: Tie
  /** The other claims between the same two entities. */
  readonly others: readonly Tie[]
  /** How many claims the entity has at which the step begins. */
  readonly startDegree: number
}

export interface FoundPath {
  readonly cost: number
  readonly steps: readonly FoundStep[]
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[]
  /** What kept the search from making sure that there is nothing better; null where it made sure. */
  readonly cutBy: CutBy | null
  /** How many entities had their claims read. */
  readonly entitiesRead: number
}

/**
 * Finds the `k` cheapest paths; it reads outwards from all ends at once. Each round reads in one text the claims of the entities with the best hopes, those
 * with few claims first. So a hub is read only when all else has come to cost as much as passing it. A text may bring twice as many claims as the one before.
 * So few texts are asked, and what is read in vain is no more than what was needed.
 */
export async function searchPaths(wanted: WantedPaths, look: Look, room: Room): Promise<FoundPaths> {
  const known = await startKnown(wanted, look)
  if (known === null) return { paths: [], cutBy: null, entitiesRead: 0 }
  const course = courseOf(wanted, known)
  let left = room
  for (let atOnce = room.atOnce; ; atOnce *= 2) {
    const { paths: found, isCut } = findKnownPaths(known, course, wanted.k)
    const worst = found.length < wanted.k ? Infinity : found.at(-1)!.cost
    const hopes = listHopes(known, course).filter(({ cost }) => cost <= worst)
    const batch = takeBatch(hopes, known, atOnce, left)
    if (batch.length === 0) {
      const paths = found.map(path => stepsOfPath(path, known))
      return { paths, cutBy: cutByOf(hopes, left, isCut), entitiesRead: room.entities - left.entities }
    }
    await readOn(batch, known, look)
    left = isLess(left, batch, known)
  }
}

/** Begins with the entities that the question names; null where one of them is not there. */
async function startKnown(
  { from, to, vias, avoided, prices }: WantedPaths,
  look: Look,
): Promise<KnownRoads | null> {
  const named = [from, to, ...vias]
  const known = new KnownRoads(prices, [from, to], new Set(avoided))
  for (const degree of await look.degrees(named)) known.addEntity(degree)
  return named.every(id => known.has(id)) ? known : null
}

function cutByOf(hopes: readonly Hope[], { entities }: Room, isCut: boolean): CutBy | null {
  if (hopes.length > 0) return entities <= 0 ? 'ENTITIES' : 'CLAIMS'
  return isCut ? 'BEGINNINGS' : null
}

const courseOf = ({ from, to, vias, mostHops }: WantedPaths, known: KnownRoads): Course => ({
  start: known.placeOf(from),
  end: known.placeOf(to),
  vias: vias.map(id => known.placeOf(id)),
  mostHops,
})

/** Takes the places with the best hopes that fit into one text. Where none fits, it takes the best one for which there is room at all. */
function takeBatch(hopes: readonly Hope[], known: KnownRoads, atOnce: number, left: Room): number[] {
  const sizeOf = (place: number): number => known.degrees[place]!.wanted
  const places = [...hopes]
    .sort((a, b) => a.cost - b.cost || sizeOf(a.place) - sizeOf(b.place) || a.place - b.place)
    .map(({ place }) => place)
    .filter(place => sizeOf(place) <= left.ties)
  const most = Math.min(atOnce, left.ties)
  const batch: number[] = []
  let size = 0
  for (const place of places) {
    if (batch.length >= left.entities || size + sizeOf(place) > most) continue
    batch.push(place)
    size += sizeOf(place)
  }
  return batch.length > 0 ? batch : places.slice(0, Math.min(1, left.entities))
}

const isLess = (
  { entities, ties, atOnce }: Room,
  batch: readonly number[],
  { degrees }: KnownRoads,
): Room => ({
  atOnce,
  entities: entities - batch.length,
  ties: batch.reduce((sum, place) => sum - degrees[place]!.wanted, ties),
})

async function readOn(batch: readonly number[], known: KnownRoads, look: Look): Promise<void> {
  const ties = await look.ties(batch.map(place => known.ids[place]!))
  const fresh = known.newAmong(ties)
  if (fresh.length > 0) for (const degree of await look.degrees(fresh)) known.addEntity(degree)
  known.addTies(ties)
  for (const place of batch) known.isRead[place] = true
}

function stepsOfPath({ places, cost }: KnownPath, known: KnownRoads): FoundPath {
  const steps = places.slice(1).map((place, at): FoundStep => {
    const before = places[at]!
    const [tie, ...others] = known.roads[before]!.get(place)!.ties
    const startDegree = known.degrees[before]!.total
    return { start: known.ids[before]!, end: known.ids[place]!, tie: tie!, others, startDegree }
  })
  return { cost, steps }
}
