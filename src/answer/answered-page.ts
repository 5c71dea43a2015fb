import type { PagePlan } from '../plan/plan.js'
import { type ShownPage, pageOf } from '../plan/open-page.js'

/** A page of the plan with the rows that were read for it, as it is shown. Nothing of it is made before somebody asks: a count needs no rows, and rows no cursors. */
export class AnsweredPage<Row> {
  readonly plan: PagePlan
  /** Which it is of the lists that the plan may lead to: that of the entity with this id; see `CursorOfRow`. */
  readonly of: string
  readonly #read: readonly Row[]
  #made: ShownPage<Row> | null = null

  constructor(plan: PagePlan, of: string, read: readonly Row[]) {
    this.plan = plan
    this.of = of
    this.#read = read
  }

  get #page(): ShownPage<Row> {
    this.#made ??= pageOf(this.#read, this.plan, this.of)
    return this.#made
  }

  /** The rows that it shows. */
  get shown(): readonly Row[] {
    return this.#page.shown
  }

  get pageInfo(): unknown {
    const page = this.#page
    return {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: this.plan.question.after !== null,
      startCursor: () => page.startCursor,
      endCursor: () => page.endCursor,
    }
  }

  /** The cursor with which a client goes on behind the row. */
  cursorOf(row: Row): string {
    return this.plan.cursorOf(row, this.of)
  }

  /** The list whose page it is, told apart from all others by its entity and by what its cursors are of. */
  get listName(): string {
    return `${this.of}/${this.plan.mark()}`
  }
}
