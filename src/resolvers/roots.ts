import type { GraphQLResolveInfo } from 'graphql'
import { RequestError } from '../errors.js'
import type { Answers } from '../answer/answers.js'
import { isIdOfSaid } from '../plan/plan-look-up.js'
import type { LookUpPlan, Plan } from '../plan/plan.js'
import type { Context } from './context.js'
import { type EntityObject, makeEntity } from './objects.js'
import { rootPage } from './page-fields.js'
import { type SaidObject, makeSaid } from './objects.js'

/** A root field that is a look-up or a list: its answer hangs on the plan that is the root of the execution. */
export function rootField(
  { roots }: Plan,
  _: unknown,
  { answers }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const { field } = roots.get(info.path.key as string)!
  if (field.kind === 'refused') throw field.error
  answers.checkFailure(field)
  if (field.kind === 'page') return rootPage(field, answers)
  const plan = field as LookUpPlan
  if (plan.isList) return plan.ids.map(id => foundOf(plan, id, answers))
  const [id] = plan.ids as [string]
  return plan.type === null ? foundOf(plan, id, answers) : oneOf(plan, plan.type, id, answers)
}

/** Whatever bears the id, or null. */
function foundOf(plan: LookUpPlan, id: string, answers: Answers): EntityObject | SaidObject | null {
  if (!isIdOfSaid(id)) {
    const row = answers.lookUp(plan, id)
    return row === null ? null : makeEntity(plan.entities, row)
  }
  const claim = plan.said === null ? null : answers.said(plan.said, id)
  return claim === null ? null : makeSaid(plan.said!, claim, answers.model)
}

/** One entity of the type: null and an error with the nearest id when there is none. */
function oneOf(plan: LookUpPlan, type: string, id: string, answers: Answers): EntityObject {
  const row = isIdOfSaid(id) ? null : answers.lookUp(plan, id)
  if (row?.type === type) return makeEntity(plan.entities, row)
  const nearest = row === null ? answers.nearestTo(id, plan.entities.clocks.release) : null
  throw new RequestError(
    'NOT_FOUND',
    'NO_SUCH_ID',
    `There is no ${type} with the id “${id.slice(0, 80)}”. ${hintOfType(row?.type, nearest)}`,
    { argument: 'id', nearest },
  )
}

function hintOfType(type: string | undefined, nearest: string | null): string {
  if (type !== undefined) return `It is ${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}.`
  return nearest === null ? 'Look it up with search(text:).' : `Did you mean ${nearest}?`
}
