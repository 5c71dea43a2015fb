import type { Model } from '../model/model.js'
import { choiceConditions, stageOf, storedTypesFor } from './clocks.js'
import type { All, Conditions } from '../questions/condition-tree.js'
import { claimTree, entityTree } from '../questions/conditions.js'
import type { LinkQuestion } from '../questions/link.js'
import type { Clocks } from '../questions/clocks.js'
import { type Fragment, type Params, cypher, join } from './fragment.js'
import type { Variables } from './variables.js'
import { linkPattern, predicatesOf } from './where.js'

/** Matches the claims that the question follows, and the entities at their far ends. */
export function followClaims(
  model: Model,
  question: LinkQuestion,
  at: Variables,
  params: Params,
): { match: Fragment; conditions: Fragment[] } {
  const { link, clocks, choice } = question
  const types = storedTypesFor(link.claim.type, clocks, choice)
  const start = startOf(at, clocks, params)
  return {
    match: cypher`MATCH ${join([...start.pattern, linkPattern(at.start, link, at.claim, types, at.far)], ', ')}`,
    conditions: [
      ...start.conditions,
      ...choiceConditions(at.claim, clocks, choice, params),
      ...askedConditions(model, question, at, params),
    ],
  }
}

/** Finds the entity at the release of the link, where what stands above the link is of another release. */
export function startOf(
  { near, start }: Variables,
  { release }: Clocks,
  params: Params,
): { readonly pattern: readonly Fragment[]; readonly conditions: readonly Fragment[] } {
  if (start === near) return { pattern: [], conditions: [] }
  const { label, conditions } = stageOf(start, release, params)
  return { pattern: [cypher`(${start}:${label} {id: ${near}.id})`], conditions }
}

/** Lists the caller's own conditions on the claim and on the far end. */
export function askedConditions(
  model: Model,
  question: LinkQuestion,
  { claim, far }: Variables,
  params: Params,
): Fragment[] {
  const { clocks, modality } = question
  const scope = { model, clocks, modality, params, depth: 0 }
  const trees = treesOfLink(model, question)
  return [...predicatesOf(claim, trees.claim, scope), ...predicatesOf(far, trees.far, scope)]
}

/** The same conditions as trees. */
export function treesOfLink(
  model: Model,
  { link, where: given }: LinkQuestion,
): { readonly claim: All; readonly far: All } {
  return {
    claim: claimTree(link.claim, (given.claim ?? {}) as Conditions),
    far: entityTree(model.entities.get(link.far) ?? null, (given.node ?? {}) as Conditions, model),
  }
}
