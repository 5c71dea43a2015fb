import { NAMELESS } from '../model/stored.js'
import { Fragment, type Params, cypher, join } from './fragment.js'

/** One key to sort by: where it is read, which way, and whether it can be missing. */
export interface SortKey {
  readonly at: Fragment
  readonly descending: boolean
  readonly nullable: boolean
}

/**
 * The key of a name, by what is stored for it. An entity without a name is stored behind every name, so that an index can be read in its order. Where
 * names run the other way, it is moved to the end.
 */
export function nameKey(at: Fragment, descending: boolean): SortKey {
  if (!descending) return { at, descending, nullable: false }
  return { at: cypher`nullIf(${at}, ${NAMELESS_IN_TEXT})`, descending, nullable: true }
}

const NAMELESS_IN_TEXT = new Fragment(`'\\u${NAMELESS.charCodeAt(0).toString(16)}'`)

/** `ORDER BY …`: what has no value comes last, whichever way the key sorts. */
export function orderBy(keys: readonly SortKey[]): Fragment {
  const parts = keys.flatMap(({ at, descending, nullable }) => [
    ...(nullable ? [cypher`${at} IS NULL`] : []),
    descending ? cypher`${at} DESC` : at,
  ])
  return cypher`ORDER BY ${join(parts, ', ')}`
}

/** The condition for rows after a row with these values, in the order of the keys: the heart of keyset paging. */
export function afterRow(keys: readonly SortKey[], values: readonly unknown[], params: Params): Fragment {
  const marks = values.map(value => params.add(value))
  const alternatives = keys.map((_, index) => {
    const before = keys.slice(0, index).map((key, place) => sameValue(key, marks[place]!))
    return cypher`(${join([...before, laterValue(keys[index]!, marks[index]!)], ' AND ')})`
  })
  return cypher`(${join(alternatives, ' OR ')})`
}

function sameValue({ at, nullable }: SortKey, mark: Fragment): Fragment {
  return nullable ? cypher`(${at} = ${mark} OR (${at} IS NULL AND ${mark} IS NULL))` : cypher`${at} = ${mark}`
}

function laterValue({ at, descending, nullable }: SortKey, mark: Fragment): Fragment {
  const later = descending ? cypher`${at} < ${mark}` : cypher`${at} > ${mark}`
  return nullable ? cypher`(${mark} IS NOT NULL AND (${later} OR ${at} IS NULL))` : later
}

/** The values of the keys, as a list to be put into a cursor. */
export function keyValues(keys: readonly SortKey[]): Fragment {
  return new Fragment(`[${keys.map(key => key.at.text).join(', ')}]`)
}
