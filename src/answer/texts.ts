import { entitiesQuery } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import { linkQuery } from '../cypher/links.js'
import { listQuery } from '../cypher/lists.js'
import type { Model } from '../model/model.js'
import type { LookUpPlan, PagePlan } from '../plan/plan.js'
import { entityQuestion } from '../questions/entity.js'
import type { EntityRow } from '../questions/rows.js'
import type { LinkQuestion } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import type { ListPage, ListQuestion } from '../questions/list.js'
import { dropKnownCount } from './read-list.js'
import { type Cut, cutLookUp, cutPage } from './cut.js'

/** A query but for the ids that it is asked for. */
type ForIds<Answer> = (ids: readonly string[]) => Query<ReadonlyMap<string, Answer>>

/** A root of a plan with all that goes into its text. */
export interface Whole<Read> {
  readonly cut: Cut
  readonly query: Read
}

/** The texts of one plan: each is made when it is first needed, and lives as long as the plan is kept. */
export class Texts {
  readonly #model: Model
  readonly #links = new Map<string, ForIds<LinkPage>>()
  readonly #lookUps = new Map<LookUpPlan, Whole<ForIds<EntityRow>> | null>()
  readonly #lists = new Map<PagePlan, Whole<Query<ListPage>> | null>()

  constructor(model: Model) {
    this.#model = model
  }

  link({ key, question }: PagePlan): ForIds<LinkPage> {
    return made(this.#links, key, () => linkQuery(this.#model, question as LinkQuestion))
  }

  /** Entities that are looked up, with all that goes into their text; null where nothing does. */
  lookUp(plan: LookUpPlan): Whole<ForIds<EntityRow>> | null {
    return made(this.#lookUps, plan, () => {
      const cut = cutLookUp(plan.entities)
      if (cut.below.length === 0) return null
      const { columns, clocks } = plan.entities
      const question = { ...entityQuestion(columns, clocks.release), below: cut.below }
      return { cut, query: entitiesQuery(this.#model, question) }
    })
  }

  /** A list, likewise. */
  list(plan: PagePlan): Whole<Query<ListPage>> | null {
    return made(this.#lists, plan, () => {
      const cut = cutPage(plan)
      if (cut.below.length === 0) return null
      return {
        cut,
        query: listQuery(this.#model, {
          ...dropKnownCount(plan.question as ListQuestion),
          below: cut.below,
        }),
      }
    })
  }
}

function made<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  if (known.has(key)) return known.get(key)!
  const value = make()
  known.set(key, value)
  return value
}
