import type { EntityType, Model } from '../model/model.js'
import { SORT_COLUMNS, firstDayOf } from '../model/stored.js'
import { anyOfLink } from '../questions/conditions.js'
import { type ListQuestion, listOrder } from '../questions/list.js'
import { certaintyOn } from './clocks.js'
import { Fragment, type Params, cypher, join, name, where } from './fragment.js'
import { hasId } from './indexed-dates.js'
import { linksBelow } from './links.js'
import type { Listed } from './list-members.js'
import {
  type SortKey,
  afterRow,
  dayKey,
  afterRowInIndex,
  afterRowOfMissing,
  keyValues,
  nameKey,
  orderBy,
} from './order.js'
import { matchRelation } from './where.js'

const node = name('n')

/** Reads the entities of a list that its page shows, in their order, with what is read of each of them. */
export function listPagePart(model: Model, listed: Listed, question: ListQuestion, params: Params): Fragment {
  const counts = countsOfOrder(model, question, params)
  const members = listed(params)
  const keys = listKeys(question, counts, members.given)
  const reading = { question, members, counts, keys, limit: params.add(question.limit) }
  const found = findRows(reading, params)
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const columns = [
    keyValues(keys),
    certaintyOn(node, day),
    new Fragment('n.id, n.type'),
    cypher`[column IN ${params.add(question.columns)} | n[column]]`,
  ]
  const below = linksBelow(model, question.below, node, 1, params, question.clocks.release)
  const pages = question.below.length === 0 ? [] : [below.pages]
  return cypher`CALL () {
  ${found}
  ${below.clauses}
  RETURN collect([${join([...columns, ...pages], ', ')}]) AS page
}`
}

/** All that is known where the entities of a page are looked for. */
interface Reading {
  readonly question: ListQuestion
  readonly members: ReturnType<Listed>
  readonly counts: ReadonlyMap<string, CountedLink>
  readonly keys: readonly SortKey[]
  readonly limit: Fragment
}

/** The condition for what comes after the row from which the page goes on; none on the first page. */
const afterOf = ({ question, keys }: Reading, params: Params): Fragment[] =>
  question.after === null ? [] : [afterRow(keys, question.after, params)]

/** The conditions for what comes after that row, where an index gives the rows in the order of its first key. */
const afterInIndex = (
  { question }: Reading,
  keys: readonly SortKey[],
  params: Params,
): readonly Fragment[] => (question.after === null ? [] : afterRowInIndex(keys, question.after, params))

function inOnePart(reading: Reading, params: Params): Fragment {
  const { members, keys, limit } = reading
  const { match, conditions } = members
  return cypher`${match}
  ${where([...conditions, ...orderConditions(reading, params)])}
  WITH n ${orderBy(keys)} LIMIT ${limit}`
}

function rankByCounts(reading: Reading, params: Params): Fragment {
  const { members, counts, keys, limit } = reading
  const counted = [...counts.values()]
  const numbers = counted.map(({ text, at }) => cypher`${text} AS ${at}`)
  return cypher`${members.match}
  ${where(members.conditions)}
  WITH ${join([node, ...numbers], ', ')} ${where(afterOf(reading, params))}
  WITH ${join([node, ...counted.map(({ at }) => at)], ', ')} ${orderBy(keys)} LIMIT ${limit}`
}

/** Whether a list holds all entities of a type that stand now. */
const holdsAll = ({ where: given, clocks }: ListQuestion): boolean =>
  clocks.release === null && Object.keys(given).length === 0

/** Finds the entities of the page, as `n`. Where an index over the first key leads only to those that have the key, it finds them in two parts. */
function findRows(reading: Reading, params: Params): Fragment {
  const { question, counts, keys } = reading
  if (counts.size > 0) return rankByCounts(reading, params)
  const isInIndex = keys[0]!.inIndex !== undefined && holdsAll(question)
  return isInIndex ? presentThenMissing(reading, params) : inOnePart(reading, params)
}

/**
 * Finds the entities that have the first key, and then those that miss it. An index holds nothing that is missing, so it can't serve an order in which what
 * is missing comes last: Neo4j would read and sort all entities of the type. So the entities that have the key are read from the index as far as the page
 * goes. The others are read only where there is room left on the page.
 */
