import type { Model } from '../model/model.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import type { Clocks } from '../questions/clocks.js'
import { certaintyOn, stageOf } from './clocks.js'
import { Fragment, NOTHING, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { followClaims } from './link-conditions.js'
import { PAGE_PARTS, type PageColumns, linkPageOf, linkRowText } from './link-rows.js'
import { summaryPart, totalOfCounts } from './link-summary.js'
import { sortKeys } from './link-order.js'
import { afterRow, keyValues, orderBy } from './order.js'
import { type Variables, variablesAt } from './variables.js'
import { linkPattern } from './where.js'

/** Reads the page, the count and the summary of one link, for each of the ids. The text is made once for a question, whatever the ids. */
export function linkQuery(
  model: Model,
  question: LinkQuestion,
): (ids: readonly string[]) => Query<ReadonlyMap<string, LinkPage>> {
  const params = new Params()
  const at = variablesAt(name('near'), 0, 0)
  const parts = partsOfOutcome(question, at)
  const { label, conditions } = stageOf(name('near'), question.clocks.release, params)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
${linkParts(model, question, at, params)}
RETURN id, ${join(
    PAGE_PARTS.map(part => nameColumn(parts[part], part)),
    ', ',
  )}`
  const forNone = makeQuery(
    text,
    params.values,
    rows =>
      new Map(
        (rows as [string, ...PageColumns][]).map(([id, ...columns]) => [id, linkPageOf(question, columns)]),
      ),
    ['id', ...PAGE_PARTS],
  )
  return ids => ({ ...forNone, params: { ids, ...forNone.params } })
}

const nameColumn = (value: Fragment, column: string): Fragment =>
  value.text === column ? value : cypher`${value} AS ${name(column)}`

/**
 * Links that are followed from the same entity within a query: the clauses to put behind those that found the entity, and the list of the pages of the links.
 */
interface Below {
  readonly clauses: Fragment
  readonly pages: Fragment
}

/** Writes the links that are asked for below each row of a page or list, which is of that release. `depth` gives each level its own variables. */
export function linksBelow(
  model: Model,
  questions: readonly LinkQuestion[],
  near: Fragment,
  depth: number,
  params: Params,
  release: Clocks['release'],
): Below {
  const parts = questions.map((question, place) => {
    const at = variablesAt(near, depth, place, question.clocks.release !== release)
    const page = partsOfOutcome(question, at)
    return {
      clauses: linkParts(model, question, at, params),
      pages: cypher`[${join(
        PAGE_PARTS.map(part => page[part]),
        ', ',
      )}]`,
    }
  })
  return {
    clauses: join(
      parts.map(({ clauses }) => clauses),
      '\n',
    ),
    pages: cypher`[${join(
      parts.map(({ pages }) => pages),
      ', ',
    )}]`,
  }
}

function linkParts(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  return join(
    [
      ...(question.limit === null ? [] : [linkPagePart(model, question, at, params)]),
      ...(question.wantsCount ? [linkCountPart(model, question, at, params)] : []),
      ...(question.wantsSummary ? [summaryPart(model, question, at, params)] : []),
      ...(question.besides === null ? [] : [besidesPart(model, question, at, params)]),
    ],
    '\n',
  )
}

/** Names the values that the parts give for this link; null for what nobody asked. */
function partsOfOutcome(
  question: LinkQuestion,
  { result }: Variables,
): Readonly<Record<(typeof PAGE_PARTS)[number], Fragment>> {
  const orNull = (wanted: boolean, column: string): Fragment =>
    wanted ? result(column) : new Fragment('null')
  return {
    page: orNull(question.limit !== null, 'page'),
    total: orNull(question.wantsCount, 'total'),
    summary: orNull(question.wantsSummary, 'summary'),
    besides: orNull(question.besides !== null, 'besides'),
  }
}

function linkPagePart(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  const { near, claim, far } = at
  const { match, conditions } = followClaims(model, question, at, params)
  const keys = sortKeys(question, at)
  const after = question.after === null ? [] : [afterRow(keys, question.after, params)]
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const farColumns = params.add(question.farColumns)
  const claimColumns = params.add(question.claimColumns)
  const limit = params.add(question.limit)
  const below = linksBelow(model, question.below, far, at.depth + 1, params, question.clocks.release)
  const row = linkRowText({
    claim,
    far,
    sort: keyValues(keys),
    certainty: certaintyOn(claim, day),
    farColumns,
    claimColumns,
    below: question.below.length === 0 ? [] : [below.pages],
  })
  return cypher`CALL (${near}) {
  ${match}
  ${where([...conditions, ...after])}
  WITH ${claim}, ${far} ${orderBy(keys)} LIMIT ${limit}
  ${below.clauses}
  RETURN collect(${row}) AS ${at.result('page')}
}`
}

/**
 * Reads the modality of each claim that the link leaves out, where the link is empty. Neo4j looks only there: of a CASE it works out only the branch that it
 * takes. When this took queries of its own, two hops around an organization (`bench`, M) took three queries for a request, and 2.7 ms of the server's
 * processor time in place of 1.9. The price is the plan, which is made aside: it takes 350 ms in place of 250 for that text.
 */
function besidesPart(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  const choice = { ...question.choice, modality: question.besides! }
  const { match, conditions } = followClaims(model, { ...question, choice }, at, params)
  const { claim, result } = at
  const isEmpty = [
    ...(question.limit === null ? [] : [cypher`size(${result('page')}) = 0`]),
    ...(question.wantsCount ? [cypher`${result('total')} = 0`] : []),
    ...(question.wantsSummary ? [cypher`${totalOfCounts(result('summary'))} = 0`] : []),
  ]
  return cypher`WITH *, CASE WHEN ${join(isEmpty, ' AND ')} THEN COLLECT {
  ${match}
  ${where(conditions)}
  RETURN ${claim}.modality LIMIT ${params.add(MOST_BESIDES)}
} END AS ${result('besides')}`
}

/** Counts the claims that the link follows. Of live facts alone, and without any condition, the count is the degree that Neo4j keeps. */
function linkCountPart(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  const { match, conditions } = followClaims(model, question, at, params)
  const total = at.result('total')
  if (conditions.length > 0 || at.start !== at.near)
    return cypher`WITH *, COUNT { ${match} ${where(conditions)} } AS ${total}`
  return cypher`WITH *, COUNT { ${linkPattern(at.start, question.link, NOTHING, [question.link.claim.type], NOTHING)} } AS ${total}`
}
