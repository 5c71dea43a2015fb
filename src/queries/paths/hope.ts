import type { KnownRoads } from './known.js'
import { type Course, type CostTable, bitsOfCourse, bitOfFailure, leastOf, makeTable } from './table.js'

/** An entity that has not been read, and the least that a path could cost that goes over a claim of it which nobody has seen. */
export interface Hope {
  readonly place: number
  readonly cost: number
}

/**
 * What may still be found. Nothing is known of the graph that has not been read, but that each claim costs something. So it is taken at its best:
 * from each entity that has not been read, the cheapest claim there is may lead to each other one. The least cost of a path over such a claim is its
 * hope. Once no hope is left below the costs of the paths that were found, nothing better is anywhere. Then the search ends, though most of the graph
 * was never read.
 */
export function listHopes(known: KnownRoads, course: Course): Hope[] {
  const { start, end } = course
  const unread = known.unread()
  if (unread.length === 0) return []
  const forth = makeTable(known, course, { from: start, stop: end, isHopeful: true })
  const back = makeTable(known, course, { from: end, stop: start, isHopeful: true })
  const [left, right] = [findLeast(forth, known, unread), findLeast(back, known, unread)]
  const costs = unread.map(place => {
    const leaving = meetUnseen(known, course, (set, hops) => forth[set]![hops]![place]!, right)
    const arriving = meetUnseen(known, course, left, (set, hops) => back[set]![hops]![place]!)
    return { place, cost: Math.min(leaving, arriving) + known.tolls[place]! }
  })
  return costs.filter(({ cost }) => cost < Infinity)
}

type Least = (set: number, hops: number) => number

/** The least that it costs to come to any of these places, and to pass it. */
function findLeast(table: CostTable, { tolls }: KnownRoads, places: readonly number[]): Least {
  const least = table.map(layers =>
    layers.map(costs => leastOf(places, place => costs[place]! + tolls[place]!)),
  )
  return (set, hops) => least[set]![hops]!
}

/** The least sum of both sides with a claim between them that nobody has seen, however claims and bits are shared out. */
function meetUnseen(known: KnownRoads, course: Course, before: Least, after: Least): number {
  const all = bitsOfCourse(course, known)
  const { least, failure } = known.prices
  let best = Infinity
  for (let set = 0; set <= all; set++)
    for (let hops = 0; hops < course.mostHops; hops++) {
      const [rest, left] = [all & ~set, course.mostHops - 1 - hops]
      const paid = before(set, hops)
      best = Math.min(best, paid + least + after(rest, left))
      if (failure !== null)
        best = Math.min(best, paid + least + failure.least + after(rest & ~bitOfFailure(course, known), left))
    }
  return best
}
