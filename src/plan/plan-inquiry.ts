import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql'
import type { ClockArguments } from './clocks.js'
import { needsReading } from './asks.js'
import type { FieldPlan, Fields, InquiryPlan } from './plan.js'
import { planSaid } from './plan-said.js'
import { planValue } from './plan-value.js'
import { type AskedField, type Inquirer, type Scope, argumentsOfField, fieldsOn } from './scope.js'
import { type ModalityArgument, OUTSET, type Standpoint, standpointOf } from './standpoint.js'
import { weightOfFields } from './weight.js'

/**
 * Plans a question that has a file of its own in `src/queries`. The file finds a tree of plain objects, in which entities and claims are ids. So the file
 * knows nothing of what the caller wants to see of them. They are read like all others, a level at a time.
 */
export function planInquiry(inquirer: Inquirer, field: AskedField, scope: Scope): InquiryPlan {
  const args = argumentsOfField<ClockArguments & ModalityArgument>(field, scope)
  const set = standpointOf(args, OUTSET, scope.version)
  const type = getNamedType(field.definition.type) as GraphQLObjectType
  const {
    standpoints,
    clocks = set.clocks,
    ...found
  } = inquirer.pose(args, set, scope, fieldsOn(type, field.nodes, scope))
  const at = { ...set, clocks }
  const fields = planFinding(type, field.nodes, name => standpoints?.[name] ?? at, scope)
  return { kind: 'inquiry', name: field.name, ...at, ...found, fields }
}

/** The standpoint of the entities and claims in a field of the finding. */
type StandpointOf = (field: string) => Standpoint

/** Plans the fields of a part of the finding, and all below it. */
export function planFinding(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  standAt: StandpointOf,
  scope: Scope,
): Fields {
  return new Map(
    fieldsOn(type, nodes, scope).map((field): [string, FieldPlan] => [
      field.key,
      planFound(field, standAt, scope),
    ]),
  )
}

/** Plans a field of the finding: an entity, a claim, a part of the finding, or a value. */
function planFound(field: AskedField, standAt: StandpointOf, scope: Scope): FieldPlan {
  const type = getNamedType(field.definition.type)
  const at = standAt(field.name)
  if (isEntityType(type, scope)) return scope.planEntities(field.name, field.nodes, type, at, scope)
  if (isSaidType(type, scope)) return planSaid(field.name, field.nodes, type, at, scope)
  if (!isObjectType(type)) return planValue(field, scope)
  const fields = planFinding(type, field.nodes, standAt, scope)
  return {
    kind: 'parts',
    name: field.name,
    fields,
    asks: needsReading(fields),
    weight: weightOfFields(fields),
  }
}

const isEntityType = ({ name }: GraphQLNamedType, { model }: Scope): boolean =>
  name === 'Entity' || model.entities.has(name)

const isSaidType = ({ name }: GraphQLNamedType, { model }: Scope): boolean =>
  name === 'Claim' || name === 'Statement' || [...model.claims.values()].some(claim => claim.name === name)
