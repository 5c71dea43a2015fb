import type { Answers } from '../answer/answers.js'
import { sideName } from '../model/derive-claims.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import type { Standpoint } from '../plan/standpoint.js'
import type { Clocks } from '../questions/clocks.js'
import { type LinkQuestion, endsOfEdge } from '../questions/link.js'
import type { Besides, LinkPage, LinkRow, SummaryCounts } from '../questions/rows.js'
import { type GraphVersion, releaseToldBy } from '../questions/version.js'
import type { Coverage } from '../model/coverage.js'
import { Connection, EdgeOnDay } from './connection.js'
import { coverageOfLink, showCoverage } from './coverage.js'
import { type EntityObject, makeEntity } from './objects.js'
import type { SaidObject } from './objects.js'

/** The entity from which a link leads. */
type NearEntity = Pick<EntityObject, 'id' | '__typename'>

/** The page of a link from one entity. A level has such a page for each of its entities, so a page makes only what is asked for. */
export class LinkConnection extends Connection<LinkRow> {
  readonly #nearType: string
  readonly #page: LinkPage

  constructor(plan: PagePlan, near: NearEntity, page: LinkPage, answers: Answers) {
    super(plan, near.id, page.rows, answers)
    this.#nearType = near.__typename
    this.#page = page
  }

  get totalCount(): number | null {
    return this.#page.total
  }

  get summary(): unknown {
    const { summary } = this.#page
    if (summary === null) return null
    const { coverage } = this
    return {
      ...summaryOf(summary, this.clocks, this.answers.version),
      coverage: coverage === null ? null : showCoverage(coverage),
    }
  }

  /** The coverage of this link: what the graph would know of it. */
  get coverage(): Coverage | null {
    return coverageOfLink(this.#question, { id: this.of, typeName: this.#nearType }, this.answers.version)
  }

  get isEmpty(): boolean {
    const { rows, total, summary } = this.#page
    return rows.length === 0 && (total ?? summary?.total ?? 0) === 0
  }

  /** Where the link is empty: how many claims of each other modality stand besides. */
  get besides(): Besides {
    return this.#page.besides
  }

  get #question(): LinkQuestion {
    return this.plan.question as LinkQuestion
  }

  override edgeOf(row: LinkRow, { fields }: PartsPlan): LinkEdge {
    return new LinkEdge(this, row, fields)
  }

  nodeOf({ far }: LinkRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, far)
  }
}

/** An edge of a link: a claim on the way from one entity to another. */
class LinkEdge extends EdgeOnDay<LinkRow> implements SaidObject {
  get #link(): LinkQuestion['link'] {
    return (this.page.plan.question as LinkQuestion).link
  }

  get #ends(): { readonly from: string; readonly to: string } {
    return endsOfEdge(this.#link, this.id, this.page.of, this.row.far.id)
  }

  get __typename(): string {
    return `${sideName(this.#link)}Edge`
  }

  get id(): string {
    return this.row.values.id as string
  }

  get claimType(): string {
    return this.#link.claim.type
  }

  get values(): SaidObject['values'] {
    return this.row.values
  }

  get at(): Standpoint {
    return this.page.at
  }

  get list(): string {
    return this.page.listName
  }

  get from(): string {
    return this.#ends.from
  }

  get to(): string {
    return this.#ends.to
  }
}

/** Gives the summary of these counts. A count for a day is null where the clocks set no day. */
export function summaryOf(counts: SummaryCounts, clocks: Clocks, version: GraphVersion): object {
  const onDay = clocks.day !== null
  const { certain, possible, outside } = counts
  return {
    ...counts,
    certain: onDay ? certain : null,
    possible: onDay ? possible : null,
    outside: onDay ? outside : null,
    asOf: clocks.day,
    ...releaseToldBy(clocks, version),
  }
}
