import { type Answers, OF_ALL } from '../answer/answers.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import type { ListPage, ListRow } from '../questions/list.js'
import { releaseToldBy } from '../questions/version.js'
import { Connection, EdgeOnDay } from './connection.js'
import { type EntityObject, makeEntity } from './objects.js'

/** A page of all entities of one type. */
export class ListConnection extends Connection<ListRow> {
  readonly #page: ListPage

  constructor(plan: PagePlan, page: ListPage, answers: Answers) {
    super(plan, OF_ALL, page.rows, answers)
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.total
  }

  get summary(): unknown {
    const { total, certain } = this.#page
    return {
      total,
      certain,
      possible: certain === null || total === null ? null : total - certain,
      asOf: this.clocks.day,
      ...releaseToldBy(this.clocks, this.answers.version),
    }
  }

  override edgeOf(row: ListRow, { fields }: PartsPlan): EdgeOnDay<ListRow> {
    return new EdgeOnDay(this, row, fields)
  }

  nodeOf({ entity }: ListRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }
}
