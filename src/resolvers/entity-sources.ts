import type { Answers } from '../answer/answers.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import type { EntitySourceRow, EntitySourcesPage } from '../questions/entity-sources.js'
import { Connection, Edge } from './connection.js'
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

  override edgeOf(row: EntitySourceRow, { fields }: PartsPlan): EntitySourceEdge {
    return new EntitySourceEdge(this, row, fields)
  }

  nodeOf({ entity }: EntitySourceRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }
}

/** An edge to a source, with how many claims and statements of the entity rest on it. */
class EntitySourceEdge extends Edge<EntitySourceRow> {
  get claimCount(): number {
    return this.row.claimCount
  }

  get statementCount(): number {
    return this.row.statementCount
  }
}
