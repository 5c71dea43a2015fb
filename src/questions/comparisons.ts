import { dateBounds } from '../model/edtf.js'
import { externalIdText } from '../model/external-ids.js'
import { type Field, LANGS, nameOfCapitals } from '../model/model.js'
import { firstDayOf, foldedOf, inLanguage, lastDayOf } from '../model/stored.js'
import { fold, normalizeText } from '../model/text.js'
import { type Conditions, EXISTS, type Leaf, type PropertyLeaf, type Tree } from './condition-tree.js'
import { findOperator, isNegating } from './operators.js'

/** The functions of this file make comparisons of one value, each with its operand in the form in which values are stored. */

/** Lists the keys that are given, in the order of the alphabet, so that equal shapes give equal texts. */
export function givenKeys(conditions: Conditions): string[] {
  return Object.keys(conditions)
    .sort()
    .filter(key => conditions[key] !== undefined && conditions[key] !== null)
}

export function compareProperty(
  property: string | ((operator: string) => string),
  conditions: Conditions,
  stored: (value: unknown) => unknown = value => value,
): PropertyLeaf[] {
  return givenKeys(conditions).map(operator => ({
    kind: 'property',
    property: typeof property === 'string' ? property : property(operator),
    operator,
    value: operator === EXISTS ? conditions[operator] : stored(conditions[operator]),
  }))
}

/** Compares a field in the way of its kind. */
export function compareField({ name, kind }: Field, conditions: Conditions): readonly Tree[] {
  if (kind === 'edtf') return compareDate(name, conditions)
  if (kind === 'bilingual') return givenKeys(conditions).map(key => eitherLanguage(name, key, conditions))
  if (kind === 'text') return compareProperty(foldedOf(name), conditions, foldValue)
  return compareProperty(name, conditions)
}

/** Compares a text that stands in two languages. One of the two texts must fit; where the operator asks for another text, both must be another. */
function eitherLanguage(field: string, operator: string, { [operator]: value }: Conditions): Tree {
  const of = LANGS.flatMap(lang =>
    compareProperty(foldedOf(inLanguage(field, lang)), { [operator]: value }, foldValue),
  )
  return { kind: isNegating(operator) ? 'all' : 'any', of }
}

/** Compares dates. Each comparison asks whether it surely holds: "before" looks at the last possible day, "after" at the first. */
export function compareDate(field: string, conditions: Conditions): PropertyLeaf[] {
  return compareProperty(operator => {
    const stored = findOperator(operator)?.days?.[0]
    if (stored === undefined) return field
    return stored === 'last' ? lastDayOf(field) : firstDayOf(field)
  }, sharpenComparison(conditions))
}

/**
 * Replaces a month or a year that dates are compared with by the day that counts. Before a month means before its first day; up to a month means up to its
 * last.
 */
function sharpenComparison(conditions: Conditions): Conditions {
  const days = givenKeys(conditions).map(operator => {
    const value = conditions[operator]
    const given = findOperator(operator)?.days?.[1]
    const bounds = given === undefined ? null : dateBounds(String(value))
    return [operator, bounds === null ? value : bounds[given!]]
  })
  return Object.fromEntries(days) as Conditions
}

export function compareNames(conditions: Conditions): Leaf[] {
  return compareFolded(conditions).map(({ operator, value }) => ({
    kind: 'list',
    property: 'foldedNames',
    operator,
    value,
  }))
}

/** Compares the codes of one scheme. Where the scheme is given alone, the entity must have a code of it. */
export function compareExternalIds({ scheme, ...conditions }: Conditions): Tree[] {
  const stored = (value: unknown): string =>
    externalIdText({ scheme: String(scheme), value: normalizeText(String(value)) })
  const keys = givenKeys(conditions)
  const held = (operator: string, value: unknown): Leaf => ({
    kind: 'list',
    property: 'externalIds',
    operator,
    value,
  })
  return (keys.length === 0 ? [EXISTS] : keys).map(operator => {
    const value = conditions[operator]
    if (operator !== EXISTS) return held(operator, Array.isArray(value) ? value.map(stored) : stored(value))
    const any = held('startsWith', stored(''))
    return value === false ? { kind: 'not', of: any } : any
  })
}

/** Compares the ids of the sources of a claim: one of them must fit or, with `ne`, none of them may be the given id. */
export function compareSources({ id }: Conditions): Leaf[] {
  const conditions = (id ?? {}) as Conditions
  return givenKeys(conditions).map(operator => ({
    kind: 'list',
    property: 'sources',
    operator,
    value: conditions[operator],
  }))
}

/** Compares texts that are stored folded. */
export function compareFolded(
  conditions: Conditions,
): { readonly operator: string; readonly value: unknown }[] {
  return givenKeys(conditions).map(operator => ({
    operator,
    value: operator === EXISTS ? conditions[operator] : foldValue(conditions[operator]),
  }))
}

function foldValue(value: unknown): unknown {
  return Array.isArray(value) ? value.map(item => fold(String(item))) : fold(String(value))
}

/** Gives the names of types in the form in which they are stored. */
export function namesOfTypes(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map(item => nameOfCapitals(String(item)))
    : nameOfCapitals(String(value))
}
