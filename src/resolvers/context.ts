import type { GraphQLResolveInfo } from 'graphql'
import type { Answers } from '../answer/answers.js'
import type { Breath } from '../answer/breath.js'
import type { Lang } from '../model/model.js'
import type { FieldPlan, Fields, Plan } from '../plan/plan.js'
import type { Hints } from './hints.js'

/** The knowledge of one execution of an operation: everything that its plan asked for is here already, so that no resolver waits for the graph. */
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

/** The plan of the field that is being answered: it stands under the name that the field has in the answer. */
export function planOf<Kind extends FieldPlan['kind'] = 'value'>(
  { fields }: Planned,
  info: GraphQLResolveInfo,
): Extract<FieldPlan, { kind: Kind }> {
  const plan = fields.get(info.path.key as string)!
  if (plan.kind === 'refused') throw plan.error
  return plan as Extract<FieldPlan, { kind: Kind }>
}

/** The plan of a root field. */
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
