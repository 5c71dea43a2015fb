import type { GraphQLResolveInfo } from 'graphql'
import { RequestError } from '../errors.js'
import type { Answers } from '../answer/answers.js'
import { showInTurns } from '../answer/breath.js'
import { wayToRightId, wrongIdOf } from '../answer/nearest-id.js'
import { isIdOfSaid } from '../model/said-ids.js'
import type { LookUpPlan, Plan } from '../plan/plan.js'
import { type Context, rootPlanOf } from './context.js'
import { bearerOf } from './external-ids.js'
import { makeFinding } from './finding.js'
import { type Hints, hintOfMissing } from './hints.js'
import { hintAtLeaning } from './leaning.js'
import { type EntityObject, makeEntity } from './objects.js'
import { makeMatches } from './match.js'
import { rootPage } from './page-fields.js'
import { type SaidObject, makeSaid } from './objects.js'

type Found = EntityObject | SaidObject

/** Resolves a root field: its answer hangs on the plan, which is the root of the execution. */
export function rootField(
  root: Plan,
  _: unknown,
  { answers, breath, hints }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const field = rootPlanOf(root, info)
  answers.checkFailure(field)
  if (field.kind === 'page') {
    if (field.question.kind === 'list') hintAtLeaning(field.question, answers, hints, info)
    return rootPage(field, answers)
  }
  if (field.kind === 'match') {
    const each = field.weight + field.question.perName * field.candidateWeight
    return showInTurns(makeMatches(field, answers.matches(field)), each, breath)
  }
  if (field.kind === 'inquiry') return makeFinding(field, answers.finding(field))
  const plan = field as LookUpPlan
  if (plan.type === null) hintAtMissing(plan, info, answers, hints)
  if (plan.externalId !== null) return bearerOf(plan, plan.externalId, answers)
  if (plan.isList) {
    const found = plan.ids.map(id => foundOf(plan, id, answers))
    return showInTurns(found, Math.max(plan.entities.weight, plan.said?.weight ?? 0), breath)
  }
  const [id] = plan.ids as [string]
  return plan.type === null ? foundOf(plan, id, answers) : oneOf(plan, plan.type, id, answers)
}

/**
 * Hints at each id that nothing bears, and at which id may have been meant. Relay wants null and no error for such an id, so this is told beside the answer.
 */
function hintAtMissing(plan: LookUpPlan, info: GraphQLResolveInfo, answers: Answers, hints: Hints): void {
  plan.ids.forEach((id, place) => {
    if (foundOf(plan, id, answers) !== null) return
    const nearest = answers.nearestTo(wrongIdOf(plan, id))
    hints.add(info, hintOfMissing(id, nearest), plan.isList ? [place] : [])
  })
}

/** Finds the thing that bears the id; null where nothing does. */
function foundOf(plan: LookUpPlan, id: string, answers: Answers): Found | null {
  if (!isIdOfSaid(id)) {
    const row = answers.lookUp(plan, id)
    return row === null ? null : makeEntity(plan.entities, row)
  }
  const claim = plan.said === null ? null : answers.said(plan.said, id)
  return claim === null ? null : makeSaid(plan.said!, claim, answers.model)
}

/**
 * Finds the wanted thing. Where the id is that of nothing, or of something else, the field is null with an error, which tells the nearest id where there is
 * one.
 */
function oneOf(plan: LookUpPlan, type: string, id: string, answers: Answers): Found {
  const found = foundOf(plan, id, answers)
  if (found !== null && isOfType(found, type)) return found
  const nearest = found === null ? answers.nearestTo(wrongIdOf(plan, id)) : null
  const wayOut =
    found === null ? wayToRightId(nearest, type === 'Claim') : `It is ${withArticle(found.__typename)}.`
  throw new RequestError(
    'NOT_FOUND',
    'NO_SUCH_ID',
    `There is no ${nounOfType(type)} with the id “${id.slice(0, 80)}”. ${wayOut}`,
    { argument: 'id', nearest },
  )
}

function isOfType(found: Found, type: string): boolean {
  if (type === 'Claim') return 'claimType' in found
  return !('claimType' in found) && (type === 'Entity' || found.__typename === type)
}

/** Gives the word for a type in a sentence. `Entity` and `Claim` are no types of their own, and stand there as plain words. */
const nounOfType = (type: string): string =>
  type === 'Entity' || type === 'Claim' ? type.toLowerCase() : type

const withArticle = (noun: string): string => `${/^[AEIOU]/.test(noun) ? 'an' : 'a'} ${noun}`
