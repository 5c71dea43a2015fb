import type { FieldNode, GraphQLNamedType } from 'graphql'
import type { EntityType } from '../model/model.js'
import type { ClaimListQuestion } from '../questions/claims.js'
import { NAMES_COLUMN, entityColumns, sortColumns } from './columns.js'
import type { EntitiesPlan, FieldPlan, Fields } from './plan.js'
import { planLink } from './plan-link.js'
import { planClaimList } from './plan-claim-list.js'
import { planEntitySources } from './plan-entity-sources.js'
import { planStatements, planWitnesses } from './plan-statements.js'
import { planValue } from './plan-value.js'
import { planOrRefuse } from './refused.js'
import { type AskedField, type PlanEntities, type Scope, fieldsOn, objectTypes } from './scope.js'
import { needsReading } from './asks.js'
import type { Standpoint } from './standpoint.js'
import { weightOfHeaviest } from './weight.js'

/** Plans the entities in one place of an answer. `columns` are the properties that whoever reads these entities needs besides. */
export const planEntitiesOnce: PlanEntities = (name, nodes, type, at, scope, columns = []) =>
  scope.shared.once({ what: `${name} ${type.name} ${columns.join()}`, nodes, at, dependsOn: 'below' }, () =>
    planEntities(name, nodes, type, at, scope, columns),
  )

function planEntities(
  name: string,
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  at: Standpoint,
  scope: Scope,
  columns: readonly string[],
): EntitiesPlan {
  const wanted = new Set(columns)
  const byType = new Map<string, Fields>()
  for (const object of objectTypes(type, scope)) {
    const stored = scope.model.entities.get(object.name)
    if (stored === undefined) continue
    const asked = fieldsOn(object, nodes, scope)
    for (const column of entityColumns(
      stored,
      asked.map(field => field.name),
    ))
      wanted.add(column)
    if (at.clocks.day !== null && asked.some(field => field.name === 'name')) wanted.add(NAMES_COLUMN)
    byType.set(object.name, new Map(asked.map(field => [field.key, planField(field, stored, at, scope)])))
  }
  const all = [...byType.values()]
  return {
    kind: 'entities',
    name,
    columns: sortColumns(wanted),
    ...at,
    byType,
    asks: all.some(needsReading),
    weight: weightOfHeaviest(byType),
  }
}

function planField(field: AskedField, type: EntityType, at: Standpoint, scope: Scope): FieldPlan {
  const link = type.links.find(({ name }) => name === field.name)
  if (link !== undefined)
    return planPageOf(`${link.claim.type} ${link.direction}`, field, at, scope, () =>
      planLink(link, field, at, scope),
    )
  if (field.name === 'statements')
    return planPageOf(`${type.name} statements`, field, at, scope, () =>
      planStatements(field, type, at, scope),
    )
  if (field.name === 'evidence')
    return planPageOf(`${type.name} evidence`, field, at, scope, () => planWitnesses(field, type, at, scope))
  const of = listedBy(field.name, type)
  if (of !== null)
    return planPageOf(`${of} ${field.name}`, field, at, scope, () => planClaimList(of, field, at, scope))
  if (field.name === 'sources')
    return planPageOf('sources', field, at, scope, () => planEntitySources(field, at, scope))
  return planValue(field, scope)
}

/** Gives what the claims of a field are of: an entity, a source on which they rest, or a speaker who said them; null for a field that lists no claims. */
function listedBy(field: string, type: EntityType): ClaimListQuestion['of'] | null {
  if (field === 'said') return 'speakers'
  if (field !== 'claims') return null
  return type.bearsEvidence ? 'sources' : 'entity'
}

/** Plans a page once for all types that share it: a claim that may begin at several types is the same link on each of them. */
const planPageOf = (
  what: string,
  field: AskedField,
  at: Standpoint,
  scope: Scope,
  plan: () => FieldPlan,
): FieldPlan =>
  scope.shared.once({ what, nodes: field.nodes, at, dependsOn: 'fields' }, () =>
    planOrRefuse(field.name, plan),
  )
