import { getNamedType } from 'graphql'
import { RequestError } from '../errors.js'
import type { ExternalId } from '../model/external-ids.js'
import type { EntityType } from '../model/model.js'
import { isIdOfSaid } from '../model/said-ids.js'
import { normalizeText } from '../model/text.js'
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

interface EntityArguments extends ClockArguments, ModalityArgument {
  readonly id?: string | null
  readonly externalId?: ExternalId | null
}

/** `entity(id)`, `entity(externalId)`: an entity of any type. */
export function planEntity(field: AskedField, scope: Scope): LookUpPlan {
  const { id = null, externalId = null, ...args } = argumentsOfField<EntityArguments>(field, scope)
  if ((id === null) === (externalId === null))
    throw new RequestError(
      'BAD_USER_INPUT',
      'ONE_OF_TWO',
      'entity takes either `id` or `externalId`; give one of the two, and not the other.',
      { argument: 'externalId' },
    )
  const code = externalId === null ? null : { ...externalId, value: normalizeText(externalId.value) }
  return { ...lookUp(field, args, id === null ? [] : [id], scope), externalId: code, type: 'Entity' }
}

/** `claim(id)`: a claim or statement. */
export const planClaim = (field: AskedField, scope: Scope): LookUpPlan => lookUpOne(field, 'Claim', scope)

/** `node(id)`: whatever bears the id. */
export function planNode(field: AskedField, scope: Scope): LookUpPlan {
  const args = argumentsOfField<ByIdArguments>(field, scope)
  return lookUp(field, args, [args.id], scope)
}

/** `nodes(ids)`: whatever bears each id, in the order of the ids; null for an unknown one. */
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
    externalId: null,
    type: null,
    isList: false,
    entities: scope.planEntities(name, nodes, type, at, scope),
    said: ids.some(isIdOfSaid) ? planSaid(name, nodes, type, at, scope) : null,
  }
}
