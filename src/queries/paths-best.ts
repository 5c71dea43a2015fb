import type { Known, Road } from './paths-known.js'
import { LeastFirst } from './paths-queue.js'
import { type Course, bitsOfArrival, bitsOfCourse, makeTable } from './paths-table.js'

/** A path through what is known: places from the start to the end, none twice. */
export interface Route {
  readonly places: readonly number[]
  readonly cost: number
}

/** The beginning of a path. */
interface Stretch {
  readonly place: number
  readonly before: Stretch | null
  readonly hops: number
  readonly passed: number
  /** What it costs to have come to the place; to pass it is not paid yet. */
  readonly paid: number
  /** With the least that the rest can cost. */
  readonly total: number
  readonly number: number
}

/** Beginnings of paths that are made at most: only a graph in which walks come back to themselves again and again needs more. */
const MOST_STRETCHES = 100_000

/**
 * The `k` cheapest paths within what is known, the cheapest first; of equal cost the one with fewer claims, then by ids. Best-first: the beginning whose
 * whole may come cheapest is led on first. The table from the end says exactly what the rest costs for walks, so only beginnings are made in vain of which
 * the cheapest rest would come back to where it has been.
 */
export function findRoutes(
  known: Known,
  course: Course,
  k: number,
): { readonly routes: readonly Route[]; readonly isCut: boolean } {
  const { start, end, mostHops } = course
  const all = bitsOfCourse(course, known)
  const rest = makeTable(known, course, { from: end, stop: start, isHopeful: false })
  const open = new LeastFirst<Stretch>(comesFirst)
  const found: Stretch[] = []
  let made = 0
  const lead = (place: number, before: Stretch | null, road: Road | null): void => {
    const passed = (before?.passed ?? 0) | bitsOfArrival(course, known, place, road)
    const hops = before === null ? 0 : before.hops + 1
    const paid = before === null ? 0 : before.paid + known.tolls[before.place]! + road!.cost
    if (place === end && passed !== all) return
    const total =
      place === end ? paid : paid + known.tolls[place]! + rest[all & ~passed]![mostHops - hops]![place]!
    if (total < Infinity) open.add({ place, before, hops, passed, paid, total, number: made++ })
  }
  lead(start, null, null)
  while (open.first !== undefined && made < MOST_STRETCHES) {
    if (found.length >= k && open.first.total > found[k - 1]!.paid) break
    const stretch = open.take()!
    if (stretch.place === end) found.push(stretch)
    else if (stretch.hops < mostHops)
      for (const [far, road] of known.roads[stretch.place]!) if (!isOn(stretch, far)) lead(far, stretch, road)
  }
  const isCut = made >= MOST_STRETCHES && found.length < k
  return { routes: orderRoutes(found, known).slice(0, k), isCut }
}

const comesFirst = (a: Stretch, b: Stretch): boolean =>
  a.total < b.total || (a.total === b.total && a.number < b.number)

function isOn(stretch: Stretch, place: number): boolean {
  for (let at: Stretch | null = stretch; at !== null; at = at.before) if (at.place === place) return true
  return false
}

function orderRoutes(found: readonly Stretch[], { ids }: Known): Route[] {
  const routes = found.map(stretch => ({ places: placesOfStretch(stretch), cost: stretch.paid }))
  const textOf = ({ places }: Route): string => places.map(place => ids[place]!).join('\n')
  return routes.sort(
    (a, b) => a.cost - b.cost || a.places.length - b.places.length || (textOf(a) < textOf(b) ? -1 : 1),
  )
}

function placesOfStretch(stretch: Stretch): number[] {
  const places: number[] = []
  for (let at: Stretch | null = stretch; at !== null; at = at.before) places.unshift(at.place)
  return places
}
