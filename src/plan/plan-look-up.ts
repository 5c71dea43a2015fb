import { getNamedType } from 'graphql'
import type { EntityType } from '../model/model.js'
import { NOW } from '../questions/clocks.js'
import { type ClockArguments, clocksOf } from './clocks.js'
import type { LookUpPlan } from './plan.js'
import { planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'

/** `organization(id)`: one entity of one type. */
export function planOne(type: EntityType, field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ClockArguments & { id: string }>(field, scope)
  return { ...lookUp(field, args, [args.id], scope), type: type.name, said: null }
}

/** `node(id)`: whatever bears the id. */
export function planNode(field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ClockArguments & { id: string }>(field, scope)
  return lookUp(field, args, [args.id], scope)
}

/** `nodes(ids)`: in the order of the ids, null for each unknown one. */
export function planNodes(field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ClockArguments & { ids: readonly string[] }>(field, scope)
  return { ...lookUp(field, args, args.ids, scope), isList: true }
}

function lookUp(
  { name, nodes, definition }: AskedField,
  args: ClockArguments,
  ids: readonly string[],
  scope: Scope,
): LookUpPlan {
  const clocks = clocksOf(args, NOW, scope.version)
  const type = getNamedType(definition.type)
  return {
    kind: 'look-up',
    name,
    ids,
    type: null,
    isList: false,
    entities: scope.planEntities(name, nodes, type, clocks, scope),
    said: ids.some(isIdOfSaid) ? planSaid(name, nodes, type, clocks, scope) : null,
  }
}

/** Ids with a colon are those of claims and statements. */
export const isIdOfSaid = (id: string): boolean => id.includes(':')
