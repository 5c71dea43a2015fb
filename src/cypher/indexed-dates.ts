import { type EntityType, dateFields } from '../model/model.js'
import { firstDayOf, lastDayOf } from '../model/stored.js'
import { type All, EXISTS, type PropertyLeaf } from '../questions/condition-tree.js'
import { type Fragment, NOTHING, type Params, cypher, name } from './fragment.js'
import { compareInText } from './where.js'

/** The condition that an entity has an id. Every entity has one, but Neo4j takes an index over two columns only where something is asked of both. */
export const hasId = (at: Fragment): Fragment => cypher`${at}.id IS NOT NULL`

/** The columns in which every entity that meets the conditions has a value: whatever is compared is there. */
export const comparedColumnsOf = (tree: All): ReadonlySet<string> =>
  new Set(comparisonsIn(tree).map(({ property }) => property))

/** The way to an index over days: the hint that tells Neo4j to take it, if there is one, and the conditions that must be asked for it besides. */
interface ByIndex {
  readonly hint: Fragment
  readonly conditions: readonly Fragment[]
}

/**
 * Gives conditions that follow from those on dates. Without them Neo4j reads all entities of a type, although an index leads to those that are asked for. A
 * time between two days is asked of two columns, the first possible day and the last. The first day is never later than the last, so both ends of the time
 * hold of the first day alone, and one index serves them. With the upper end alone that would not follow: a date "before 1999" has no first day.
 *
 * Neo4j is not told how long the time is, as all values lie in one parameter. It may take either column for the better one, so it is told which one is. Ids,
 * where they are asked for, lead to fewer entities; then this gives nothing.
 */
export function indexOfDates(at: Fragment, type: EntityType, tree: All, params: Params): ByIndex {
  const tests = comparisonsIn(tree)
  const on = (column: string): PropertyLeaf[] => tests.filter(({ property }) => property === column)
  const asked = dateFields(type).map(field => ({
    first: firstDayOf(field),
    lower: on(firstDayOf(field)),
    upper: on(lastDayOf(field)),
  }))
  const isAsked = asked.some(({ lower, upper }) => lower.length + upper.length > 0)
  if (!isAsked || on('id').length > 0) return NOT_BY_INDEX
  const between = asked.filter(({ lower, upper }) => lower.length > 0 && upper.length > 0)
  const ends = between.flatMap(({ first, upper }) =>
    upper.map(test => compareInText(cypher`${at}.${name(first)}`, test, params)),
  )
  const hint = between.length === 1 ? hintAt(at, type, between[0]!.first) : NOTHING
  return { hint, conditions: [hasId(at), ...ends] }
}

export const NOT_BY_INDEX: ByIndex = Object.freeze({ hint: NOTHING, conditions: [] })

const hintAt = (at: Fragment, type: EntityType, column: string): Fragment =>
  cypher`
  USING INDEX ${at}:${name(type.name)}(${name(column)}, id)`

/** Lists the comparisons of one column that every entity must meet. */
const comparisonsIn = ({ of }: All): PropertyLeaf[] =>
  of.filter(tree => tree.kind === 'property').filter(({ operator }) => operator !== EXISTS)
