import type { KnownRoads, Road } from './known.js'

/**
 * What every path must keep: entities by their places in what is known. Each thing that a path must meet on its way is a bit of a set. The first
 * entity to pass is 1, the second 2, the third 4; behind them stands that it failed something, where it must.
 */
export interface Course {
  readonly start: number
  readonly end: number
  readonly vias: readonly number[]
  readonly mostHops: number
}

/** The set of all that a path must meet. */
export const bitsOfCourse = (course: Course, known: KnownRoads): number =>
  2 ** course.vias.length - 1 + bitOfFailure(course, known)

export const bitOfFailure = ({ vias }: Course, { prices }: KnownRoads): number =>
  prices.failure === null ? 0 : 2 ** vias.length

/** What a path meets that comes to the place by the road. */
export function bitsOfArrival(course: Course, known: KnownRoads, place: number, road: Road | null): number {
  const via = course.vias.indexOf(place)
  const isFailing = known.isFailingAt[place]! || road?.isFailing === true
  return (via < 0 ? 0 : 2 ** via) | (isFailing ? bitOfFailure(course, known) : 0)
}

/**
 * The least that it costs to walk from one end of a course to each entity, within so many claims, meeting these bits at least: by sets of bits, by
 * numbers of claims, by places. A walk may come twice where a path may not, so it costs at most as much.
 */
export type CostTable = readonly (readonly Float64Array[])[]

export interface Walk {
  readonly from: number
  /** The other end, from which no walk goes on. */
  readonly stop: number
  /** Whether two entities that have not been read may be joined by a claim that nobody has seen. */
  readonly isHopeful: boolean
}

/** Layer by layer, each made from the one before, over what changed in that. */
export function makeTable(known: KnownRoads, course: Course, walk: Walk): CostTable {
  const sets = bitsOfCourse(course, known) + 1
  const unread = walk.isHopeful ? known.unread() : []
  const first = Array.from({ length: sets }, () => new Float64Array(known.ids.length).fill(Infinity))
  first[0]![walk.from] = 0
  const layers = [new Layer(first, new Set([walk.from]))]
  for (let hop = 1; hop <= course.mostHops; hop++) {
    const before = layers.at(-1)!
    const next = before.copy()
    before.costs.forEach((_, set) => {
      walkRoads(set, before, next, known, course, walk)
      walkUnseen(set, before, next, known, course, walk, unread)
    })
    layers.push(next)
  }
  for (const { costs } of layers) spreadDown(costs)
  return Array.from({ length: sets }, (_, set) => layers.map(({ costs }) => costs[set]!))
}

/** The costs after so many claims, by sets and places, and the places of which one changed in this layer. */
class Layer {
  readonly costs: readonly Float64Array[]
  readonly changed: Set<number>

  constructor(costs: readonly Float64Array[], changed: Set<number>) {
    this.costs = costs
    this.changed = changed
  }

  copy(): Layer {
    return new Layer(
      this.costs.map(costs => costs.slice()),
      new Set(),
    )
  }

  reach(set: number, place: number, cost: number): void {
    if (cost >= this.costs[set]![place]!) return
    this.costs[set]![place] = cost
    this.changed.add(place)
  }
}

function walkRoads(
  set: number,
  { costs, changed }: Layer,
  next: Layer,
  known: KnownRoads,
  course: Course,
  { stop }: Walk,
): void {
  for (const place of changed) {
    const paid = costs[set]![place]! + known.tolls[place]!
    if (place === stop || paid === Infinity) continue
    for (const [far, road] of known.roads[place]!)
      next.reach(set | bitsOfArrival(course, known, far, road), far, paid + road.cost)
  }
}

/** From any entity that has not been read to any other, for the least that a claim can cost; and for the least that one can cost which fails. */
function walkUnseen(
  set: number,
  { costs }: Layer,
  next: Layer,
  known: KnownRoads,
  course: Course,
  { stop }: Walk,
  unread: readonly number[],
): void {
  const { least, failure } = known.prices
  const paid = leastOf(unread, place =>
    place === stop ? Infinity : costs[set]![place]! + known.tolls[place]!,
  )
  if (paid === Infinity) return
  for (const far of unread) {
    const after = set | bitsOfArrival(course, known, far, null)
    next.reach(after, far, paid + least)
    if (failure !== null) next.reach(after | bitOfFailure(course, known), far, paid + least + failure.least)
  }
}

export function leastOf(places: readonly number[], costOf: (place: number) => number): number {
  let least = Infinity
  for (const place of places) least = Math.min(least, costOf(place))
  return least
}

/** What meets more than it must meets what it must. */
function spreadDown(costs: readonly Float64Array[]): void {
  for (let bit = 1; bit < costs.length; bit *= 2)
    for (let set = 0; set < costs.length; set++) {
      if ((set & bit) !== 0) continue
      const [less, more] = [costs[set]!, costs[set | bit]!]
      for (let place = 0; place < less.length; place++) less[place] = Math.min(less[place]!, more[place]!)
    }
}
