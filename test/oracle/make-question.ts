import { MODALITIES } from './conditions.js'
import { FIRST, LAST, readDate } from './dates.js'
import type { OracleWorld } from './history.js'
import { ConditionMaker } from './make-condition.js'
import type { LinkOfType } from './model.js'
import type { Asked, Clocks, LinkAsked, Sorting } from './questions.js'
import type { Random } from './random.js'
import type { SaidByRelease, SaidRow } from './read-release.js'
import { exactDay } from './seed-parts.js'

/** Which clocks questions may have. */
export interface Asking {
  /** The releases that they may name. */
  readonly published: readonly number[]
  /** How many of them name one, from 0 to 1. */
  readonly shareKnownAt: number
}

/** Makes random questions about a world: about what it says, on days on which something changes. */
export class Questioner {
  readonly #world: OracleWorld
  readonly #random: Random
  readonly #asking: Asking

  constructor(world: OracleWorld, random: Random, asking: Asking) {
    this.#world = world
    this.#random = random
    this.#asking = asking
  }

  /** One question, or several that differ in nothing but the entity that they are about. */
  next(): Asked[] {
    const turn = this.#random.next()
    if (turn < 0.6) return this.#links()
    if (turn < 0.7) return [this.#list()]
    if (turn < 0.8) return this.#entities()
    if (turn < 0.9) return [this.#statements()]
    if (turn < 0.98) return [this.#search()]
    return [this.#export()]
  }

  #links(): LinkAsked[] {
    const random = this.#random
    const clocks = this.#clocks()
    const claims = this.#said(clocks).rows.filter(({ claim }) => claim !== null)
    const row = random.pick(claims)
    const typeOf = (id: string): string => this.#said(clocks).entities.get(id)!.type
    const type = this.#world.model.types.get(typeOf(random.chance(0.5) ? row.from : row.to!))!
    const links = type.links.filter(({ claim }) => claim === row.claim)
    const link = random.pick(links.length > 0 ? links : type.links)
    const ends = claims.filter(({ claim }) => claim === link.claim).flatMap(({ from, to }) => [from, to!])
    const nears = [...new Set(ends)].filter(id => typeOf(id) === type.name).slice(0, MOST_SISTERS)
    const first = random.pick(['ALL', 'ALL', 'ALL', 'ALL', 1, 2, 3] as const)
    const ofType = [...this.#said(clocks).entities.values()].filter(found => found.type === type.name)
    const chosen =
      nears.length === 0 ? [random.pick(ofType).id] : first === 'ALL' ? nears : [random.pick(nears)]
    const asked = { ...this.#linkAsked(clocks, link), type: type.name }
    return chosen.map(near => ({ ...asked, near, first: first === 'ALL' ? 100 : first }))
  }

  #linkAsked(clocks: Clocks, link: LinkOfType): Omit<LinkAsked, 'near' | 'type' | 'first'> {
    const random = this.#random
    const isDated = clocks.asOf !== undefined
    const conditions = new ConditionMaker(this.#world.model, random, this.#said(clocks))
    return {
      kind: 'link',
      link,
      ...clocks,
      ...(random.chance(0.4) ? { modality: random.some(MODALITIES, 4) } : {}),
      setsAbove: random.chance(0.5),
      ...(random.chance(0.2) ? { minGrade: random.pick(['PRIMARY', 'OFFICIAL', 'NEWS']) } : {}),
      ...(isDated && random.chance(0.3) ? { certainty: random.pick(['CERTAIN', 'POSSIBLE'] as const) } : {}),
      ...(random.chance(0.25) ? { where: conditions.ofLink(link) } : {}),
      orderBy: random.pick(LINK_ORDERS),
    }
  }

  #list(): Asked {
    const random = this.#random
    const clocks = this.#clocks()
    const type = random.pick([
      'Organization',
      'Country',
      'Instrument',
      'Meeting',
      'Undertaking',
      'Place',
      'System',
    ])
    const conditions = new ConditionMaker(this.#world.model, random, this.#said(clocks))
    return {
      kind: 'list',
      type,
      many: this.#world.model.types.get(type)!.many,
      ...clocks,
      ...(random.chance(0.3) ? { modality: random.some(MODALITIES, 3) } : {}),
      ...(random.chance(0.4) ? { where: conditions.ofNode(type) } : {}),
      ...(clocks.asOf !== undefined && random.chance(0.3)
        ? { certainty: random.pick(['CERTAIN', 'POSSIBLE'] as const) }
        : {}),
      orderBy: random.pick(LIST_ORDERS),
      first: random.pick([2, 3, 100]),
    }
  }

  #entities(): Asked[] {
    const { asOf: _, ...clocks } = this.#clocks()
    const all = this.#world.releases.flatMap(({ entities }) => [...entities.values()])
    const ids = [...new Set(all.map(({ id }) => id))]
    const former = [...new Set(all.flatMap(({ formerIds }) => formerIds))]
    const asked = this.#random.chance(0.5) && former.length > 0 ? former : ids
    return this.#random.some(asked, 5).map(id => ({ kind: 'entity', id, ...clocks }))
  }

  #statements(): Asked {
    const clocks = this.#clocks()
    const { id, type } = this.#random.pick([...this.#said(clocks).entities.values()])
    const own = this.#world.model.types.get(type)!.fields.map(({ name }) => name)
    const field = this.#random.pick([undefined, 'name', 'externalId', 'exists', ...own])
    return {
      kind: 'statements',
      id,
      ...clocks,
      ...(field === undefined ? {} : { field }),
      ...(this.#random.chance(0.3) ? { modality: this.#random.some(MODALITIES, 3) } : {}),
      setsAbove: this.#random.chance(0.5),
      first: this.#random.pick([2, 100]),
    }
  }

  #search(): Asked {
    const names = this.#random.pick(this.#world.releases).rows.filter(({ field }) => field === 'name')
    const name = String(this.#random.pick(names).value)
    return {
      kind: 'search',
      text: this.#random.chance(0.3) ? name.toUpperCase() : name,
      ...this.#clocks(),
    }
  }

  #export(): Asked {
    return { kind: 'export', modality: this.#random.some(MODALITIES, 5), ...this.#clocks() }
  }

  #said({ knownAt }: Clocks): SaidByRelease {
    return this.#world.said(knownAt ?? this.#world.last)
  }

  #clocks(): Clocks {
    const { published, shareKnownAt } = this.#asking
    const isThen = published.length > 0 && this.#random.chance(shareKnownAt)
    const knownAt = isThen ? this.#random.pick(published) : null
    return {
      ...(knownAt === null ? {} : { knownAt }),
      ...(this.#random.chance(0.7) ? { asOf: this.#day() } : {}),
    }
  }

  /** A day at which something begins or ends, one beside it, or any. */
  #day(): string {
    const random = this.#random
    if (random.chance(0.2)) return exactDay(random, random.whole(1988, 2027))
    const rows = random.pick(this.#world.releases).rows
    const dates = datesOf(random.pick(rows.filter(row => datesOf(row).length > 0)))
    const { days } = readDate(random.pick(dates))
    const edge = random.pick([days.from, days.to].filter(day => day !== FIRST && day !== LAST))
    const moved = new Date(`${edge}T00:00:00Z`)
    moved.setUTCDate(moved.getUTCDate() + random.pick([-1, 0, 0, 1]))
    return moved.toISOString().slice(0, 10)
  }
}

/** Of the same link, so many are asked for at once. */
const MOST_SISTERS = 12

/** Few orders, since Neo4j plans a text for each. */
const LINK_ORDERS: readonly Sorting[] = [
  [{ name: 'ASC' }],
  [{ name: 'DESC' }],
  [{ id: 'ASC' }],
  [{ since: 'DESC' }],
  [{ until: 'ASC' }, { name: 'DESC' }],
]
const LIST_ORDERS: readonly Sorting[] = [[{ name: 'ASC' }], [{ name: 'DESC' }], [{ id: 'DESC' }]]

function datesOf({ since, until, witnesses }: SaidRow): string[] {
  return [since, until, ...witnesses.map(({ speaksOn }) => speaksOn)].filter(
    date => date !== null && date !== '..',
  ) as string[]
}
