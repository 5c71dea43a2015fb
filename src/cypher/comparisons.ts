import type { Field } from '../model/model.js'
import { firstDayOf, foldedOf, lastDayOf } from '../model/stored.js'
import { fold } from '../model/text.js'
import { Fragment, type Params, allOf, cypher, name } from './fragment.js'

/** Conditions as the caller gives them: an input object of the derived API, already checked against it. */
export type Conditions = Readonly<Record<string, unknown>>

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
}

function operator(key: string): Fragment {
  return new Fragment(OPERATORS[key]!)
}

/** The keys of the conditions that are given, in the order of the alphabet. */
export function givenKeys(conditions: Conditions): string[] {
  return Object.keys(conditions)
    .sort()
    .filter(key => conditions[key] !== undefined && conditions[key] !== null)
}

/** Compares a place as it is. */
export function comparison(at: Fragment, conditions: Conditions, params: Params): Fragment {
  return allOf(
    givenKeys(conditions).map(key => cypher`${at} ${operator(key)} ${params.add(conditions[key])}`),
  )
}

/** Compares a field in the way of its kind. */
export function fieldCondition(at: Fragment, field: Field, conditions: Conditions, params: Params): Fragment {
  if (field.kind === 'edtf') return dateCondition(at, field.name, conditions, params)
  if (field.kind === 'text')
    return comparison(cypher`${at}.${name(foldedOf(field.name))}`, folded(conditions), params)
  return comparison(cypher`${at}.${name(field.name)}`, conditions, params)
}

/** Each comparison asks whether it is surely so: "before" looks at the last possible day, "after" at the first. */
export function dateCondition(at: Fragment, field: string, conditions: Conditions, params: Params): Fragment {
  const place: Record<string, string> = {
    lt: lastDayOf(field),
    lte: lastDayOf(field),
    gt: firstDayOf(field),
    gte: firstDayOf(field),
  }
  return allOf(
    givenKeys(conditions).map(
      key => cypher`${at}.${name(place[key] ?? field)} ${operator(key)} ${params.add(conditions[key])}`,
    ),
  )
}

function folded(conditions: Conditions): Conditions {
  const foldValue = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(item => fold(String(item))) : fold(String(value))
  return Object.fromEntries(givenKeys(conditions).map(key => [key, foldValue(conditions[key])]))
}

/** Compares all names of an entity, folded. */
export function nameCondition(at: Fragment, conditions: Conditions, params: Params): Fragment {
  const values = folded(conditions)
  return allOf(
    givenKeys(values).map(key => {
      const value = params.add(values[key])
      if (key === 'eq') return cypher`${value} IN ${at}.foldedNames`
      if (key === 'ne') return cypher`NOT ${value} IN ${at}.foldedNames`
      return cypher`any(known IN ${at}.foldedNames WHERE known ${operator(key)} ${value})`
    }),
  )
}
