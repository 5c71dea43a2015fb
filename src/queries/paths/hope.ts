import type { KnownRoads } from './known.js'
import { type Course, type CostTable, bitsOfCourse, bitOfFailure, leastOf, makeTable } from './table.js'

/** An entity that has not been read, and the least that a path over one of its unseen claims could cost. */
export interface Hope {
  readonly place: number
  readonly cost: number
}

/**
 * Lists what may still be found. Of the graph that has not been read, the search knows only that each claim costs something. So it takes that graph at its
 * best: the cheapest possible claim may lead from each unread entity to each other one. The least cost of a path over such a claim is the hope of the entity.
 * Once every hope costs more than the paths that were found, there is nothing better anywhere. Then the search ends, though most of the graph was never read.
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

/** Finds the least that it costs to come to any of these places and to pass it. */
function findLeast(table: CostTable, { tolls }: KnownRoads, places: readonly number[]): Least {
  const least = table.map(layers =>
    layers.map(costs => leastOf(places, place => costs[place]! + tolls[place]!)),
  )
  return (set, hops) => least[set]![hops]!
}

/** Gives the least cost of two sides that an unseen claim joins. It tries every way to share the claims and the bits between the sides. */
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
