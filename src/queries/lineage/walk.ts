import type { TiesAt } from '../../cypher/queries/ties.js'
import type { Tie } from '../../questions/view.js'
import type { Gap } from '../picture.js'

/** The types of claims that make a line of instruments. MONITORED_BY leads to the body that watches over one. */
export const LINEAGE_TYPES = ['IMPLEMENTS', 'MONITORED_BY', 'PART_OF', 'SUCCEEDS', 'SUPPLEMENTS'] as const

const MONITORED = 'MONITORED_BY'

/**
 * `EARLIER` goes to the texts that a text carries out or renews, and `LATER` to the texts that carry it out or renew it. `LINE` goes both ways from the first
 * text, and `FAMILY` both ways from every text.
 */
export type LineageReach = 'EARLIER' | 'LATER' | 'LINE' | 'FAMILY'

export interface LineageBounds {
  readonly reach: LineageReach
  /** How many claims away from the first text an entity may be. */
  readonly depth: number
  /** How many entities are taken in at most. */
  readonly limit: number
}

/** What the walk found. */
export interface Traced {
  readonly ids: ReadonlySet<string>
  /** Claims between any two of them, in the order of their ids. */
  readonly ties: readonly Tie[]
  /** The claims that lead to entities which were left out. */
  readonly gaps: readonly Gap[]
}

type Way = 'EARLIER' | 'LATER'
interface LineageStep {
  readonly id: string
  readonly way: Way
}

const WAYS_OF_REACH: Readonly<Record<LineageReach, readonly Way[]>> = {
  EARLIER: ['EARLIER'],
  LATER: ['LATER'],
  LINE: ['EARLIER', 'LATER'],
  FAMILY: ['EARLIER', 'LATER'],
}

/**
 * Walks from a text to all that it comes from and to all that came of it, level by level. It goes on from each entity once in each direction, so that a circle
 * of claims ends the walk and does not hold it. It does not go on from a body that watches: such a body watches over many texts that have nothing else in
 * common.
 */
export async function walkLineage(
  middle: string,
  bounds: LineageBounds,
  readTies: (ids: readonly string[]) => Promise<readonly TiesAt[]>,
): Promise<Traced> {
  const walk = new LineageWalk(middle, bounds)
  let steps = walk.stepsFrom(middle, WAYS_OF_REACH[bounds.reach])
  for (let hop = 0; steps.length > 0; hop++) {
    const unread = walk.unreadOf(steps)
    if (unread.length > 0) walk.takeTies(await readTies(unread))
    steps = walk.follow(steps, hop < bounds.depth)
  }
  return walk.traced()
}

class LineageWalk {
  readonly #bounds: LineageBounds
  readonly #ids: Set<string>
  readonly #taken = new Set<string>()
  readonly #at = new Map<string, TiesAt['types']>()
  /** The ids for which there was no room, by the entity and the claim type that lead to them. */
  readonly #missing = new Map<string, { readonly gap: Omit<Gap, 'total'>; readonly ids: Set<string> }>()

  constructor(middle: string, bounds: LineageBounds) {
    this.#bounds = bounds
    this.#ids = new Set([middle])
  }

  /** Gives the steps from an entity that were not taken yet, and marks them as taken. */
  stepsFrom(id: string, ways: readonly Way[]): LineageStep[] {
    const fresh = ways.filter(way => !this.#taken.has(`${way} ${id}`))
    for (const way of fresh) this.#taken.add(`${way} ${id}`)
    return fresh.map(way => ({ id, way }))
  }

  unreadOf(steps: readonly LineageStep[]): string[] {
    return [...new Set(steps.map(({ id }) => id))].filter(id => !this.#at.has(id))
  }

  takeTies(found: readonly TiesAt[]): void {
    for (const { id, types } of found) this.#at.set(id, types)
  }

  /** Takes in the entities that are one claim further; gives the steps that go on from there. */
  follow(steps: readonly LineageStep[], hasRoom: boolean): LineageStep[] {
    const next: LineageStep[] = []
    for (const { id, way } of steps)
      for (const { type, ties } of this.#at.get(id) ?? [])
        for (const tie of ties) {
          const far = farOnWay(tie, id, way)
          if (far === null || !this.#takeIn(far, { atId: id, claimType: type }, hasRoom)) continue
          if (type !== MONITORED) next.push(...this.stepsFrom(far, this.#waysOn(way)))
        }
    return next
  }

  #waysOn(way: Way): readonly Way[] {
    return this.#bounds.reach === 'FAMILY' ? WAYS_OF_REACH.FAMILY : [way]
  }

  #takeIn(far: string, gap: Omit<Gap, 'total'>, hasRoom: boolean): boolean {
    if (this.#ids.has(far)) return true
    if (hasRoom && this.#ids.size < this.#bounds.limit) {
      this.#ids.add(far)
      return true
    }
    const key = `${gap.atId} ${gap.claimType}`
    const missing = this.#missing.get(key) ?? { gap, ids: new Set<string>() }
    this.#missing.set(key, missing)
    missing.ids.add(far)
    return false
  }

  traced(): Traced {
    const read = [...this.#at.values()].flat().flatMap(({ ties }) => ties)
    const within = read.filter(({ from, to }) => this.#ids.has(from) && this.#ids.has(to))
    const ties = [...new Map(within.map(tie => [tie.id, tie])).values()]
    return { ids: this.#ids, ties: ties.sort((a, b) => (a.id < b.id ? -1 : 1)), gaps: this.#gaps() }
  }

  /** Counts the entities for which there was no room, and the claims that were not even read because there are too many of their type. */
  #gaps(): Gap[] {
    const gaps = new Map([...this.#missing].map(([key, { gap, ids }]) => [key, { ...gap, total: ids.size }]))
    for (const [atId, types] of this.#at)
      for (const { type, total, ties } of types)
        if (total > ties.length) {
          const known = gaps.get(`${atId} ${type}`)?.total ?? 0
          gaps.set(`${atId} ${type}`, { atId, claimType: type, total: known + total - ties.length })
        }
    return [...gaps.values()]
  }
}

/**
 * Gives the entity to which a claim leads in this direction; null where it leads in the other. Both directions lead from a text to the body that watches over
 * it.
 */
function farOnWay({ type, from, to }: Tie, id: string, way: Way): string | null {
  if (type === MONITORED) return from === id ? to : null
  if (way === 'EARLIER') return from === id ? to : null
  return to === id ? from : null
}

/** Places the ends of a claim in a drawing. The upper end is the earlier text, the whole, or the text that is watched over. */
export function endsInDrawing({ type, from, to }: Tie): { readonly upper: string; readonly lower: string } {
  return type === MONITORED ? { upper: from, lower: to } : { upper: to, lower: from }
}
