import { dateBounds } from '../model/edtf.js'
import {
  type ClaimType,
  type EntityType,
  type Field,
  LANGS,
  type Link,
  nameOfCapitals,
} from '../model/model.js'
import { firstDayOf, foldedOf, inLanguage, lastDayOf } from '../model/stored.js'
import { fold } from '../model/text.js'

/** Conditions as the caller gives them: an input object of the derived API, already checked against it. */
export type Conditions = Readonly<Record<string, unknown>>

/** Something that must, or must not, stand at the far end of a link. */
export interface Related {
  readonly kind: 'related'
  readonly link: Link
  readonly isThere: boolean
  readonly claim: Conditions
  readonly node: Conditions
}

/** The operator that asks whether there is a value at all; every other compares one, and is neither met nor missed where there is none. */
export const EXISTS = 'exists'

/** One comparison, with its value in the form in which values are stored. The operator is called as the inputs of the schema call it. */
export type Leaf =
  | {
      readonly kind: 'property'
      readonly property: string
      readonly operator: string
      readonly value: unknown
    }
  /** Compares all names of an entity: one of them must fit. */
  | { readonly kind: 'names'; readonly operator: string; readonly value: unknown }
  | Related

export interface All {
  readonly kind: 'all'
  readonly of: readonly Tree[]
}

/** What must hold of an entity or a claim. */
export type Tree =
  | All
  | { readonly kind: 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree }
  | Leaf

/** Conditions on an entity of the type; null for an entity of any type. */
export function entityTree(type: EntityType | null, given: Conditions): All {
  return combined(given, (key, conditions) => {
    if (key === 'id') return comparisons(key, conditions)
    if (key === 'type') return comparisons(key, conditions, typeNames)
    if (key === 'name') return nameComparisons(conditions)
    const field = type?.fields.find(found => found.name === key)
    if (field !== undefined) return fieldComparisons(field, conditions)
    return relations(
      type!.links.find(found => found.name === key)!,
      conditions,
    )
  })
}

/** Names of types as they are stored. */
function typeNames(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map(item => nameOfCapitals(String(item)))
    : nameOfCapitals(String(value))
}

/** Conditions on a claim itself. */
export function claimTree(claim: ClaimType, given: Conditions): All {
  return combined(given, (key, conditions) => {
    if (key === 'since' || key === 'until') return dateComparisons(key, conditions)
    if (key === 'id' || key === 'modality' || key === 'grade') return comparisons(key, conditions)
    return fieldComparisons(
      claim.fields.find(field => field.name === key)!,
      conditions,
    )
  })
}

/** `and`, `or` and `not` around the leaves; what is empty asks for nothing. */
function combined(given: Conditions, leaves: (key: string, conditions: Conditions) => readonly Tree[]): All {
  const nested = (inner: unknown): All => combined(inner as Conditions, leaves)
  const of = givenKeys(given).flatMap((key): readonly Tree[] => {
    const value = given[key]
    if (key === 'and') return (value as Conditions[]).flatMap(inner => nested(inner).of)
    if (key === 'or') return [{ kind: 'any', of: (value as Conditions[]).map(nested) }]
    if (key !== 'not') return leaves(key, value as Conditions)
    const inner = nested(value)
    return inner.of.length === 0 ? [] : [{ kind: 'not', of: inner }]
  })
  return { kind: 'all', of }
}

/** The keys that are given, in the order of the alphabet, so that equal shapes give equal texts. */
export function givenKeys(conditions: Conditions): string[] {
  return Object.keys(conditions)
    .sort()
    .filter(key => conditions[key] !== undefined && conditions[key] !== null)
}

function comparisons(
  property: string | ((operator: string) => string),
  conditions: Conditions,
  stored: (value: unknown) => unknown = value => value,
): Leaf[] {
  return givenKeys(conditions).map(operator => ({
    kind: 'property',
    property: typeof property === 'string' ? property : property(operator),
    operator,
    value: operator === EXISTS ? conditions[operator] : stored(conditions[operator]),
  }))
}

/** Each in the way of its kind. */
function fieldComparisons({ name, kind }: Field, conditions: Conditions): readonly Tree[] {
  if (kind === 'edtf') return dateComparisons(name, conditions)
  if (kind === 'bilingual') return givenKeys(conditions).map(key => eitherLanguage(name, key, conditions))
  if (kind === 'text') return comparisons(foldedOf(name), conditions, folded)
  return comparisons(name, conditions)
}

/** One of the two texts must fit; to be another text, both must be. */
function eitherLanguage(field: string, operator: string, { [operator]: value }: Conditions): Tree {
  const of = LANGS.flatMap(lang =>
    comparisons(foldedOf(inLanguage(field, lang)), { [operator]: value }, folded),
  )
  return { kind: operator === 'ne' ? 'all' : 'any', of }
}

/** Each comparison asks whether it is surely so: "before" looks at the last possible day, "after" at the first. */
function dateComparisons(field: string, conditions: Conditions): Leaf[] {
  return comparisons(operator => {
    if (operator === 'lt' || operator === 'lte') return lastDayOf(field)
    return operator === 'gt' || operator === 'gte' ? firstDayOf(field) : field
  }, sharpened(conditions))
}

/** A month or a year that is compared with, as the day that counts: before it means before its first day, up to it up to its last. */
function sharpened(conditions: Conditions): Conditions {
  const days = givenKeys(conditions).map(operator => {
    const value = conditions[operator]
    const bounds = operator === 'eq' || operator === EXISTS ? null : dateBounds(String(value))
    if (bounds === null) return [operator, value]
    return [operator, operator === 'lt' || operator === 'gte' ? bounds.first : bounds.last]
  })
  return Object.fromEntries(days) as Conditions
}

function nameComparisons(conditions: Conditions): Leaf[] {
  return givenKeys(conditions).map(operator => ({
    kind: 'names',
    operator,
    value: folded(conditions[operator]),
  }))
}

function folded(value: unknown): unknown {
  return Array.isArray(value) ? value.map(item => fold(String(item))) : fold(String(value))
}

function relations(link: Link, conditions: Conditions): Leaf[] {
  return givenKeys(conditions).map(key => {
    const { claim, node } = conditions[key] as { claim?: Conditions | null; node?: Conditions | null }
    return { kind: 'related', link, isThere: key === 'some', claim: claim ?? {}, node: node ?? {} }
  })
}

/** Whether a condition on the key stands anywhere among these. */
export function mentionsKey(conditions: Conditions, key: string): boolean {
  return Object.entries(conditions).some(([found, value]) => {
    if (found === key) return value !== null && value !== undefined
    const inner = Array.isArray(value) ? value : [value]
    return inner.some(
      item => typeof item === 'object' && item !== null && mentionsKey(item as Conditions, key),
    )
  })
}
