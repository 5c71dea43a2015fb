import { type GraphQLNamedType, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql'
import { type Finding, eachOf } from '../questions/finding.js'
import type { Answers } from '../answer/answers.js'
import { showInTurns } from '../answer/breath.js'
import { isBilingual } from '../model/model.js'
import type { FieldPlan, InquiryPlan } from '../plan/plan.js'
import { type Context, type Planned, planOf } from './context.js'
import { makeEntity, makeSaid } from './objects.js'

/** A part of what an inquiry found, or of what the server knows of itself. */
type FindingObject = Planned & Finding

export function makeFinding(
  { fields }: Pick<InquiryPlan, 'fields'>,
  finding: Finding | null,
): FindingObject | null {
  return finding === null ? null : { ...finding, fields }
}

/**
 * Resolves every field of every part of a finding, and of every other object that tells what it holds. A long list gives others their turn between its
 * things.
 */
export function findingField(
  object: FindingObject,
  _: unknown,
  { answers, breath }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const plan = planOf<FieldPlan['kind']>(object, info)
  const value = object[info.fieldName]
  if (plan.kind === 'value' && plan.fields.size === 0)
    return isBilingual(value) ? value[plan.lang] : (value ?? null)
  const shown = eachOf<never>(value).map(one => showAs(plan, one, answers))
  if (!Array.isArray(value)) return shown[0] ?? null
  return 'weight' in plan ? showInTurns(shown, plan.weight, breath) : shown
}

function showAs(plan: FieldPlan, value: Finding & string, answers: Answers): unknown {
  if (plan.kind === 'parts' || plan.kind === 'value') return makeFinding(plan, value)
  if (plan.kind === 'entities') {
    const row = answers.entity(plan, value)
    return row === null ? null : makeEntity(plan, row)
  }
  if (plan.kind !== 'said') return null
  const claim = answers.said(plan, value)
  return claim === null ? null : makeSaid(plan, claim, answers.model)
}

/** Makes the resolvers of these types and of all types of which they consist, except those that are answered elsewhere. */
export function findingResolvers(
  types: Iterable<GraphQLNamedType>,
  others: Readonly<Record<string, unknown>>,
): Record<string, Record<string, typeof findingField>> {
  const found: Record<string, Record<string, typeof findingField>> = {}
  const visit = (type: GraphQLNamedType): void => {
    if (!isObjectType(type) || type.name in others || type.name in found) return
    const fields = Object.values(type.getFields())
    found[type.name] = Object.fromEntries(fields.map(({ name }) => [name, findingField]))
    for (const field of fields) visit(getNamedType(field.type))
  }
  for (const type of types) visit(type)
  return found
}
