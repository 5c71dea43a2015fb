import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Lang, Model } from '../model/model.js'
import type { GraphVersion } from '../questions/version.js'
import type { FieldPlan, Plan, RootPlan } from './plan.js'
import { planEntities } from './plan-entities.js'
import { planList } from './plan-list.js'
import { planNode, planNodes, planOne } from './plan-look-up.js'
import { planValue } from './plan-page.js'
import { planSearch } from './plan-search.js'
import { SharedPlans } from './shared-plans.js'
import { planOrRefuse } from './refused.js'
import { type AskedField, type Scope, argumentsOfField, rootFieldsOf } from './scope.js'

/** An operation with all that its plan depends on. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly model: Model
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  readonly lang: Lang
}

/** Plans one root field. */
type PlanRoot = (field: AskedField, scope: Scope) => FieldPlan

/** The plan of an operation in one version of the graph: one walk over it, by GraphQL's own rules. */
export function planOperation({ operation, ...asked }: Operation, version: GraphVersion): Plan {
  const scope: Scope = { ...asked, version, planEntities, shared: new SharedPlans() }
  const planners = rootPlanners(asked.model)
  return {
    roots: new Map(
      rootFieldsOf(operation, scope).map(field => [field.key, planRoot(field, planners, scope)]),
    ),
  }
}

function planRoot(field: AskedField, planners: ReadonlyMap<string, PlanRoot>, scope: Scope): RootPlan {
  const plan = planners.get(field.name) ?? planValue
  const { asOf, knownAt } = argumentsOfField<RootPlan['sets']>(field, scope)
  const sets = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
  return { name: field.name, sets, field: planOrRefuse(field.name, () => plan(field, scope)) }
}

/** Look-ups and lists follow from the model; the other questions are written by hand, a file and a line each. */
function rootPlanners(model: Model): ReadonlyMap<string, PlanRoot> {
  const derived = [...model.entities.values()].flatMap((type): [string, PlanRoot][] => [
    [type.one, (field, scope) => planOne(type, field, scope)],
    [type.many, (field, scope) => planList(type, field, scope)],
  ])
  return new Map([...derived, ['node', planNode], ['nodes', planNodes], ['search', planSearch]])
}
