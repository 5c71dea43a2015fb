import type { GraphQLResolveInfo } from 'graphql'
import type { MatchPlan } from '../plan/plan.js'
import type { Candidate, NameMatch } from '../questions/match.js'
import { type Context, type Planned, planOf } from './context.js'
import { labelOf } from './label.js'
import { type EntityObject, makeEntity } from './objects.js'

/** A name that somebody gave, in an answer. */
interface MatchObject extends Planned, NameMatch {}

export function makeMatches({ fields }: MatchPlan, matches: readonly NameMatch[]): MatchObject[] {
  return matches.map(match => ({ ...match, fields }))
}

/** The entities that may be meant by a name. */
export function candidatesOfMatch(
  match: MatchObject,
  _: unknown,
  __: Context,
  info: GraphQLResolveInfo,
): unknown[] {
  const { fields } = planOf<'parts'>(match, info)
  return match.candidates.map(({ name, ...candidate }) => ({
    ...candidate,
    fields,
    matchedName: labelOf(name, false),
  }))
}

/** The entity that may be meant. */
export const nodeOfCandidate = (
  { fields, entity }: Planned & Pick<Candidate, 'entity'>,
  _: unknown,
  __: Context,
  info: GraphQLResolveInfo,
): EntityObject => makeEntity(planOf<'entities'>({ fields }, info), entity)
