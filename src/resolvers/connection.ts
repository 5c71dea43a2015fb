import type { GraphQLResolveInfo } from 'graphql'
import { AnsweredPage } from '../answer/answered-page.js'
import type { Answers } from '../answer/answers.js'
import { showInTurns } from '../answer/breath.js'
import type { EntitiesPlan, Fields, PagePlan, PartsPlan, SaidPlan } from '../plan/plan.js'
import type { Standpoint } from '../plan/standpoint.js'
import type { Clocks } from '../questions/clocks.js'
import { type Context, type Planned, planOf } from './context.js'
import { findingField } from './finding.js'

/** A place of an answer that shows what a page lists. */
type NodePlace = EntitiesPlan | SaidPlan

/** A page as the resolvers hand it over. Each kind of question says what its rows and edges are. Nothing is made that the query does not ask for. */
export abstract class Connection<Row> extends AnsweredPage<Row> implements Planned {
  readonly answers: Answers

  constructor(plan: PagePlan, of: string, read: readonly Row[], answers: Answers) {
    super(plan, of, read)
    this.answers = answers
  }

  abstract get totalCount(): number | null
  /** Gives the thing that a row lists, without its edge. */
  abstract nodeOf(row: Row, place: NodePlace): unknown

  edgeOf(row: Row, { fields }: PartsPlan): Edge<Row> {
    return new Edge(this, row, fields)
  }

  get fields(): PagePlan['fields'] {
    return this.plan.fields
  }

  get clocks(): Clocks {
    return this.plan.question.clocks
  }

  /** The standpoint of the things that the page lists. */
  get at(): Standpoint {
    return { clocks: this.clocks, modality: this.plan.modality }
  }
}

/** An edge in an answer: a row of a page. Everything that it tells, above all its cursor, is made only when it is asked for. */
export class Edge<Row> implements Planned {
  readonly page: Connection<Row>
  readonly row: Row
  readonly fields: Fields

  constructor(page: Connection<Row>, row: Row, fields: Fields) {
    this.page = page
    this.row = row
    this.fields = fields
  }

  get cursor(): string {
    return this.page.cursorOf(this.row)
  }
}

/** An edge of a list whose clocks may set a day. It tells how sure it is that the row belongs to the list on that day. */
export class EdgeOnDay<Row extends { readonly certainty: string | null }> extends Edge<Row> {
  get certainty(): string | null {
    return this.row.certainty
  }
}

/** Gives the thing to which an edge leads. */
export const nodeOfEdge = (edge: Edge<unknown>, _: unknown, __: Context, info: GraphQLResolveInfo): unknown =>
  edge.page.nodeOf(edge.row, planOf<'entities' | 'said'>(edge, info))

/** The resolvers of the fields that show the rows of a connection. A connection holds all its other fields itself. */
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

/** The resolvers of connections that also tell how much is in them, and that can be counted by facets. */
export const facetedResolvers = {
  ...connectionResolvers,
  summary: findingField,
  facets: (page: Connection<unknown>, _: unknown, { answers }: Context, info: GraphQLResolveInfo) => {
    const plan = planOf<'facets'>(page, info)
    return answers.facets(plan, page.of).map(facet => ({ ...facet, fields: plan.fields }))
  },
}
