import { NAMELESS } from '../model/stored.js'
import { Fragment, type Params, cypher, join } from './fragment.js'

/** One key to sort by: where it is read, which way, and whether it can be missing. */
export interface SortKey {
  readonly at: Fragment
  readonly descending: boolean
  readonly nullable: boolean
  /** How an index over the key is asked for what has it, where there is an index and the key can be missing. */
  readonly inIndex?: InIndex
}

/** A key as an index holds it: the column itself, the condition that it is there, and that it is missing. */
interface InIndex {
  readonly column: Fragment
  readonly isThere: Fragment
  readonly isMissing: Fragment
}

/**
 * Makes the key of a name from what is stored for it. An entity without a name is stored behind every name, so that an index can be read in its order. Where
 * names run the other way, such an entity is moved to the end.
 */
export function nameKey(at: Fragment, descending: boolean): SortKey {
  if (!descending) return { at, descending, nullable: false }
  const inIndex = {
    column: at,
    isThere: cypher`${at} < ${NAMELESS_IN_TEXT}`,
    isMissing: cypher`${at} = ${NAMELESS_IN_TEXT}`,
  }
  return { at: cypher`nullIf(${at}, ${NAMELESS_IN_TEXT})`, descending, nullable: true, inIndex }
}

/** Makes the key of a day, which not everything has. */
export function dayKey(at: Fragment, descending: boolean): SortKey {
  const inIndex = { column: at, isThere: cypher`${at} IS NOT NULL`, isMissing: cypher`${at} IS NULL` }
  return { at, descending, nullable: true, inIndex }
}

const NAMELESS_IN_TEXT = new Fragment(`'\\u${NAMELESS.charCodeAt(0).toString(16)}'`)

/** Writes `ORDER BY …`: what has no value comes last, whichever way the key sorts. */
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

/**
 * The conditions for rows after a row, where an index is read in the order of the first key and every row has that key. They say where to begin in the index,
 * and which of the rows with that very value are passed over. Where OR stands between the keys, Neo4j may make a seek for each of them and sort all that they
 * find; it doesn't look into a CASE.
 */
export function afterRowInIndex(
  [first, ...others]: readonly SortKey[],
  [value, ...values]: readonly unknown[],
  params: Params,
): Fragment[] {
  const { at, descending } = first!
  const mark = params.add(value)
  const begins = cypher`${at} ${new Fragment(descending ? '<=' : '>=')} ${mark}`
  return others.length === 0
    ? [laterValue(first!, mark)]
    : [begins, cypher`CASE WHEN ${at} = ${mark} THEN ${afterRow(others, values, params)} ELSE true END`]
}

/** The condition for rows after a row, of those that have no value for the first key: all of them, unless the page goes on from one of these. */
export function afterRowOfMissing(
  [, ...others]: readonly SortKey[],
  [value, ...values]: readonly unknown[],
  params: Params,
): Fragment {
  return cypher`CASE WHEN ${params.add(value)} IS NULL THEN ${afterRow(others, values, params)} ELSE true END`
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
