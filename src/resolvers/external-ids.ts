import { RequestError } from '../errors.js'
import type { Answers } from '../answer/answers.js'
import { type ExternalId, SCHEMES, readExternalId } from '../model/external-ids.js'
import type { LookUpPlan } from '../plan/plan.js'
import { type EntityObject, makeEntity } from './objects.js'

/** Gives the codes by which others know an entity, each with its page. */
export const externalIdsOf = ({ values }: EntityObject): unknown =>
  ((values.externalIds ?? []) as readonly string[]).map(readExternalId)

/** Finds the entity that has the code. Where no entity has it, or several have it, the field is null with an error. */
export function bearerOf(plan: LookUpPlan, code: ExternalId, answers: Answers): EntityObject {
  const ids = answers.bearers(plan)
  const row = ids.length === 1 ? answers.lookUp(plan, ids[0]!) : null
  if (row !== null) return makeEntity(plan.entities, row)
  const told = `${code.scheme} “${code.value.slice(0, LONGEST_TOLD)}”`
  if (ids.length > 1)
    throw new RequestError(
      'BAD_USER_INPUT',
      'SEVERAL_HAVE_IT',
      `${told} is the code of several: ${ids.join(', ')}. Look one up by its id.`,
      { argument: 'externalId', ids },
    )
  throw new RequestError(
    'NOT_FOUND',
    'NO_SUCH_EXTERNAL_ID',
    `There is no entity with the code ${told}. ${tellWayOut(code)}`,
    {
      argument: 'externalId',
    },
  )
}

const LONGEST_TOLD = 80

function tellWayOut({ scheme, value }: ExternalId): string {
  const { pattern, example } = SCHEMES.get(scheme)!
  return pattern.test(value)
    ? 'Look the thing up by its name, with search(text:).'
    : `Such a code is written like ${example}.`
}
