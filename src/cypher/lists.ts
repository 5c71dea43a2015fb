import type { Model } from '../model/model.js'
import type { ListPage, ListQuestion, ListRow } from '../questions/list.js'
import { certaintyOn } from './clocks.js'
import { type PageColumns, pagesOf } from './link-rows.js'
import { entityOf } from './rows.js'
import { listPagePart } from './list-page.js'
import { type Listed, type WhereAsValues, byText, byValues } from './list-members.js'
import { Fragment, NOTHING, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'

const node = name('n')

/** Reads a page of the entities of a type, with the count of all, and of the certain ones. */
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

function listCountPart(listed: Listed, question: ListQuestion, params: Params): Fragment {
  const { match, conditions } = listed(params)
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const certain = cypher`, count(CASE WHEN ${certaintyOn(node, day)} = 'CERTAIN' THEN 1 END) AS certain`
  // A null beside a count would be a key to group by, and where there is nothing there are no groups.
  return cypher`CALL () {
  ${match}
  ${where(conditions)}
  RETURN count(n) AS total${day === null ? NOTHING : certain}
}
WITH page, total, ${day === null ? new Fragment('null AS certain') : name('certain')}`
}
