import type { Tie } from '../../questions/view.js'

/** What is paid on the way, in hundredths. */
export interface Prices {
  tie(tie: Tie): number
  /** For passing an entity with so many claims. */
  entity(id: string, degree: number): number
  /** No claim costs less. */
  readonly least: number
  /** Where a path is wanted that fails something, at least once: what does, and the least that it costs to fail. Null where nothing is to fail. */
  readonly failure: {
    tie(tie: Tie): boolean
    entity(id: string): boolean
    readonly least: number
  } | null
}

/** What joins two entities: the claim that costs least, and the others beside it, the cheapest first. */
export interface Road {
  readonly cost: number
  readonly isFailing: boolean
  readonly ties: readonly Tie[]
}

/** How many claims an entity has in all, and how many of them the search would read. */
export interface Degree {
  readonly id: string
  readonly total: number
  readonly wanted: number
}

/**
 * What has been read of the graph so far. Entities have places, from 0, in the order in which they came up. Of an entity that has been read, all claims
 * are known; of the others only those that lead to one that has been read.
 */
export class KnownRoads {
  readonly ids: string[] = []
  readonly roads: Map<number, Road>[] = []
  readonly tolls: number[] = []
  readonly isFailingAt: boolean[] = []
  readonly degrees: Degree[] = []
  readonly isRead: boolean[] = []
  readonly prices: Prices
  readonly #places = new Map<string, number>()
  readonly #avoided: ReadonlySet<string>
  readonly #ends: readonly string[]

  /** A path never passes what it begins or ends at, so that neither costs. */
  constructor(prices: Prices, ends: readonly string[], avoided: ReadonlySet<string>) {
    this.prices = prices
    this.#ends = ends
    this.#avoided = avoided
  }

  placeOf(id: string): number {
    return this.#places.get(id)!
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  addEntity(degree: Degree): void {
    const { id, total } = degree
    const isEnd = this.#ends.includes(id)
    this.#places.set(id, this.ids.length)
    this.ids.push(id)
    this.roads.push(new Map())
    this.tolls.push(isEnd ? 0 : this.prices.entity(id, total))
    this.isFailingAt.push(!isEnd && this.prices.failure?.entity(id) === true)
    this.degrees.push(degree)
    this.isRead.push(false)
  }

  /** Entities that are not known yet, at the far ends of these claims. */
  newAmong(ties: readonly Tie[]): string[] {
    const ends = new Set(ties.flatMap(({ from, to }) => [from, to]))
    return [...ends].filter(id => !this.has(id) && !this.#avoided.has(id)).sort()
  }

  /** Takes in claims; those that lead to what is not known, because it is to be avoided, are left. */
  addTies(ties: readonly Tie[]): void {
    for (const tie of ties) {
      const [from, to] = [this.#places.get(tie.from), this.#places.get(tie.to)]
      if (from === undefined || to === undefined || from === to) continue
      const road = this.#widened(this.roads[from]!.get(to)?.ties ?? [], tie)
      this.roads[from]!.set(to, road)
      this.roads[to]!.set(from, road)
    }
  }

  #widened(ties: readonly Tie[], tie: Tie): Road {
    const { prices } = this
    const isNew = ties.every(({ id }) => id !== tie.id)
    const all = (isNew ? [...ties, tie] : [...ties]).sort(
      (a, b) => prices.tie(a) - prices.tie(b) || (a.id < b.id ? -1 : 1),
    )
    const best = all[0]!
    return { cost: prices.tie(best), isFailing: prices.failure?.tie(best) === true, ties: all }
  }

  /** Places of the entities that have not been read. */
  unread(): number[] {
    return this.ids.flatMap((_, place) => (this.isRead[place] ? [] : [place]))
  }
}
