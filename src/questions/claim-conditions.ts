import { SOURCE_TYPE } from '../model/model.js'
import type { Model } from '../model/model.js'
import { compareDate, compareFolded, compareProperty } from './comparisons.js'
import type { All, Conditions, PropertyLeaf, Tree } from './condition-tree.js'
import { combineConditions, entityTree } from './conditions.js'

/** One test of a claim or statement of whatever type: of its own values, or of what belongs to it. */
export type ClaimLeaf =
  | PropertyLeaf
  /** Tests its type; a statement has the type `STATEMENT`. */
  | { readonly kind: 'type'; readonly operator: string; readonly value: unknown }
  /** Tests the entities at these ends: one of them must meet the conditions. */
  | { readonly kind: 'ends'; readonly ends: readonly ClaimEnd[]; readonly of: All }
  /** Tests the sources of its evidence: one of them must meet the conditions. */
  | { readonly kind: 'source'; readonly of: All }

type ClaimEnd = 'from' | 'to'

const ENDS: Readonly<Record<string, readonly ClaimEnd[]>> = {
  from: ['from'],
  to: ['to'],
  end: ['from', 'to'],
}

/** Makes the tree of conditions on claims and statements of any type. */
export function anyClaimTree(given: Conditions, model: Model): All<ClaimLeaf> {
  return combineConditions<ClaimLeaf>(given, (key, conditions) => testsOf(key, conditions, model))
}

function testsOf(key: string, conditions: Conditions, model: Model): readonly Tree<ClaimLeaf>[] {
  const ends = ENDS[key]
  if (ends !== undefined) return [{ kind: 'ends', ends, of: entityTree(null, conditions, model) }]
  if (key === 'source')
    return [{ kind: 'source', of: entityTree(model.entities.get(SOURCE_TYPE)!, conditions, model) }]
  if (key === 'type')
    return compareProperty(key, conditions).map(({ operator, value }) => ({ kind: 'type', operator, value }))
  // The sentences in which the evidence is told, in both languages, lie folded in one text.
  if (key === 'says')
    return compareFolded(conditions).map(test => ({ kind: 'property', property: 'sentences', ...test }))
  if (key === 'since' || key === 'until') return compareDate(key, conditions)
  return compareProperty(key, conditions)
}
