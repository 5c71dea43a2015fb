import { findOperator } from '../questions/operators.js'
import { Fragment, cypher } from './fragment.js'

/** Gives the operator as Cypher writes it. */
export const signOf = (operator: string): Fragment => new Fragment(findOperator(operator)!.sign)

/** Tests whether one value of a list fits or, where the operator negates, whether none does. */
export function compareListed(list: Fragment, operator: string, value: Fragment): Fragment {
  const { sign, opposite } = findOperator(operator)!
  if (opposite !== undefined) return cypher`NOT ${compareListed(list, opposite, value)}`
  if (sign === '=') return cypher`${value} IN ${list}`
  return cypher`any(known IN ${list} WHERE known ${signOf(operator)} ${value})`
}
