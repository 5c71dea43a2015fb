import { getNamedType } from 'graphql'
import type { EntityType } from '../model/model.js'
import type { ClockArguments } from './clocks.js'
import type { LookUpPlan } from './plan.js'
import { planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type ModalityArgument, OUTSET, standpointOf } from './standpoint.js'

interface ByIdArguments extends ClockArguments, ModalityArgument {
  readonly id: string
}

/** `organization(id)`: one entity of one type. */
export const planOne = (type: EntityType, field: AskedField, scope: Scope): LookUpPlan =>
  lookUpOne(field, type.name, scope)

/** `entity(id)`: an entity of any type. */
export const planEntity = (field: AskedField, scope: Scope): LookUpPlan => lookUpOne(field, 'Entity', scope)

/** `claim(id)`: a claim or statement. */
export const planClaim = (field: AskedField, scope: Scope): LookUpPlan => lookUpOne(field, 'Claim', scope)

/** `node(id)`: whatever bears the id. */
export function planNode(field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ByIdArguments>(field, scope)
  return lookUp(field, args, [args.id], scope)
}

/** `nodes(ids)`: in the order of the ids, null for each unknown one. */
export function planNodes(field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ByIdArguments & { ids: readonly string[] }>(field, scope)
  return { ...lookUp(field, args, args.ids, scope), isList: true }
}

function lookUpOne(field: AskedField, type: string, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ByIdArguments>(field, scope)
  return { ...lookUp(field, args, [args.id], scope), type }
}

function lookUp(
  { name, nodes, definition }: AskedField,
  args: ClockArguments & ModalityArgument,
  ids: readonly string[],
  scope: Scope,
): LookUpPlan {
  const at = standpointOf(args, OUTSET, scope.version)
  const type = getNamedType(definition.type)
  return {
    kind: 'look-up',
    name,
    ids,
    type: null,
    isList: false,
    entities: scope.planEntities(name, nodes, type, at, scope),
    said: ids.some(isIdOfSaid) ? planSaid(name, nodes, type, at, scope) : null,
  }
}

/** Ids with a colon are those of claims and statements. */
export const isIdOfSaid = (id: string): boolean => id.includes(':')
