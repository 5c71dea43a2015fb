import { givenKeys } from './comparisons.js'
import type { Conditions } from './condition-tree.js'

/** Conditions in two parts, both of which must hold. */
interface SplitConditions {
  /** The conditions that speak of the wanted keys and of nothing else. */
  readonly own: readonly Conditions[]
  readonly others: Conditions
}

/**
 * Takes out the conditions on these keys. Conditions that must all hold can be taken apart, also below `and`. A condition under `or` or `not` is taken out
 * only where all of it speaks of the keys. So `or: [{ kind: A }, { kind: B }]` chooses among kinds, and is taken out for the key `kind`. But
 * `or: [{ kind: A }, { seat: X }]` is about both. Without its first half it would ask for more than the caller did, so it stays as it is.
 */
export function splitConditions(given: Conditions, keys: readonly string[]): SplitConditions {
  const parts = partsOfConditions(given)
  const own = parts.filter(part => isAbout(part, keys))
  if (own.length === 0) return { own, others: given }
  const others = parts.filter(part => !own.includes(part))
  return { own, others: others.length === 0 ? {} : { and: others } }
}

/** Lists the conditions that must all hold, each by itself. */
function partsOfConditions(given: Conditions): Conditions[] {
  return givenKeys(given).flatMap(key =>
    key === 'and' ? (given.and as readonly Conditions[]).flatMap(partsOfConditions) : [{ [key]: given[key] }],
  )
}

function isAbout(part: Conditions, keys: readonly string[]): boolean {
  const found = keysOfConditions(part)
  return found.length > 0 && found.every(key => keys.includes(key))
}

/** Lists the keys of all comparisons, however they are combined. */
function keysOfConditions(given: Conditions): string[] {
  return givenKeys(given).flatMap(key => {
    if (key === 'and' || key === 'or') return (given[key] as readonly Conditions[]).flatMap(keysOfConditions)
    return key === 'not' ? keysOfConditions(given.not as Conditions) : [key]
  })
}
