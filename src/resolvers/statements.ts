import { STATEMENT } from '../model/said-ids.js'
import type { Answers } from '../answer/answers.js'
import { type PagePlan, type PartsPlan, type SaidPlan } from '../plan/plan.js'
import type { StatementsPage } from '../questions/statements.js'
import { Connection, EdgeOnDay } from './connection.js'
import { type SaidObject, makeStatement } from './objects.js'

type ListedStatement = StatementsPage['rows'][number]

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

  override edgeOf(row: ListedStatement, { fields }: PartsPlan): EdgeOnDay<ListedStatement> {
    return new EdgeOnDay(this, row, fields)
  }

  nodeOf({ values }: ListedStatement, place: SaidPlan): SaidObject {
    const said = { id: String(values.id), from: this.of, to: this.of, values }
    return makeStatement(place.byType.get(STATEMENT)!, said, place)
  }
}
