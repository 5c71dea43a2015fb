import type { ClaimType, EntityType, Link, Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { type Choice, type Clocks, FACTS, chosen, holdsOn, saidThen } from './clocks.js'
import {
  type Conditions,
  comparison,
  dateCondition,
  fieldCondition,
  givenKeys,
  nameCondition,
} from './comparisons.js'
import { Fragment, type Params, allOf, anyOf, cypher, name, where } from './fragment.js'

interface Scope {
  readonly model: Model
  readonly clocks: Clocks
  readonly params: Params
  /** How many relations deep; gives each its own variables. */
  readonly depth: number
}

/** Conditions on an entity of the type (null for an entity of any type), as one predicate for each. */
export function entityConditions(
  at: Fragment,
  type: EntityType | null,
  given: Conditions,
  scope: Scope,
): Fragment[] {
  return combine(
    given,
    (key, value) => {
      if (key === 'id') return [comparison(cypher`${at}.id`, value as Conditions, scope.params)]
      if (key === 'name') return [nameCondition(at, value as Conditions, scope.params)]
      const field = type?.fields.find(found => found.name === key)
      if (field !== undefined) return [fieldCondition(at, field, value as Conditions, scope.params)]
      const link = type!.links.find(found => found.name === key)!
      return relationConditions(at, link, value as Conditions, scope)
    },
    nested => entityConditions(at, type, nested, scope),
  )
}

/** Conditions on a claim itself. */
export function claimConditions(at: Fragment, claim: ClaimType, given: Conditions, scope: Scope): Fragment[] {
  return combine(
    given,
    (key, value) => {
      const conditions = value as Conditions
      if (key === 'since' || key === 'until') return [dateCondition(at, key, conditions, scope.params)]
      if (key === 'id' || key === 'modality' || key === 'grade')
        return [comparison(cypher`${at}.${name(key)}`, conditions, scope.params)]
      return [
        fieldCondition(
          at,
          claim.fields.find(field => field.name === key)!,
          conditions,
          scope.params,
        ),
      ]
    },
    nested => claimConditions(at, claim, nested, scope),
  )
}

type Leaf = (key: string, value: unknown) => Fragment[]

/** `and`, `or` and `not` around the leaves; keys in the order of the alphabet, so that equal shapes give equal texts. */
function combine(given: Conditions, leaf: Leaf, nested: (inner: Conditions) => Fragment[]): Fragment[] {
  return Object.keys(given)
    .sort()
    .flatMap(key => {
      const value = given[key]
      if (value === undefined || value === null) return []
      if (key === 'and') return (value as Conditions[]).flatMap(nested)
      if (key === 'or') return [anyOf((value as Conditions[]).map(nested))]
      if (key === 'not')
        return nested(value as Conditions).length === 0
          ? []
          : [cypher`NOT (${allOf(nested(value as Conditions))})`]
      return leaf(key, value)
    })
}

function relationConditions(at: Fragment, link: Link, given: Conditions, scope: Scope): Fragment[] {
  return givenKeys(given).map(key => {
    const { pattern, conditions } = relation(at, link, given[key] as Conditions, scope)
    const exists = cypher`EXISTS { MATCH ${pattern} ${where(conditions)} }`
    return key === 'none' ? cypher`NOT ${exists}` : exists
  })
}

/** The pattern and conditions of one relation: from `at`, over a claim, to what must stand at its far end. */
export function relation(
  at: Fragment,
  link: Link,
  given: Conditions,
  scope: Scope,
): { pattern: Fragment; conditions: Fragment[] } {
  const inner = { ...scope, depth: scope.depth + 1 }
  const claim = name(`claim${inner.depth}`)
  const far = name(`far${inner.depth}`)
  const onClaim = (given.claim ?? {}) as Conditions
  const choice = mentions(onClaim, 'modality') ? ANY_MODALITY : FACTS
  const types =
    choice === FACTS && scope.clocks.release === null
      ? [link.claim.type]
      : [link.claim.type, asideOf(link.claim.type)]
  const farType = scope.model.entities.get(link.far) ?? null
  return {
    pattern: linkPattern(at, link, claim, types, cypher`${far}:Entity`),
    conditions: [
      ...relationClocks(claim, choice, scope),
      ...claimConditions(claim, link.claim, onClaim, inner),
      ...entityConditions(far, farType, (given.node ?? {}) as Conditions, inner),
    ],
  }
}

const ANY_MODALITY: Choice = Object.freeze({ modality: [], worstGrade: null, certainty: null })

/** A condition on the modality takes the place of the usual one; the clocks go down all the same. */
function relationClocks(claim: Fragment, choice: Choice, { clocks, params }: Scope): Fragment[] {
  if (choice === FACTS) return chosen(claim, clocks, FACTS, params)
  const day = clocks.day === null ? [] : holdsOn(claim, params.add(clocks.day), null)
  return [...saidThen(claim, clocks, params), ...day]
}

function mentions(conditions: Conditions, key: string): boolean {
  return Object.entries(conditions).some(([found, value]) => {
    if (found === key) return value !== null && value !== undefined
    const inner = Array.isArray(value) ? value : [value]
    return inner.some(item => typeof item === 'object' && item !== null && mentions(item as Conditions, key))
  })
}

/** `(near)-[claim:TYPES]->(far)` in the direction of the link. */
export function linkPattern(
  near: Fragment,
  link: Link,
  claim: Fragment,
  types: readonly string[],
  far: Fragment,
): Fragment {
  const middle = cypher`[${claim}:${new Fragment(types.map(type => name(type).text).join('|'))}]`
  if (link.direction === 'OUT') return cypher`(${near})-${middle}->(${far})`
  if (link.direction === 'IN') return cypher`(${near})<-${middle}-(${far})`
  return cypher`(${near})-${middle}-(${far})`
}
