import { MODALITIES } from '../oracle/conditions.js'
import type { Random } from '../oracle/random.js'
import { exactDay } from '../oracle/seed-parts.js'
import type { Ground, ViewAsked } from './by-hand/asked.js'
import type { InquiryWorld } from './inquiry-world.js'

/** Which arguments a view has; few of these for a world, since Neo4j plans a text of each question for each. */
interface ViewShape {
  readonly has: (keyof ViewAsked)[]
}

const SHAPES = 5
const LISTS = 2

/** Makes the parts of which random root questions consist, from what a world says. */
export class PartMaker {
  readonly random: Random
  readonly #world: InquiryWorld
  readonly #shapes: readonly ViewShape[]
  /** Lists of claim types, which stand in the texts as well. */
  readonly #lists: readonly (readonly string[])[]

  constructor(world: InquiryWorld, random: Random, shaping: Random) {
    this.random = random
    this.#world = world
    this.#shapes = [{ has: [] }, ...Array.from({ length: SHAPES }, () => makeShape(shaping))]
    this.#lists = Array.from({ length: LISTS }, () =>
      shaping.some([...world.releases.model.claims.keys()], 60),
    )
  }

  view(): ViewAsked {
    const { random } = this
    // The narrower a view, the less there is to find: a third of them sees every fact.
    const { has } = random.chance(0.35) ? this.#shapes[0]! : random.pick(this.#shapes)
    const knownAt = has.includes('knownAt') ? random.whole(1, this.#world.releases.last - 1) : undefined
    return {
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(has.includes('asOf') ? { asOf: this.day(knownAt) } : {}),
      ...(has.includes('modality') ? { modality: this.#modality() } : {}),
      ...(has.includes('minGrade')
        ? { minGrade: random.pick(['OFFICIAL', 'NEWS', 'NEWS', 'SECONDARY'] as const) }
        : {}),
      ...(has.includes('certainty') ? { certainty: random.pick(['CERTAIN', 'POSSIBLE'] as const) } : {}),
    }
  }

  #modality(): string[] {
    const some = this.random.some(MODALITIES, 5)
    return this.random.chance(0.8) ? [...new Set(['FACT', ...some])] : some
  }

  at(knownAt: number | undefined): Ground {
    return this.#world.at(knownAt)
  }

  get last(): number {
    return this.#world.releases.last
  }

  /** A day on which something begins or ends, one beside it, or any. */
  day(knownAt?: number): string {
    const { random } = this
    if (random.chance(0.2)) return exactDay(random, random.whole(1988, 2027))
    const { possibleFrom, possibleTo, certainFrom, certainTo } = random.pick(this.at(knownAt).seed.ties())
    const days = [possibleFrom, possibleTo, certainFrom, certainTo].filter(day => /^[12]/.test(day))
    if (days.length === 0) return '2010-06-01'
    const moved = new Date(`${random.pick(days)}T00:00:00Z`)
    moved.setUTCDate(moved.getUTCDate() + random.pick([-1, 0, 0, 1]))
    return moved.toISOString().slice(0, 10)
  }

  /** An id of one of these types, mostly of what has claims; now and then the one that it had before a merger. */
  id(knownAt: number | undefined, types?: readonly string[]): string {
    const { random } = this
    const { seed } = this.at(knownAt)
    const isWanted = (id: string): boolean => types?.includes(seed.types.get(id)!) ?? true
    const ends = seed.ties().flatMap(({ from, to }) => [from, to])
    const candidates = (random.chance(0.9) ? ends : [...seed.types.keys()]).filter(isWanted)
    const id = random.pick(candidates.length > 0 ? candidates : [...seed.types.keys()].filter(isWanted))
    const former = this.#world.formerIdsOf(id, knownAt)
    return former.length > 0 && random.chance(0.3) ? random.pick(former) : id
  }

  /** At least so many of them and at most so many tries, of which no two answer for the same entity. */
  ids(most: number, knownAt: number | undefined, types?: readonly string[], least = 1): string[] {
    const found = new Map<string, string>()
    for (let left = this.random.whole(least, most); left > 0 || found.size < least; left--) {
      const id = this.id(knownAt, types)
      found.set(this.#world.releases.heirOf(id, knownAt ?? this.last)!, id)
    }
    return [...found.values()]
  }

  /** Both ends of a claim of one of these types. */
  endsOf(
    types: readonly string[],
    knownAt: number | undefined,
  ): { readonly from: string; readonly to: string } | null {
    const ties = this.at(knownAt).seed.ties({ modality: MODALITIES })
    const found = ties.filter(({ type }) => types.includes(type))
    return found.length === 0 ? null : this.random.pick(found)
  }

  types(): readonly string[] {
    return this.random.pick(this.#lists)
  }

  /** An argument that is given now and then. */
  maybe<Name extends string, T>(name: Name, share: number, make: () => T): { [Key in Name]?: T } {
    return (this.random.chance(share) ? { [name]: make() } : {}) as { [Key in Name]?: T }
  }
}

function makeShape(random: Random): ViewShape {
  const isDated = random.chance(0.6)
  const has = [
    ...(isDated ? ['asOf' as const] : []),
    ...(random.chance(0.5) ? ['knownAt' as const] : []),
    ...(random.chance(0.5) ? ['modality' as const] : []),
    ...(random.chance(0.3) ? ['minGrade' as const] : []),
    ...(isDated && random.chance(0.4) ? ['certainty' as const] : []),
  ]
  return { has }
}