function presentThenMissing(reading: Reading, params: Params): Fragment {
  const { question, members, keys, limit } = reading
  const { match, conditions } = members
  const [{ inIndex, descending }, ...others] = keys as [SortKey, ...SortKey[]]
  const { column, isThere, isMissing } = inIndex!
  const ordered = [{ at: column, descending, nullable: false }, ...others]
  const begun = afterInIndex(reading, ordered, params)
  const rest = question.after === null ? [] : [afterRowOfMissing(keys, question.after, params)]
  return cypher`CALL () {
    ${match}
    ${where([...conditions, isThere, hasId(node), ...begun])}
    WITH n ${orderBy(ordered)} LIMIT ${limit}
    RETURN collect(n) AS present
  }
  CALL (present) {
    UNWIND CASE WHEN size(present) < ${limit} THEN [true] ELSE [] END AS hasRoom
    ${match}
    ${where([...conditions, isMissing, ...rest])}
    WITH n ${orderBy(others)} LIMIT ${limit}
    RETURN collect(n) AS missing
  }
  UNWIND (present + missing)[..${limit}] AS n`
}

/**
 * Gives the conditions that lead Neo4j to read entities in the order of the list. Every entity has a key for its name. Where a condition says so, Neo4j may
 * read the entities in the order of the index over that key, instead of sorting them all. Where all are listed, it stops when the page is full. Where few
 * meet the conditions, it would read all in an order in which they do not lie, so it is not led there.
 */
function orderConditions(reading: Reading, params: Params): readonly Fragment[] {
  const { question, keys } = reading
  const { at, nullable } = keys[0]!
  if (nullable) return afterOf(reading, params)
  const [first] = listOrder(question.order)
  // The first key is a day that conditions ask for: the index over that day gives the entities in its order.
  if (first!.key !== 'name' && first!.key !== 'id') return afterInIndex(reading, keys, params)
  const there = cypher`${at} IS NOT NULL`
  return first!.key === 'name' && holdsAll(question)
    ? [there, hasId(node), ...afterInIndex(reading, keys, params)]
    : [there, ...afterOf(reading, params)]
}

/** The number of claims of a link by which a list is sorted: how it is counted, and the variable that holds it. */
interface CountedLink {
  readonly text: Fragment
  readonly at: Fragment
}

/** Gives the links among the keys of the order, by their names. They count what conditions on them count. */
function countsOfOrder(
  model: Model,
  { type, order, clocks, modality }: ListQuestion,
  params: Params,
): ReadonlyMap<string, CountedLink> {
  const scope = { model, clocks, modality, params, depth: COUNTS_DEEP }
  const links = order.flatMap(({ key }) => type.links.find(link => link.name === key) ?? [])
  return new Map(
    links.map((link, place) => {
      const { pattern, conditions } = matchRelation(node, anyOfLink(link), scope)
      const text = cypher`COUNT { MATCH ${pattern} ${where(conditions)} }`
      return [link.name, { text, at: name(`count${place}`) }]
    }),
  )
}

/** A depth that nothing else in a text has, so that no other variables have the names of those of these counts. */
const COUNTS_DEEP = 20

/** Gives the keys of a list's order, as they are stored, or counted. A value that is given for sure is never missing. */
function listKeys(
  { type, order, lang }: Pick<ListQuestion, 'type' | 'order' | 'lang'>,
  counts: ReadonlyMap<string, CountedLink>,
  given: ReadonlySet<string>,
): SortKey[] {
  return listOrder(order).map(({ key, descending }) => {
    const counted = counts.get(key)
    if (counted !== undefined) return { at: counted.at, nullable: false, descending }
    if (key === 'name') return nameKey(cypher`n.${name(SORT_COLUMNS[lang])}`, descending)
    if (!isDate(type, key))
      return { at: cypher`n.${name(key)}`, nullable: key !== 'id' && !given.has(key), descending }
    const first = firstDayOf(key)
    const at = cypher`n.${name(first)}`
    return given.has(first) ? { at, nullable: false, descending } : dayKey(at, descending)
  })
}

const isDate = (type: EntityType, key: string): boolean =>
  type.fields.some(field => field.name === key && field.kind === 'edtf')
