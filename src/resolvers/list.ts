import type { GraphQLResolveInfo } from 'graphql'
import { type Answers, OF_ALL } from '../answer/answers.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { ListPage, ListRow } from '../questions/list.js'
import { releaseToldBy } from '../questions/version.js'
import { Connection } from './connection.js'
import { type Context, type Planned, planOf } from './context.js'
import { type EntityObject, makeEntity } from './objects.js'

/** An edge that leads from no entity: what joins the entity to its list. */
export interface ListEdge extends Planned {
  readonly cursor: string
  readonly entity: EntityAnswer
}

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

  edgeOf(row: ListRow, { fields }: PartsPlan): ListEdge {
    const cursor = (): string => this.cursorOf(row)
    return {
      fields,
      entity: row.entity,
      certainty: row.certainty,
      get cursor() {
        return cursor()
      },
    } as ListEdge
  }

  nodeOf({ entity }: ListRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }
}

/** The entity of an edge. */
export const listEdgeNode = (
  edge: ListEdge,
  _: unknown,
  __: Context,
  info: GraphQLResolveInfo,
): EntityObject => makeEntity(planOf<'entities'>(edge, info), edge.entity)
