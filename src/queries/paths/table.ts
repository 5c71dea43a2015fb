import type { KnownRoads, Road } from './known.js'

/**
 * What every path must keep; entities stand by their places in what is known. Each thing that a path must meet on its way is a bit of a set: the first entity
 * to pass is 1, the second 2, the third 4. Where the path must fail something, the next bit says that it did.
 */
export interface Course {
  readonly start: number
  readonly end: number
  readonly vias: readonly number[]
  readonly mostHops: number
}

/** Gives the set of all that a path must meet. */
export const bitsOfCourse = (course: Course, known: KnownRoads): number =>
  2 ** course.vias.length - 1 + bitOfFailure(course, known)

export const bitOfFailure = ({ vias }: Course, { prices }: KnownRoads): number =>
  prices.failure === null ? 0 : 2 ** vias.length

/** Gives the bits that a path meets when it comes to the place by the road. */
export function bitsOfArrival(course: Course, known: KnownRoads, place: number, road: Road | null): number {
  const via = course.vias.indexOf(place)
  const isFailing = known.isFailingAt[place]! || road?.isFailing === true
  return (via < 0 ? 0 : 2 ** via) | (isFailing ? bitOfFailure(course, known) : 0)
}

/**
 * The least cost of a walk from one end of a course to each entity, within a number of claims, that meets at least a set of bits. It is found by the set, the
 * number of claims and the place. A walk may come twice where a path may not, so it costs at most as much.
 */
export type CostTable = readonly (readonly Float64Array[])[]

interface Walk {
  readonly from: number
  /** The other end, from which no walk goes on. */
  readonly stop: number
  /** Whether an unseen claim may join two entities that have not been read. */
  readonly isHopeful: boolean
}

/** Makes the table layer by layer. Each layer is made from the one before, over the places that changed in that one. */
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

/** The costs after a number of claims, by sets and places, and the places at which a cost changed in this layer. */
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

/**
 * Walks from any entity that has not been read to any other, for the least that a claim can cost. Where a path must fail, it also walks for the least that a
 * failing claim can cost.
 */
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

/** Lowers the cost of each set to that of a larger one: a walk that meets more than it must also meets what it must. */
function spreadDown(costs: readonly Float64Array[]): void {
  for (let bit = 1; bit < costs.length; bit *= 2)
    for (let set = 0; set < costs.length; set++) {
      if ((set & bit) !== 0) continue
      const [less, more] = [costs[set]!, costs[set | bit]!]
      for (let place = 0; place < less.length; place++) less[place] = Math.min(less[place]!, more[place]!)
    }
}
