import type { KnownRoads, Road } from './known.js'
import { LeastFirst } from './queue.js'
import { type Course, type CostTable, bitsOfArrival, bitsOfCourse, makeTable } from './table.js'

/** A path over known roads: places from the start to the end, none twice. */
export interface KnownPath {
  readonly places: readonly number[]
  readonly cost: number
}

/** The beginning of a path. */
interface Stretch {
  readonly place: number
  readonly before: Stretch | null
  readonly hops: number
  readonly passed: number
  /** The cost of coming to the place; the toll of passing it is not paid yet. */
  readonly paid: number
  /** The cost so far, and the least that the rest can cost, together. */
  readonly total: number
  readonly number: number
}

/** How many beginnings of paths are made at most: only a graph in which walks come back to themselves again and again needs more. */
const MOST_STRETCHES = 30_000

/**
 * Finds the `k` cheapest paths over known roads, the cheapest first. Of equal cost, the one with fewer claims comes first, then the ids decide. The search is
 * best-first: it leads on the beginning whose whole path may cost least. The table from the end says exactly what the rest costs for walks. So a beginning is
 * made in vain only if its cheapest rest would come back to where it has been.
 */
export function findKnownPaths(
  known: KnownRoads,
  course: Course,
  k: number,
): { readonly paths: readonly KnownPath[]; readonly isCut: boolean } {
  const beginnings = new Beginnings(known, course)
  const found: Stretch[] = []
  while (beginnings.first !== undefined && beginnings.made < MOST_STRETCHES) {
    if (found.length >= k && beginnings.first.total > found[k - 1]!.paid) break
    const whole = beginnings.leadOn()
    if (whole !== null) found.push(whole)
  }
  const isCut = beginnings.made >= MOST_STRETCHES && found.length < k
  return { paths: orderKnownPaths(found, known).slice(0, k), isCut }
}

/** The beginnings of paths that may still be led on; `first` is the one whose whole path may cost least. */
class Beginnings {
  made = 0
  readonly #open = new LeastFirst<Stretch>(comesFirst)
  readonly #known: KnownRoads
  readonly #course: Course
  readonly #all: number
  readonly #rest: CostTable

  constructor(known: KnownRoads, course: Course) {
    this.#known = known
    this.#course = course
    this.#all = bitsOfCourse(course, known)
    this.#rest = makeTable(known, course, { from: course.end, stop: course.start, isHopeful: false })
    this.#add(course.start, null, null)
  }

  get first(): Stretch | undefined {
    return this.#open.first
  }

  /** Takes the first beginning. It gives a whole path back, and leads any other on by one claim, in every way. */
  leadOn(): Stretch | null {
    const stretch = this.#open.take()!
    if (stretch.place === this.#course.end) return stretch
    if (stretch.hops < this.#course.mostHops)
      for (const [far, road] of this.#known.roads[stretch.place]!)
        if (!isOn(stretch, far)) this.#add(far, stretch, road)
    return null
  }

  #add(place: number, before: Stretch | null, road: Road | null): void {
    const { end, mostHops } = this.#course
    const { tolls } = this.#known
    const passed = (before?.passed ?? 0) | bitsOfArrival(this.#course, this.#known, place, road)
    const hops = before === null ? 0 : before.hops + 1
    const paid = before === null ? 0 : before.paid + tolls[before.place]! + road!.cost
    if (place === end && passed !== this.#all) return
    const toPay =
      place === end ? 0 : tolls[place]! + this.#rest[this.#all & ~passed]![mostHops - hops]![place]!
    const total = paid + toPay
    if (total < Infinity) this.#open.add({ place, before, hops, passed, paid, total, number: this.made++ })
  }
}

const comesFirst = (a: Stretch, b: Stretch): boolean =>
  a.total < b.total || (a.total === b.total && a.number < b.number)

function isOn(stretch: Stretch, place: number): boolean {
  for (let at: Stretch | null = stretch; at !== null; at = at.before) if (at.place === place) return true
  return false
}

function orderKnownPaths(found: readonly Stretch[], { ids }: KnownRoads): KnownPath[] {
  const paths = found.map(stretch => ({ places: placesOfStretch(stretch), cost: stretch.paid }))
  const textOf = ({ places }: KnownPath): string => places.map(place => ids[place]!).join('\n')
  return paths.sort(
    (a, b) => a.cost - b.cost || a.places.length - b.places.length || (textOf(a) < textOf(b) ? -1 : 1),
  )
}

function placesOfStretch(stretch: Stretch): number[] {
  const places: number[] = []
  for (let at: Stretch | null = stretch; at !== null; at = at.before) places.unshift(at.place)
  return places
}
