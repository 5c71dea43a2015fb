import type { ClaimType, EntityType, Link, Model } from '../model/model.js'
import {
  compareProperty,
  compareDate,
  compareField,
  givenKeys,
  compareNames,
  compareExternalIds,
  compareSources,
  namesOfTypes,
} from './comparisons.js'
import type { All, Conditions, Leaf, Related, Tree } from './condition-tree.js'
import { findOperator } from './operators.js'
import { WRITTEN_CONDITIONS } from './written-conditions.js'

/**
 * Makes the tree of conditions on an entity of the type. Where the type is null, the entity may be of any type, and the conditions on one type stand under
 * the name of that type's look-up.
 */
export function entityTree(type: EntityType | null, given: Conditions, model: Model): All {
  return combineConditions<Leaf>(given, (key, conditions): readonly Tree[] => {
    if (key === 'id') return compareProperty(key, conditions)
    if (key === 'type') return compareProperty(key, conditions, namesOfTypes)
    if (key === 'name') return compareNames(conditions)
    if (key === 'externalId') return compareExternalIds(conditions)
    if (type === null) return asOneType(key, conditions, model)
    const written = WRITTEN_CONDITIONS[`${type.name}.${key}`]
    if (written !== undefined) return written(conditions as unknown as string)
    const field = type.fields.find(found => found.name === key)
    if (field !== undefined) return compareField(field, conditions)
    return makeRelations(
      type.links.find(found => found.name === key)!,
      conditions,
    )
  })
}

/** Makes the conditions on one type: the entity is of the type, and meets the type's own conditions. `one` is the name of the type's look-up. */
function asOneType(one: string, conditions: Conditions, model: Model): readonly Tree[] {
  const type = [...model.entities.values()].find(found => found.one === one)!
  const isOfType: Leaf = { kind: 'property', property: 'type', operator: 'eq', value: type.name }
  return [isOfType, ...entityTree(type, conditions, model).of]
}

/** Makes the tree of conditions on a claim itself. */
export function claimTree(claim: ClaimType, given: Conditions): All {
  return combineConditions<Leaf>(given, (key, conditions) => {
    if (key === 'since' || key === 'until') return compareDate(key, conditions)
    if (key === 'id' || key === 'modality' || key === 'grade') return compareProperty(key, conditions)
    if (key === 'source') return compareSources(conditions)
    return compareField(
      claim.fields.find(field => field.name === key)!,
      conditions,
    )
  })
}

/** Combines the leaves by `and`, `or` and `not`. An empty condition asks for nothing. */
export function combineConditions<Tested>(
  given: Conditions,
  leaves: (key: string, conditions: Conditions) => readonly Tree<Tested>[],
): All<Tested> {
  const nested = (inner: unknown): All<Tested> => combineConditions(inner as Conditions, leaves)
  const of = givenKeys(given).flatMap((key): readonly Tree<Tested>[] => {
    const value = given[key]
    if (key === 'and') return (value as Conditions[]).flatMap(inner => nested(inner).of)
    if (key === 'or') return [{ kind: 'any', of: (value as Conditions[]).map(nested) }]
    if (key !== 'not') return leaves(key, value as Conditions)
    const inner = nested(value)
    return inner.of.length === 0 ? [] : [{ kind: 'not', of: inner }]
  })
  return { kind: 'all', of }
}

function makeRelations(link: Link, conditions: Conditions): Leaf[] {
  return givenKeys(conditions).map((key): Related => {
    const asked = conditions[key] as Conditions
    const leaf = anyOfLink(link)
    if (key === 'within') return { ...leaf, isChain: true, node: asked }
    if (key === 'count') return { ...leaf, ...askedOfEnds(conditions.some), ...countedBy(asked) }
    return { ...leaf, ...askedOfEnds(asked), isThere: key === 'some' }
  })
}

/** Makes the condition that a link leads anywhere. */
export const anyOfLink = (link: Link): Related => ({
  kind: 'related',
  link,
  isChain: false,
  isThere: true,
  counted: null,
  claim: {},
  node: {},
})

/** Reads the conditions on a claim, and those on the entity at its far end. */
function askedOfEnds(given: unknown): Pick<Related, 'claim' | 'node'> {
  const { claim, node } = (given ?? {}) as { claim?: Conditions | null; node?: Conditions | null }
  return { claim: claim ?? {}, node: node ?? {} }
}

function countedBy(asked: Conditions): Pick<Related, 'isThere' | 'counted'> {
  const tests = givenKeys(asked).map(operator => ({ operator, value: asked[operator] }))
  const isThere = !tests.every(({ operator, value }) => findOperator(operator)!.fitsNone!(value))
  return { isThere, counted: { tests, fits: isThere } }
}

/** Whether a condition on the key stands among these, however they are combined. Conditions on the things that links lead to do not count. */
export function mentionsKey(conditions: Conditions, key: string): boolean {
  return givenKeys(conditions).some(found => {
    const value = conditions[found]
    if (found === 'and' || found === 'or')
      return (value as Conditions[]).some(inner => mentionsKey(inner, key))
    return found === key || (found === 'not' && mentionsKey(value as Conditions, key))
  })
}
