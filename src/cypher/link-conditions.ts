import type { Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { choiceConditions, needsAside } from './clocks.js'
import { type Conditions, claimTree, entityTree } from '../questions/conditions.js'
import type { LinkQuestion } from '../questions/link.js'
import { type Fragment, type Params, cypher } from './fragment.js'
import type { Variables } from './variables.js'
import { linkPattern, predicatesOf } from './where.js'

/** The claims that the question follows, and the entities at their far ends. */
export function followClaims(
  model: Model,
  question: LinkQuestion,
  at: Variables,
  params: Params,
): { match: Fragment; conditions: Fragment[] } {
  const { link, clocks, choice } = question
  const types = needsAside(clocks, choice) ? [link.claim.type, asideOf(link.claim.type)] : [link.claim.type]
  return {
    match: cypher`MATCH ${linkPattern(at.near, link, at.claim, types, at.far)}`,
    conditions: [
      ...choiceConditions(at.claim, clocks, choice, params),
      ...askedConditions(model, question, at, params),
    ],
  }
}

/** The caller's own conditions on the claim and on the far end. */
export function askedConditions(
  model: Model,
  { link, where: given, clocks }: LinkQuestion,
  { claim, far }: Variables,
  params: Params,
): Fragment[] {
  const scope = { model, clocks, params, depth: 0 }
  return [
    ...predicatesOf(claim, claimTree(link.claim, (given.claim ?? {}) as Conditions), scope),
    ...predicatesOf(
      far,
      entityTree(model.entities.get(link.far) ?? null, (given.node ?? {}) as Conditions),
      scope,
    ),
  ]
}
