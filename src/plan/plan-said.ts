import { type FieldNode, type GraphQLNamedType, getNamedType } from 'graphql'
import type { ClaimType } from '../model/model.js'
import { STATEMENT } from '../model/said-ids.js'
import { needsReading } from './asks.js'
import { claimColumns, sortColumns } from './columns.js'
import { type FieldPlan, type Fields, type PartsPlan, type SaidPlan } from './plan.js'
import { planValue } from './plan-value.js'
import { type AskedField, type Scope, fieldsOn, objectTypes } from './scope.js'
import type { Standpoint } from './standpoint.js'
import { weightOfHeaviest, weightOfFields } from './weight.js'

/** Plans claims and statements that stand by themselves in one place of an answer. A claim on an edge is planned with its link. */
export function planSaid(
  name: string,
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  at: Standpoint,
  scope: Scope,
): SaidPlan {
  const wanted = new Set<string>()
  const byType = new Map<string, Fields>()
  for (const object of objectTypes(type, scope)) {
    const own = ownOf(object.name, scope)
    if (own === null) continue
    const asked = fieldsOn(object, nodes, scope)
    for (const column of claimColumns(
      own.fields,
      asked.map(field => field.name),
    ))
      wanted.add(column)
    byType.set(own.type, new Map(asked.map(field => [field.key, planSaidField(field, at, scope)])))
  }
  return {
    kind: 'said',
    name,
    columns: sortColumns(wanted),
    ...at,
    byType,
    asks: [...byType.values()].some(needsReading),
    weight: weightOfHeaviest(byType),
  }
}

/** Gives a claim type and the fields that it declares; null for an object type that is no claim by itself, such as an edge or an entity. */
function ownOf(typename: string, { model }: Scope): Pick<ClaimType, 'type' | 'fields'> | null {
  if (typename === 'Statement') return { type: STATEMENT, fields: [] }
  return [...model.claims.values()].find(({ name }) => name === typename) ?? null
}

const ENDS = new Set(['from', 'to', 'entity'])

/** Plans one field of a claim, a statement or an edge. */
export function planSaidField(field: AskedField, at: Standpoint, scope: Scope): FieldPlan {
  if (ENDS.has(field.name)) return planEnd(field, at, scope)
  if (field.name === 'evidence') return planEvidence(field, at, scope)
  return planValue(field, scope)
}

function planEnd(field: AskedField, at: Standpoint, scope: Scope): FieldPlan {
  return scope.planEntities(field.name, field.nodes, getNamedType(field.definition.type), at, scope)
}

/** The fields by which a piece of evidence leads to an entity. */
const WITNESSES = new Set(['source', 'speaker'])

/** Plans the pieces of evidence of a claim, with their sources and speakers. */
export function planEvidence(field: AskedField, at: Standpoint, scope: Scope): PartsPlan {
  const [type] = objectTypes(getNamedType(field.definition.type), scope)
  const fields: Fields = new Map(
    fieldsOn(type!, field.nodes, scope).map((part): [string, FieldPlan] => [
      part.key,
      WITNESSES.has(part.name) ? planEnd(part, at, scope) : planValue(part, scope),
    ]),
  )
  return {
    kind: 'parts',
    name: 'evidence',
    fields,
    asks: needsReading(fields),
    weight: weightOfFields(fields),
  }
}
