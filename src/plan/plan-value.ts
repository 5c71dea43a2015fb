import { getNamedType, isObjectType } from 'graphql'
import type { ValuePlan } from './plan.js'
import { type AskedField, type Scope, argumentsOfField, fieldsOn, langOfArgument } from './scope.js'

const NO_FIELDS: ValuePlan['fields'] = new Map()

/** Plans a field that shows what its object holds. Where this is an object itself, its fields are planned in the same way. */
export function planValue(field: AskedField, scope: Scope): ValuePlan {
  const lang = langOfArgument(argumentsOfField(field, scope), scope)
  return { kind: 'value', name: field.name, lang, fields: planBelow(field, scope) }
}

function planBelow({ definition, nodes }: AskedField, scope: Scope): ValuePlan['fields'] {
  const type = getNamedType(definition.type)
  if (!isObjectType(type)) return NO_FIELDS
  return new Map(fieldsOn(type, nodes, scope).map(part => [part.key, planValue(part, scope)]))
}
