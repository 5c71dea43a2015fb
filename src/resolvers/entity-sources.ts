import type { Answers } from '../answer/answers.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import type { EntitySourceRow, EntitySourcesPage } from '../questions/entity-sources.js'
import { Connection } from './connection.js'
import type { ListEdge } from './list.js'
import { type EntityObject, makeEntity } from './objects.js'

/** A page of the sources that speak of one entity. */
export class EntitySourcesConnection extends Connection<EntitySourceRow> {
  readonly #page: EntitySourcesPage

  constructor(plan: PagePlan, of: string, page: EntitySourcesPage, answers: Answers) {
    super(plan, of, page.rows, answers)
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.total
  }

  edgeOf(row: EntitySourceRow, { fields }: PartsPlan): ListEdge {
    const { entity, claimCount, statementCount } = row
    const edge = { fields, entity, claimCount, statementCount }
    return { ...edge, cursor: this.cursorOf(row) }
  }

  nodeOf({ entity }: EntitySourceRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }
}
