import type { GraphQLResolveInfo } from 'graphql'
import type { Answers } from '../answer/answers.js'
import { showInTurns } from '../answer/breath.js'
import type { EntitiesPlan, PagePlan, PartsPlan, SaidPlan } from '../plan/plan.js'
import type { Standpoint } from '../plan/standpoint.js'
import { type ShownPage, pageOf } from '../plan/open-page.js'
import type { Clocks } from '../questions/clocks.js'
import { type Context, type Planned, planOf } from './context.js'
import { findingField } from './finding.js'

/** A place of an answer that shows what a page lists. */
export type NodePlace = EntitiesPlan | SaidPlan

/** An edge in an answer. */
export interface EdgeObject extends Planned {
  readonly cursor: string
}

/** A page as the resolvers hand it over; each kind of question says what its rows are. What the query does not ask for is never made. */
export abstract class Connection<Row> implements Planned {
  readonly plan: PagePlan
  /** Which it is of the lists that the plan may lead to: that of the entity with this id; see `CursorOfRow`. */
  readonly of: string
  readonly answers: Answers
  readonly #rows: readonly Row[]
  #made: ShownPage<Row> | null = null

  constructor(plan: PagePlan, of: string, rows: readonly Row[], answers: Answers) {
    this.plan = plan
    this.of = of
    this.answers = answers
    this.#rows = rows
  }

  /** Made when it is first looked at: a count needs none. */
  get #page(): ShownPage<Row> {
    this.#made ??= pageOf(this.#rows, this.plan, this.of)
    return this.#made
  }

  abstract get totalCount(): number | null
  abstract edgeOf(row: Row, parts: PartsPlan): EdgeObject
  /** What a row lists, without its edge. */
  abstract nodeOf(row: Row, place: NodePlace): unknown

  get fields(): PagePlan['fields'] {
    return this.plan.fields
  }

  get clocks(): Clocks {
    return this.plan.question.clocks
  }

  /** Where what it lists stands. */
  get at(): Standpoint {
    return { clocks: this.clocks, modality: this.plan.modality }
  }

  /** The rows that the page shows. */
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

  cursorOf(row: Row): string {
    return this.plan.cursorOf(row, this.of)
  }
}

/** The fields of every connection that show its rows; all others it has itself. */
export const connectionResolvers = {
  nodes: (page: Connection<unknown>, _: unknown, { breath }: Context, info: GraphQLResolveInfo) => {
    const place = planOf<'entities' | 'said'>(page, info)
    const nodes = page.shown.map(row => page.nodeOf(row, place))
    return showInTurns(nodes, place.weight, breath)
  },
  edges: (page: Connection<unknown>, _: unknown, { breath }: Context, info: GraphQLResolveInfo) => {
    const parts = planOf<'parts'>(page, info)
    const edges = page.shown.map(row => page.edgeOf(row, parts))
    return showInTurns(edges, parts.weight, breath)
  },
}

/** The same, of those that tell how much is in them, and can be counted by it. */
export const facetedResolvers = {
  ...connectionResolvers,
  summary: findingField,
  facets: (page: Connection<unknown>, _: unknown, { answers }: Context, info: GraphQLResolveInfo) => {
    const plan = planOf<'facets'>(page, info)
    return answers.facets(plan, page.of).map(facet => ({ ...facet, fields: plan.fields }))
  },
}
