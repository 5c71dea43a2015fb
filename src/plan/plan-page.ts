import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, getNamedType } from 'graphql'
import { keyOfQuestion } from '../questions/key.js'
import type { PagedQuestion } from '../questions/question.js'
import { needsReading } from './asks.js'
import type { OpenedPage } from './open-page.js'
import type { EntitiesPlan, FieldPlan, Fields, PagePlan, SaidPlan } from './plan.js'
import { planValue } from './plan-value.js'
import { type AskedField, type Scope, fieldsOn } from './scope.js'
import type { Standpoint } from './standpoint.js'
import { weightOfPage, weightOfRow, weightOfFields } from './weight.js'

/** The fields of a connection, and those of them that show what it lists. */
export interface ConnectionFields {
  readonly own: readonly AskedField[]
  /** The fields `nodes`, once for each name under which they are asked for; and the fields `edges`, with what each asks of an edge. */
  readonly nodes: readonly AskedField[]
  readonly edges: readonly { readonly field: AskedField; readonly of: readonly AskedField[] }[]
}

export function connectionFields(field: AskedField, scope: Scope): ConnectionFields {
  const connection = getNamedType(field.definition.type) as GraphQLObjectType
  const own = fieldsOn(connection, field.nodes, scope)
  return {
    own,
    nodes: own.filter(({ name }) => name === 'nodes'),
    edges: own
      .filter(({ name }) => name === 'edges')
      .map(edges => ({
        field: edges,
        of: fieldsOn(getNamedType(edges.definition.type) as GraphQLObjectType, edges.nodes, scope),
      })),
  }
}

/** Counts the rows that a page must read: one more than it shows where it must tell whether more follow; null where no row is asked for. */
export function countRowsToRead({ own }: ConnectionFields, size: number): number | null {
  if (own.some(({ name }) => name === 'pageInfo')) return size + 1
  return own.some(({ name }) => name === 'nodes' || name === 'edges') ? size : null
}

export const isAsked = ({ own }: ConnectionFields, name: string): boolean =>
  own.some(field => field.name === name)

/** How the things that a page lists are planned, in `nodes` and in the `node` of `edges` alike; `edge` plans an edge's other fields. */
interface PlanRows {
  readonly node: (
    name: string,
    nodes: readonly FieldNode[],
    type: AskedField['definition']['type'],
  ) => FieldPlan
  readonly edge: (field: AskedField) => FieldPlan
}

/**
 * Plans a connection. Gives its fields, and the columns that the things it lists need in any of its places. As a rule, the edges of a connection hold nothing
 * but values of their own; `edge` plans them where they hold more.
 */
export function planListed<Place extends EntitiesPlan | SaidPlan>(
  shown: ConnectionFields,
  plan: (name: string, nodes: readonly FieldNode[], type: GraphQLNamedType) => Place,
  scope: Scope,
  edge: PlanRows['edge'] = field => planValue(field, scope),
): { readonly fields: Fields; readonly columns: readonly string[] } {
  const columns: string[] = []
  const node: PlanRows['node'] = (name, nodes, type) => {
    const place = plan(name, nodes, getNamedType(type))
    columns.push(...place.columns)
    return place
  }
  return { fields: planConnection(shown, { node, edge }, scope), columns }
}

/** Plans the fields of a connection. */
function planConnection(fields: ConnectionFields, rows: PlanRows, scope: Scope): Fields {
  const edges = new Map(fields.edges.map(({ field, of }) => [field.key, of]))
  return new Map(
    fields.own.map((field): [string, FieldPlan] => {
      if (field.name === 'nodes') return [field.key, rows.node('nodes', field.nodes, field.definition.type)]
      const of = edges.get(field.key)
      return [field.key, of === undefined ? planValue(field, scope) : planEdges(of, rows)]
    }),
  )
}

function planEdges(of: readonly AskedField[], rows: PlanRows): FieldPlan {
  const fields: Fields = new Map(
    of.map(field => [
      field.key,
      field.name === 'node' ? rows.node('node', field.nodes, field.definition.type) : rows.edge(field),
    ]),
  )
  return { kind: 'parts', name: 'edges', fields, asks: needsReading(fields), weight: weightOfFields(fields) }
}

/** What is known of a page before it is asked. */
export interface PageFacts {
  /** How many rows there can be, and how many there are as a rule. */
  readonly most?: number
  readonly usual?: number
  readonly afterOf?: string | null
}

/** Makes the plan of a page; the page can have no more rows than there can be. */
export function pagePlan(
  name: string,
  question: PagedQuestion,
  page: OpenedPage & Standpoint,
  fields: Fields,
  { most, usual, afterOf = null }: PageFacts,
): PagePlan {
  return {
    kind: 'page',
    name,
    question,
    modality: page.modality,
    size: page.size,
    mostRows: Math.max(1, Math.min(page.size, most ?? Infinity)),
    usualRows: Math.min(question.limit ?? 0, usual ?? Infinity),
    mark: page.mark,
    cursorOf: page.cursorOf,
    afterOf,
    fields,
    // The page of a list of claims of any type brings ids alone, so the claims are always read.
    asks: question.kind === 'claim-list' || needsReading(fields),
    weight: weightOfPage(fields),
    rowWeight: weightOfRow(fields),
    key: keyOfQuestion(question),
  }
}
