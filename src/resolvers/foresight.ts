import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
} from 'graphql'
import type { LinkQuestion } from '../cypher/link-question.js'
import { RequestError } from '../errors.js'
import type { Link } from '../model/model.js'
import type { Clocks, Context } from './context.js'
import { type Execution, entityPlaces, fieldsOn } from './entity-places.js'
import { type ForeseenLink, type ForeseenPlan, type Foresight, type LinkPlan, isSame } from './foreseen.js'
import { type LinkArguments, linkPlan } from './link-plan.js'

/** Nested clauses take Neo4j long to plan. */
const MOST_LINKS = 12
/** Beyond this many rows the same entities come up again and again: a batch for each level reads each but once. */
const USUAL_ROWS = 1_000
/** And not more than this even where every entity has as many claims as a page holds. */
const MOST_ROWS = 20_000

/** How many entities stand at a level: as a rule, and at most. */
export interface Rows {
  readonly usual: number
  readonly most: number
}

/** What is the same for the whole of one look ahead. */
interface Scope {
  readonly context: Context
  readonly info: Execution
  /** How many links may still be taken in. */
  linksLeft: number
}

export const newScope = (context: Context, info: Execution): Scope => ({
  context,
  info,
  linksLeft: MOST_LINKS,
})

/** What will be asked below the entities of a list or page, which these fields give: `type` is that of its connection. */
export function foreseeBelowRows(
  fieldNodes: readonly FieldNode[],
  type: GraphQLObjectType,
  rows: Rows,
  clocks: Clocks,
  scope: Scope,
): Foresight {
  const places = entityPlaces(fieldNodes, type, scope.info)
  const all = places.map(place => foreseeBelow(place.fieldNodes, place.types, rows, clocks, scope))
  return all.length === 1 ? all[0]! : joined(all)
}

/** What will be asked below entities of one of the types, so many of them, which these fields give. What no statement can foresee is left to be asked when its turn comes. */
export function foreseeBelow(
  fieldNodes: readonly FieldNode[],
  types: readonly GraphQLObjectType[],
  rows: Rows,
  clocks: Clocks,
  scope: Scope,
): Foresight {
  const links: ForeseenLink[] = []
  const questions: LinkQuestion[] = []
  for (const type of types) {
    const stored = scope.context.model.entities.get(type.name)
    for (const nodes of fieldsOn(type, fieldNodes, scope.info)) {
      const link = stored?.links.find(({ name }) => name === nodes[0]!.name.value)
      if (link === undefined) continue
      const known = links.find(
        other => isSameLink(other.plan.question.link, link) && isSame(other.fieldNodes, nodes),
      )
      const plan = known?.plan ?? foreseenPlan(link, type, nodes, rows, clocks, scope)
      if (plan === null) continue
      links.push({ type: type.name, fieldNodes: nodes, plan, place: known?.place ?? questions.length })
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
  rows: Rows,
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
  const below = rowsBelow(rows, plan.question.limit ?? 0, usualDegree(type, link, context))
  if (below.usual > USUAL_ROWS || below.most > MOST_ROWS || scope.linksLeft === 0) return null
  scope.linksLeft -= 1
  const connection = getNamedType(field.type) as GraphQLObjectType
  const foresight = foreseeBelowRows(fieldNodes, connection, below, plan.question.clocks, scope)
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

const rowsBelow = ({ usual, most }: Rows, limit: number, degree: number): Rows => ({
  usual: usual * Math.min(limit, degree),
  most: most * limit,
})

/** How many claims such a link has, but for one entity in twenty. */
const usualDegree = (type: GraphQLObjectType, link: Link, { version }: Context): number =>
  version.degrees[`${type.name}.${link.name}`] ?? Infinity

function joined(all: readonly Foresight[]): Foresight {
  const links: ForeseenLink[] = []
  const questions: LinkQuestion[] = []
  for (const { links: own, questions: more } of all) {
    links.push(...own.map(link => ({ ...link, place: link.place + questions.length })))
    questions.push(...more)
  }
  return { links, questions }
}
