import type { Tie } from '../../questions/view.js'

/** The prices of what a path takes on its way, in hundredths. */
export interface Prices {
  tie(tie: Tie): number
  /** The price of passing an entity with so many claims. */
  entity(id: string, degree: number): number
  /** The least price of a claim. */
  readonly least: number
  /**
   * What counts as failing, and the least that it costs to fail, where the search wants a path that fails something at least once. Null where nothing is to
   * fail.
   */
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
 * The part of the graph that has been read so far. Entities have places, from 0, in the order in which they came up. All claims of an entity that has been read
 * are known; of any other entity, only those that lead to one that has been read.
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

  /** `ends` are the entities at which a path begins and ends: it never passes these, so they cost nothing. */
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

  /** Gives the entities at the ends of these claims that are not known yet, but for those to be avoided. */
  newAmong(ties: readonly Tie[]): string[] {
    const ends = new Set(ties.flatMap(({ from, to }) => [from, to]))
    return [...ends].filter(id => !this.has(id) && !this.#avoided.has(id)).sort()
  }

  /** Takes in claims. It leaves those that lead to an unknown entity, which is unknown because it is to be avoided. */
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
