import { SOURCE_TYPE } from '../model/model.js'
import type { Model } from '../model/model.js'
import { compareDate, compareFolded, compareProperty } from './comparisons.js'
import type { All, Conditions, PropertyLeaf, Tree } from './condition-tree.js'
import { combineConditions, entityTree } from './conditions.js'

/** The things that are tested of a claim or statement of whatever type, beside its own values. */
export type ClaimLeaf =
  | PropertyLeaf
  /** Its type, `STATEMENT` among them. */
  | { readonly kind: 'type'; readonly operator: string; readonly value: unknown }
  /** The entity at one of these ends. */
  | { readonly kind: 'ends'; readonly ends: readonly ClaimEnd[]; readonly of: All }
  /** One of the sources of its evidence. */
  | { readonly kind: 'source'; readonly of: All }

type ClaimEnd = 'from' | 'to'

const ENDS: Readonly<Record<string, readonly ClaimEnd[]>> = {
  from: ['from'],
  to: ['to'],
  end: ['from', 'to'],
}

/** Conditions on claims and statements of any type. */
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
