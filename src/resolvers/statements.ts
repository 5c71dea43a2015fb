import { STATEMENT } from '../model/said-ids.js'
import type { GraphQLResolveInfo } from 'graphql'
import type { Answers } from '../answer/answers.js'
import { type PagePlan, type PartsPlan, type SaidPlan } from '../plan/plan.js'
import type { StatementsPage } from '../questions/statements.js'
import { Connection } from './connection.js'
import { type Context, type Planned, planOf } from './context.js'
import { type SaidObject, makeStatement } from './objects.js'

type ListedStatement = StatementsPage['rows'][number]

/** An edge whose node is a claim or statement. */
export interface SaidEdge extends Planned {
  readonly cursor: string
  node(place: SaidPlan): SaidObject
}

/** A page of what is said of one entity. */
export class StatementsConnection extends Connection<ListedStatement> {
  readonly #page: StatementsPage

  constructor(plan: PagePlan, entity: string, page: StatementsPage, answers: Answers) {
    super(plan, entity, page.rows, answers)
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.total
  }

  edgeOf(row: ListedStatement, { fields }: PartsPlan): SaidEdge {
    const edge = { fields, certainty: row.certainty, cursor: this.cursorOf(row) }
    return { ...edge, node: place => this.nodeOf(row, place) }
  }

  nodeOf({ values }: ListedStatement, place: SaidPlan): SaidObject {
    const said = { id: String(values.id), from: this.of, to: this.of, values }
    return makeStatement(place.byType.get(STATEMENT)!, said, place)
  }
}

/** The claim or statement of an edge. */
export const nodeOfSaidEdge = (
  edge: SaidEdge,
  _: unknown,
  __: Context,
  info: GraphQLResolveInfo,
): SaidObject => edge.node(planOf<'said'>(edge, info))
