import type { GraphQLResolveInfo } from 'graphql'
import type { Answers } from '../answer/answers.js'
import type { Breath } from '../answer/breath.js'
import type { Lang } from '../model/model.js'
import type { FieldPlan, Fields, Plan } from '../plan/plan.js'
import type { Hints } from './hints.js'

/** What the resolvers of one execution know. Everything that the plan of the operation asked for is here already, so no resolver waits for the graph. */
export interface Context {
  readonly answers: Answers
  /** Gives the processor to others when this execution has had it for a while. */
  readonly breath: Breath
  readonly hints: Hints
}

/** An object of the answer, with the plan of its fields. */
export interface Planned {
  readonly fields: Fields
}

/** Gives the plan of the field that is being answered. The plan stands under the name that the field has in the answer. */
export function planOf<Kind extends FieldPlan['kind'] = 'value'>(
  { fields }: Planned,
  info: GraphQLResolveInfo,
): Extract<FieldPlan, { kind: Kind }> {
  const plan = fields.get(info.path.key as string)!
  if (plan.kind === 'refused') throw plan.error
  return plan as Extract<FieldPlan, { kind: Kind }>
}

/** Gives the plan of a root field. */
export function rootPlanOf<Kind extends FieldPlan['kind'] = FieldPlan['kind']>(
  { roots }: Plan,
  info: GraphQLResolveInfo,
): Extract<FieldPlan, { kind: Kind }> {
  const { field } = roots.get(info.path.key as string)!
  if (field.kind === 'refused') throw field.error
  return field as Extract<FieldPlan, { kind: Kind }>
}

/** The language in which the field is wanted. */
export const langOfPlan = (object: Planned, info: GraphQLResolveInfo): Lang => planOf(object, info).lang
