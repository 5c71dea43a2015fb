import { presentId } from '../model/renamed.js'
import type { SaidPlan } from '../plan/plan.js'
import type { ClaimAnswer } from '../questions/claims.js'
import type { Means } from './means.js'

/** Reads a claim or statement by its id, in the version that stood under the clocks of its place; null when there is none. */
export function readSaid(
  { clocks, columns }: SaidPlan,
  id: string,
  { model, byId }: Means,
): Promise<ClaimAnswer | null> {
  const type = model.claims.get(id.split(':')[0]!)?.type ?? null
  return byId.said(type, clocks.release, columns, type === null ? presentId(id) : id)
}
