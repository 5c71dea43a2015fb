import type { LinkPage, LinkRow } from '../loaders/entities-and-links.js'
import { sideName } from '../model/derive-claims.js'
import { releaseNumber } from './clocks.js'
import { Connection } from './connection.js'
import type { Clocks, Context, EntityValue, SaidValue } from './context.js'
import { writeCursor } from './cursor.js'
import { type ForeseenPlan, type LinkPlan, foreseenPages } from './foreseen.js'

type Plan = LinkPlan & Partial<ForeseenPlan>

/** The page of a link from one entity. A level has one for each of its entities, so that nothing is made of it but what is asked for. */
export class LinkConnection extends Connection<LinkRow> {
  readonly #plan: Plan
  readonly #near: EntityValue
  readonly #page: LinkPage
  readonly #context: Context

  constructor(plan: Plan, near: EntityValue, page: LinkPage, context: Context) {
    super(page.rows, plan.size)
    this.#plan = plan
    this.#near = near
    this.#page = page
    this.#context = context
  }

  get totalCount(): number | null {
    return this.#page.total
  }

  get summary(): unknown {
    return summaryOf(this.#page.summary, this.#plan.question.clocks, this.#context)
  }

  protected get hasPrevious(): boolean {
    return this.#plan.question.after !== null
  }

  protected edgeOf(row: LinkRow): LinkEdge {
    return new LinkEdge(this.#plan, this.#near, row, this.#context)
  }

  protected nodeOf(row: LinkRow): EntityValue {
    return nodeOf(this.#plan, row)
  }
}

function nodeOf({ question, foresight }: Plan, { far }: LinkRow): EntityValue {
  return {
    __typename: far.type,
    id: far.id,
    values: far.values,
    clocks: question.clocks,
    foreseen: foresight && foreseenPages(foresight, far.below),
  }
}

/** A claim on the way from one entity to another. */
class LinkEdge implements SaidValue {
  readonly #plan: Plan
  readonly #near: EntityValue
  readonly #row: LinkRow
  readonly #context: Context

  constructor(plan: Plan, near: EntityValue, row: LinkRow, context: Context) {
    this.#plan = plan
    this.#near = near
    this.#row = row
    this.#context = context
  }

  get __typename(): string {
    const { claim, direction } = this.#plan.question.link
    return `${sideName(claim, direction)}Edge`
  }

  get id(): string {
    return this.#row.values.id as string
  }

  get claimType(): string {
    return this.#plan.question.link.claim.type
  }

  get values(): SaidValue['values'] {
    return this.#row.values
  }

  get clocks(): Clocks {
    return this.#plan.question.clocks
  }

  get from(): string {
    return this.#plan.question.link.direction === 'IN' ? this.#row.far.id : this.#near.id
  }

  get to(): string {
    return this.#plan.question.link.direction === 'IN' ? this.#near.id : this.#row.far.id
  }

  get cursor(): string {
    const { list } = this.#plan
    return writeCursor(list.mark, this.clocks, this.#context.version, [this.#near.id, ...this.#row.sort])
  }

  get node(): EntityValue {
    return nodeOf(this.#plan, this.#row)
  }

  get certainty(): string | null {
    return this.#row.certainty
  }
}

function summaryOf(counts: readonly number[] | null, clocks: Clocks, { version }: Context): unknown {
  if (counts === null) return null
  const [
    total = 0,
    certain = 0,
    possible = 0,
    undated = 0,
    disputed = 0,
    denied = 0,
    notFact = 0,
    rejected = 0,
    outside = 0,
  ] = counts
  const onDay = clocks.day !== null
  return {
    total,
    undated,
    disputed,
    denied,
    notFact,
    rejected,
    certain: onDay ? certain : null,
    possible: onDay ? possible : null,
    outside: onDay ? outside : null,
    asOf: clocks.day,
    knownAt: releaseNumber(clocks, version),
  }
}
