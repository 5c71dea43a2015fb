import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import type { LinkQuestion } from '../cypher/link-question.js'
import { RequestError } from '../errors.js'
import type { Link } from '../model/model.js'
import type { Clocks, Context } from './context.js'
import { type ForeseenLink, type ForeseenPlan, type Foresight, type LinkPlan, isSame } from './foreseen.js'
import { type LinkArguments, linkPlan } from './link-plan.js'
import { executedFields, setsOf } from './selection.js'

/** Nested clauses take Neo4j long to plan. */
const MOST_LINKS = 12
/** Beyond this many rows the same entities come up again and again: a batch for each level reads each but once. */
const MOST_ROWS = 1_000

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>

/** What is the same for the whole of one look ahead. */
interface Scope {
  readonly context: Context
  readonly info: Info
  /** How many links may still be taken in. */
  linksLeft: number
}

export const newScope = (context: Context, info: Info): Scope => ({ context, info, linksLeft: MOST_LINKS })

/** What will be asked below the entities of a list or page: `type` is that of its connection. */
export function foreseeBelowRows(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  rows: number,
  clocks: Clocks,
  scope: Scope,
): Foresight {
  const places = entityPlaces(sets, type, scope.info)
  const all = places.map(place => foreseeBelow(place.sets, place.types, rows, clocks, scope))
  return all.length === 1 ? all[0]! : joined(all)
}

/** What will be asked below entities of one of the types, so many of them. What no statement can foresee is left to be asked when its turn comes. */
export function foreseeBelow(
  sets: readonly SelectionSetNode[],
  types: readonly GraphQLObjectType[],
  rows: number,
  clocks: Clocks,
  scope: Scope,
): Foresight {
  const links: ForeseenLink[] = []
  const questions: LinkQuestion[] = []
  for (const type of types) {
    const stored = scope.context.model.entities.get(type.name)
    for (const fieldNodes of executedFields(sets, type, scope.info).values()) {
      const link = stored?.links.find(({ name }) => name === fieldNodes[0]!.name.value)
      if (link === undefined) continue
      const known = links.find(
        other => isSameLink(other.plan.question.link, link) && isSame(other.fieldNodes, fieldNodes),
      )
      const plan = known?.plan ?? foreseenPlan(link, type, fieldNodes, rows, clocks, scope)
      if (plan === null) continue
      links.push({ type: type.name, fieldNodes, plan, place: known?.place ?? questions.length })
      if (known === undefined) questions.push(plan.question)
    }
  }
  return { links, questions }
}

const isSameLink = (a: Link, b: Link): boolean =>
  a.claim === b.claim && a.direction === b.direction && a.far === b.far

function foreseenPlan(
  link: Link,
  type: GraphQLObjectType,
  fieldNodes: readonly FieldNode[],
  rows: number,
  clocks: Clocks,
  scope: Scope,
): ForeseenPlan | null {
  const { context, info } = scope
  const field = type.getFields()[link.name]!
  const plan = planOrNothing(() => {
    const args = getArgumentValues(field, fieldNodes[0]!, info.variableValues) as LinkArguments
    return linkPlan(link, args, clocks, context, { fieldNodes, fragments: info.fragments })
  })
  if (plan === null || plan.after !== null) return null
  const each =
    plan.question.limit === null ? 0 : Math.min(plan.question.limit, usualDegree(type, link, context))
  const most = rows * each
  if (most > MOST_ROWS || scope.linksLeft === 0) return null
  scope.linksLeft -= 1
  const connection = getNamedType(field.type) as GraphQLObjectType
  const below = plan.question.clocks
  const foresight = foreseeBelowRows(setsOf(fieldNodes), connection, most, below, scope)
  return { ...plan, question: { ...plan.question, below: foresight.questions }, foresight }
}

/** What is wrong with an argument is said by the field itself, in its own place. */
function planOrNothing(plan: () => LinkPlan): LinkPlan | null {
  try {
    return plan()
  } catch (error) {
    if (error instanceof RequestError || error instanceof GraphQLError) return null
    throw error
  }
}

/** How many claims such a link has, but for one entity in twenty. */
const usualDegree = (type: GraphQLObjectType, link: Link, { version }: Context): number =>
  version.degrees[`${type.name}.${link.name}`] ?? Infinity

/** Where a connection shows its entities: in `nodes` and in the `node` of its `edges`, each as often as it is asked under another name. */
function entityPlaces(
  sets: readonly SelectionSetNode[],
  connection: GraphQLObjectType,
  info: Info,
): { sets: SelectionSetNode[]; types: readonly GraphQLObjectType[] }[] {
  return [...executedFields(sets, connection, info).values()].flatMap(fields => {
    const { type } = connection.getFields()[fields[0]!.name.value] ?? {}
    const name = fields[0]!.name.value
    if (type === undefined || (name !== 'nodes' && name !== 'edges')) return []
    const named = getNamedType(type)
    if (name === 'edges') return nodesOfEdges(setsOf(fields), named as GraphQLObjectType, info)
    return [{ sets: setsOf(fields), types: objectTypes(named, info) }]
  })
}

function nodesOfEdges(
  sets: readonly SelectionSetNode[],
  edge: GraphQLObjectType,
  info: Info,
): { sets: SelectionSetNode[]; types: readonly GraphQLObjectType[] }[] {
  return [...executedFields(sets, edge, info).values()]
    .filter(fields => fields[0]!.name.value === 'node')
    .map(fields => ({
      sets: setsOf(fields),
      types: objectTypes(getNamedType(edge.getFields().node!.type), info),
    }))
}

/** The object types that a field of the type may give. */
export function objectTypes(type: unknown, { schema }: Pick<Info, 'schema'>): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isAbstractType(type) ? schema.getPossibleTypes(type) : []
}

function joined(all: readonly Foresight[]): Foresight {
  const links: ForeseenLink[] = []
  const questions: LinkQuestion[] = []
  for (const { links: own, questions: more } of all) {
    links.push(...own.map(link => ({ ...link, place: link.place + questions.length })))
    questions.push(...more)
  }
  return { links, questions }
}
