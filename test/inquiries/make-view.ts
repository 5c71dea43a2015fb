import { MODALITIES } from '../oracle/conditions.js'
import type { Random } from '../oracle/random.js'
import { exactDay } from '../oracle/seed-parts.js'
import type { Tie } from '../../src/questions/view.js'
import { type Ground, type ViewAsked, viewOfAsked } from './by-hand/asked.js'
import type { InquiryWorld } from './inquiry-world.js'

/** Which arguments a view has; few of these for a world, since Neo4j plans a text of each question for each. */
interface ViewShape {
  readonly has: (keyof ViewAsked)[]
}

/** In how many of the shapes each argument stands; a certainty needs a day. */
const SHAPES = 5
const SHARES: readonly (readonly [name: keyof ViewAsked, shapes: number])[] = [
  ['asOf', 3],
  ['certainty', 2],
  ['knownAt', 2],
  ['modality', 2],
  ['minGrade', 2],
]
const LISTS = 2

/** Makes the parts of which random root questions consist, from what a world says. */
export class PartMaker {
  readonly random: Random
  readonly #world: InquiryWorld
  readonly #shapes: readonly ViewShape[]
  /** Lists of claim types, which stand in the texts as well. */
  readonly #lists: readonly (readonly string[])[]
  /** What the view sees that was made last. */
  #seen: readonly Tie[] = []
  #knownAt: number | undefined

  constructor(world: InquiryWorld, random: Random, shaping: Random) {
    this.random = random
    this.#world = world
    this.#shapes = [{ has: [] }, ...makeShapes(shaping)]
    this.#lists = Array.from({ length: LISTS }, () =>
      shaping.some([...world.releases.model.claims.keys()], 60),
    )
  }

  view(): ViewAsked {
    const { random } = this
    // The narrower a view, the less there is to find: a third of them sees every fact.
    const { has } = random.chance(0.35) ? this.#shapes[0]! : random.pick(this.#shapes)
    const knownAt = has.includes('knownAt') ? random.whole(1, this.#world.releases.last - 1) : undefined
    const view: ViewAsked = {
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(has.includes('asOf') ? { asOf: this.day(knownAt) } : {}),
      ...(has.includes('modality') ? { modality: this.#modality() } : {}),
      ...(has.includes('minGrade')
        ? { minGrade: random.pick(['OFFICIAL', 'NEWS', 'NEWS', 'SECONDARY'] as const) }
        : {}),
      ...(has.includes('certainty') ? { certainty: random.pick(['CERTAIN', 'POSSIBLE'] as const) } : {}),
    }
    this.#knownAt = knownAt
    this.#seen = this.at(knownAt).seed.ties(viewOfAsked(view))
    return view
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

  /** A day on which something begins or ends, one beside it, or any; of two, mostly the one on which more is so. */
  day(knownAt?: number): string {
    const { seed } = this.at(knownAt)
    const [one, other] = [this.#anyDay(knownAt), this.#anyDay(knownAt)]
    const isFuller = seed.ties({ day: one }).length >= seed.ties({ day: other }).length
    return isFuller || this.random.chance(0.3) ? one : other
  }

  #anyDay(knownAt?: number): string {
    const { random } = this
    if (random.chance(0.2)) return exactDay(random, random.whole(1988, 2027))
    const { possibleFrom, possibleTo, certainFrom, certainTo } = random.pick(this.at(knownAt).seed.ties())
    const days = [possibleFrom, possibleTo, certainFrom, certainTo].filter(day => /^[12]/.test(day))
    if (days.length === 0) return '2010-06-01'
    const moved = new Date(`${random.pick(days)}T00:00:00Z`)
    moved.setUTCDate(moved.getUTCDate() + random.pick([-1, 0, 0, 1]))
    return moved.toISOString().slice(0, 10)
  }

  /** An id of one of these types, mostly of what has claims that the last view sees; now and then the one that it had before a merger. */
  id(knownAt: number | undefined, types?: readonly string[]): string {
    const { random } = this
    const { seed } = this.at(knownAt)
    const isWanted = (id: string): boolean => types?.includes(seed.types.get(id)!) ?? true
    const endsOf = (ties: readonly Tie[]): string[] => ties.flatMap(({ from, to }) => [from, to])
    const all = [...seed.types.keys()]
    const wide = random.chance(0.3) ? [] : [endsOf(this.#seen)]
    const sides = random.chance(0.1) ? [all] : [...wide, endsOf(seed.ties()), all]
    const id = random.pick(sides.map(side => side.filter(isWanted)).find(side => side.length > 0)!)
    const former = this.#world.formerIdsOf(id, knownAt)
    return former.length > 0 && random.chance(0.3) ? random.pick(former) : id
  }

  /** Two of some types of entities that have a claim of one of these to the same thing, by what the last view sees; none where there are no such two. */
  alike(
    entityTypes: readonly string[],
    types: readonly string[],
  ): readonly [one: string, other: string] | [] {
    const { seed } = this.at(this.#knownAt)
    const ties = this.#seen.filter(
      ({ type, from }) => types.includes(type) && entityTypes.includes(seed.types.get(from)!),
    )
    const pairs = ties.flatMap(one =>
      ties
        .filter(other => other.type === one.type && other.to === one.to && other.from !== one.from)
        .map(other => [one.from, other.from] as const),
    )
    return pairs.length === 0 ? [] : this.random.pick(pairs)
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

  /** These ids and more of them, but for what answers for an entity that is among them. */
  idsWith(
    knownAt: number | undefined,
    ids: readonly string[],
    ...more: readonly (string | undefined)[]
  ): string[] {
    const found = new Map<string, string>()
    for (const id of [...ids, ...more.filter(one => one !== undefined)]) {
      const heir = this.#world.releases.heirOf(id, knownAt ?? this.last)!
      if (!found.has(heir)) found.set(heir, id)
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

/** Shapes of which each argument has its share, so that none is left out in a world; which of them go together is left to chance. */
function makeShapes(random: Random): ViewShape[] {
  const shapes = Array.from({ length: SHAPES }, (): ViewShape => ({ has: [] }))
  for (const [name, share] of SHARES) {
    const left = shapes.filter(({ has }) => name !== 'certainty' || has.includes('asOf'))
    for (let count = 0; count < share; count++)
      left.splice(random.whole(0, left.length - 1), 1)[0]!.has.push(name)
  }
  return shapes
}
