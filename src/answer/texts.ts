import { LRUCache } from 'lru-cache'
import { entitiesQuery } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import { linkQuery } from '../cypher/links.js'
import { listQuery } from '../cypher/lists.js'
import type { Model } from '../model/model.js'
import type { AskedPage, EntitiesPlan, PagePlan } from '../plan/plan.js'
import { entityQuestion } from '../questions/entity.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { LinkQuestion } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import type { ListPage, ListQuestion } from '../questions/list.js'
import { dropKnownCount } from './read-list.js'
import { type Cut, cutLookUp, cutPage } from './cut.js'
import { MOST_TEXTS } from './strategy.js'

/** Makes a query for the ids that it is given. */
type ForIds<Answer> = (ids: readonly string[]) => Query<ReadonlyMap<string, Answer>>

/** A root of a plan with all that goes into its text. */
interface Whole<Read> {
  readonly cut: Cut
  readonly query: Read
}

const CACHE_OPTIONS = { max: MOST_TEXTS }

/** A whole text; null where there is none. */
type KeptText<Read> = { readonly whole: Whole<Read> | null }

/** Texts with their readers. Each is made when it is first needed, and kept while it is used: links by their question, whole texts by the part of the plan. */
export class Texts {
  readonly #model: Model
  readonly #links = new LRUCache<string, ForIds<LinkPage>>(CACHE_OPTIONS)
  readonly #lookUps = new LRUCache<EntitiesPlan, KeptText<ForIds<EntityAnswer>>>(CACHE_OPTIONS)
  readonly #lists = new LRUCache<PagePlan, KeptText<Query<ListPage>>>(CACHE_OPTIONS)

  constructor(model: Model) {
    this.#model = model
  }

  link({ key, question }: AskedPage): ForIds<LinkPage> {
    return findOrMake(this.#links, key, () => linkQuery(this.#model, question as LinkQuestion))
  }

  /** Gives the text of entities that are looked up, with all that goes into it; null where nothing does. */
  lookUp(entities: EntitiesPlan): Whole<ForIds<EntityAnswer>> | null {
    return findOrMake(this.#lookUps, entities, () => {
      const { columns, clocks } = entities
      const cut = cutLookUp(entities)
      const question = { ...entityQuestion(columns, clocks.release), below: cut.below }
      return { whole: cut.below.length === 0 ? null : { cut, query: entitiesQuery(this.#model, question) } }
    }).whole
  }

  /** Gives the text of a list, with all that goes into it; null where nothing does. */
  list(plan: PagePlan): Whole<Query<ListPage>> | null {
    return findOrMake(this.#lists, plan, () => {
      const cut = cutPage(plan)
      const question = { ...dropKnownCount(plan.question as ListQuestion), below: cut.below }
      return { whole: cut.below.length === 0 ? null : { cut, query: listQuery(this.#model, question) } }
    }).whole
  }
}

function findOrMake<Key extends object | string, Value extends object>(
  known: LRUCache<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = make()
  known.set(key, value)
  return value
}
