import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Lang, Model } from '../model/model.js'
import type { GraphVersion } from '../questions/version.js'
import type { FieldPlan, Plan, RootPlan } from './plan.js'
import { planAllClaims } from './plan-claim-list.js'
import { planEntitiesOnce } from './plan-entities.js'
import { planInquiry } from './plan-inquiry.js'
import { planList } from './plan-list.js'
import { planClaim, planEntity, planNode, planNodes, planOne } from './plan-look-up.js'
import { planMatch } from './plan-match.js'
import { planValue } from './plan-value.js'
import { planSearch } from './plan-search.js'
import { type PlannedDocument, SharedPlans } from './shared-plans.js'
import { planOrRefuse } from './refused.js'
import { type AskedField, type Inquirers, type Scope, argumentsOfField, rootFieldsOf } from './scope.js'

/** An operation with all that its plan depends on. */
interface Operation {
  readonly schema: GraphQLSchema
  readonly model: Model
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  readonly lang: Lang
  /** What is known of the document from earlier requests. */
  readonly planned: PlannedDocument
  readonly inquiries: Inquirers
}

/** Plans an operation in one version of the graph, in one walk over the operation and by GraphQL's own rules. */
export function planOperation({ operation, planned, ...asked }: Operation, version: GraphVersion): Plan {
  const shared = new SharedPlans(planned, asked.variables)
  const scope: Scope = { ...asked, version, planEntities: planEntitiesOnce, shared }
  return {
    roots: new Map(rootFieldsOf(operation, scope).map(field => [field.key, planRoot(field, scope)])),
  }
}

function planRoot(field: AskedField, scope: Scope): RootPlan {
  const plan = QUESTIONS[field.name] ?? planDerived
  const { asOf, knownAt } = argumentsOfField<RootPlan['sets']>(field, scope)
  const sets = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
  return { name: field.name, sets, field: planOrRefuse(field.name, () => plan(field, scope)) }
}

/** The root fields whose questions are written by hand, a line each. */
const QUESTIONS: Readonly<Record<string, (field: AskedField, scope: Scope) => FieldPlan>> = {
  claim: planClaim,
  claims: planAllClaims,
  entity: planEntity,
  match: planMatch,
  node: planNode,
  nodes: planNodes,
  search: planSearch,
}

/**
 * Plans a question with a file of its own in `src/queries`, or a look-up or list, which follow from the model. Every other root field shows what the
 * server knows of itself.
 */
function planDerived(field: AskedField, scope: Scope): FieldPlan {
  const inquirer = scope.inquiries.get(field.name)
  if (inquirer !== undefined) return planInquiry(inquirer, field, scope)
  for (const type of scope.model.entities.values()) {
    if (type.one === field.name) return planOne(type, field, scope)
    if (type.many === field.name) return planList(type, field, scope)
  }
  return planValue(field, scope)
}
