import type { Answers } from '../answer/answers.js'
import type { PagePlan, PartsPlan, SaidPlan } from '../plan/plan.js'
import type { ClaimListPage, TypeTotal } from '../questions/claims.js'
import { Connection, EdgeOnDay } from './connection.js'
import { summaryOf } from './link.js'
import { type SaidObject, makeSaid } from './objects.js'

type ListedClaim = ClaimListPage['rows'][number]

/** A page of claims of any type: all claims, those at an entity, those that rest on a source, or those that a speaker said. */
export class ClaimListConnection extends Connection<ListedClaim> {
  readonly #page: ClaimListPage

  constructor(plan: PagePlan, of: string, page: ClaimListPage, answers: Answers) {
    super(plan, of, page.rows, answers)
    this.#page = page
  }

  get byType(): readonly TypeTotal[] | null {
    return this.#page.byType
  }

  get totalCount(): number | null {
    return this.byType?.reduce((sum, { total }) => sum + total, 0) ?? null
  }

  get summary(): unknown {
    const { summary } = this.#page
    return summary === null ? null : summaryOf(summary, this.clocks, this.answers.version)
  }

  override edgeOf(row: ListedClaim, { fields }: PartsPlan): EdgeOnDay<ListedClaim> {
    return new EdgeOnDay(this, row, fields)
  }

  nodeOf({ id }: ListedClaim, place: SaidPlan): SaidObject {
    return makeSaid(place, this.answers.said(place, id)!, this.answers.model)
  }
}
