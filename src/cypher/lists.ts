import type { EntityType, Model } from '../model/model.js'
import { type ListPage, type ListQuestion, type ListRow, listOrder } from '../questions/list.js'
import { SORT_COLUMNS, firstDayOf } from '../model/stored.js'
import { certaintyOn } from './clocks.js'
import { type PageColumns, pagesOf } from './link-rows.js'
import { linksBelow } from './links.js'
import { entityOf } from './rows.js'
import { type SortKey, afterRow, keyValues, nameKey, orderBy } from './order.js'
import { hasId } from './indexed-dates.js'
import { type Listed, type WhereAsValues, byText, byValues } from './list-members.js'
import { anyOfLink } from '../questions/conditions.js'
import { matchRelation } from './where.js'
import { Fragment, NOTHING, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'

const node = name('n')

/** A page of the entities of a type, with the count of all, and of the certain ones. */
export function listQuery(
  model: Model,
  question: ListQuestion,
  values: WhereAsValues | null = null,
): Query<ListPage> {
  const params = new Params()
  const listed = values === null ? byText(model, question) : byValues(question, values)
  const page =
    question.limit === null ? new Fragment('WITH [] AS page') : listPagePart(model, listed, question, params)
  const count = question.wantsCount
    ? listCountPart(listed, question, params)
    : new Fragment('WITH page, null AS total, null AS certain')
  return makeQuery(
    cypher`${page}
${count}
RETURN page, total, certain`,
    params.values,
    rows => {
      const [[found, total, certain] = [[], 0, 0]] = rows as [ListColumns[], number | null, number | null][]
      return { rows: found.map(row => listRowOf(question, row)), total, certain }
    },
    ['page', 'total', 'certain'],
  )
}

type ListColumns = [
  sort: unknown[],
  certainty: string | null,
  id: string,
  type: string,
  values: unknown[],
  below?: PageColumns[],
]

function listRowOf(
  { columns, below }: ListQuestion,
  [sort, certainty, id, type, values, pages]: ListColumns,
): ListRow {
  return { sort, certainty, entity: entityOf([id, type, values], columns, pagesOf(below, pages)) }
}

function listPagePart(model: Model, listed: Listed, question: ListQuestion, params: Params): Fragment {
  const counts = countsOfOrder(model, question, params)
  const { match, conditions, given } = listed(params)
  const keys = listKeys(question, counts, given)
  const after = question.after === null ? [] : [afterRow(keys, question.after, params)]
  const ordered = counts.size > 0 ? [] : orderConditions(question, keys[0]!)
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const columns = [
    keyValues(keys),
    certaintyOn(node, day),
    new Fragment('n.id, n.type'),
    cypher`[column IN ${params.add(question.columns)} | n[column]]`,
  ]
  const limit = params.add(question.limit)
  const below = linksBelow(model, question.below, node, 1, params, question.clocks.release)
  const pages = question.below.length === 0 ? [] : [below.pages]
  const counted = [...counts.values()]
  const numbers = counted.map(({ text, at }) => cypher`${text} AS ${at}`)
  const carried = join([node, ...counted.map(({ at }) => at)], ', ')
  return cypher`CALL () {
  ${match}
  ${where([...conditions, ...(counted.length === 0 ? [...ordered, ...after] : [])])}
  ${counted.length === 0 ? NOTHING : cypher`WITH ${join([node, ...numbers], ', ')} ${where(after)}`}
  WITH ${carried} ${orderBy(keys)} LIMIT ${limit}
  ${below.clauses}
  RETURN collect([${join([...columns, ...pages], ', ')}]) AS page
}`
}

/**
 * Every entity has a key by its name; said so, Neo4j may read them in the order of its index instead of sorting them all. Where all are listed, it
 * stops when the page is full. Where few meet the conditions, it would read all in an order in which they do not lie, so it is not led there.
 */
function orderConditions(
  { where: given, clocks, order }: ListQuestion,
  { at, nullable }: SortKey,
): Fragment[] {
  const [first] = listOrder(order)
  if (nullable || (first!.key !== 'name' && first!.key !== 'id')) return []
  const areAll = clocks.release === null && clocks.day === null && Object.keys(given).length === 0
  return [cypher`${at} IS NOT NULL`, ...(areAll && first!.key === 'name' ? [hasId(node)] : [])]
}

function listCountPart(listed: Listed, question: ListQuestion, params: Params): Fragment {
  const { match, conditions } = listed(params)
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const certain = cypher`, count(CASE WHEN ${certaintyOn(node, day)} = 'CERTAIN' THEN 1 END) AS certain`
  // A null beside a count would be a key to group by, and of nothing there are no groups.
  return cypher`CALL () {
  ${match}
  ${where(conditions)}
  RETURN count(n) AS total${day === null ? NOTHING : certain}
}
WITH page, total, ${day === null ? new Fragment('null AS certain') : name('certain')}`
}

/** The number of claims of a link by which a list is sorted: how it is counted, and the variable that holds it. */
interface CountedLink {
  readonly text: Fragment
  readonly at: Fragment
}

/** The links among the keys of the order, by their names; what they count is what conditions on them count. */
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

/** Their variables are no others. */
const COUNTS_DEEP = 20

/** The keys of a list's order, as they are stored, or counted; what is given for sure is never missing. */
function listKeys(
  { type, order, lang }: Pick<ListQuestion, 'type' | 'order' | 'lang'>,
  counts: ReadonlyMap<string, CountedLink>,
  given: ReadonlySet<string>,
): SortKey[] {
  return listOrder(order).map(({ key, descending }) => {
    const counted = counts.get(key)
    if (counted !== undefined) return { at: counted.at, nullable: false, descending }
    if (key === 'name') return nameKey(cypher`n.${name(SORT_COLUMNS[lang])}`, descending)
    const column = columnOf(type, key)
    return { at: cypher`n.${name(column)}`, nullable: key !== 'id' && !given.has(column), descending }
  })
}

function columnOf(type: EntityType, key: string): string {
  const field = type.fields.find(found => found.name === key)
  return field?.kind === 'edtf' ? firstDayOf(key) : key
}
