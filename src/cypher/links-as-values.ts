import { SORT_COLUMNS, asideOf } from '../model/stored.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import { certaintyOn, holdsOn, standsAt, undeniedOn } from './clocks.js'
import { Fragment, type Query, allOf, cypher, join, name, makeQuery } from './fragment.js'
import { type PageColumns, linkPageOf, linkRowText } from './link-rows.js'
import { SUMS, listOfCounts, readCounts, totalOfCounts } from './link-summary.js'

/**
 * This file asks for any links under one text. Which claim types are followed, in which direction, under which clocks, and what must hold: all of this
 * travels as values.
 *
 * A text of its own for each link is quicker to run, but takes Neo4j 40 to 130 ms to plan, and a fresh Neo4j more than half a second. One question for all 36
 * links of one body took a server that had just started 24 s of plans, and the question met its deadline six times over. Under this text the links take one
 * plan, whatever they are. Each link that comes again gets its own text, which is planned aside.
 */

/** The links of one level, with the ids that each is asked for. */
export interface LinkAsked {
  readonly question: LinkQuestion
  readonly ids: readonly string[]
}

/** A rank that is worse than that of any grade. */
const ANY_GRADE = 99

/** Whether the question can travel as values: in its usual order, from its first page, and without conditions. Anything else would make the text long. */
export function fitsValues({ order, after, where }: LinkQuestion): boolean {
  return order.length === 0 && after === null && Object.keys(where).length === 0
}

/**
 * Reads the pages of all these links, for each link by the id of the entity. All links are asked at the current release or, where `isPast` is set, each at a
 * release before it.
 */
export function linksAsValuesQuery(
  asked: readonly LinkAsked[],
  isPast: boolean,
): Query<readonly ReadonlyMap<string, LinkPage>[]> {
  const asks = asked.map(({ question, ids }, place) => ({ ...valuesOf(question), place, ids }))
  return makeQuery(isPast ? THEN : NOW, { asks }, rows => {
    const pages = asked.map(() => new Map<string, LinkPage>())
    for (const [place, id, page, summary, besides] of rows as ValuesColumns[]) {
      const { question } = asked[place]!
      const { limit, wantsCount, wantsSummary } = question
      const columns: PageColumns = [
        limit === null ? null : page,
        wantsCount ? readCounts(summary).total : null,
        wantsSummary ? summary : null,
        besides,
      ]
      pages[place]!.set(id, linkPageOf(question, columns))
    }
    return pages
  })
}

type ValuesColumns = [
  place: number,
  id: string,
  page: PageColumns[0],
  summary: number[],
  besides: PageColumns[3],
]

function valuesOf({ link, clocks, choice, ...question }: LinkQuestion): Record<string, unknown> {
  return {
    types: [link.claim.type, asideOf(link.claim.type)],
    direction: link.direction,
    release: clocks.release,
    day: clocks.day,
    modality: choice.modality,
    besides: question.besides ?? [],
    certainty: choice.certainty,
    worstGrade: choice.worstGrade ?? ANY_GRADE,
    sort: SORT_COLUMNS[question.lang],
    farColumns: question.farColumns,
    claimColumns: question.claimColumns,
    limit: question.limit ?? 0,
  }
}

const claim = name('claim')

const DAY = cypher`ask.day`
const HOLDS = cypher`(${allOf(holdsOn(claim, DAY, null))})`
const UNDENIED = undeniedOn(claim, DAY)
const CERTAINTY = cypher`CASE WHEN ask.day IS NOT NULL THEN ${certaintyOn(claim, DAY)} END`

/** The text of a row, from the claim, the far end and the certainty that are collected below. */
const ROW = linkRowText({
  claim: cypher`row[0]`,
  far: cypher`row[1]`,
  sort: cypher`[row[1][ask.sort], row[0].id]`,
  certainty: cypher`row[2]`,
  farColumns: cypher`ask.farColumns`,
  claimColumns: cypher`ask.claimColumns`,
  below: [],
})

/** The condition for a claim that the link would follow if its modality were asked for. */
const STAYS_BESIDES = cypher`stays AND NOT meant AND undenied AND sure AND claim.modality IN ask.besides`
const MOST = new Fragment(String(MOST_BESIDES))

/** Goes once through every version of the claims that stood. The claims that the link follows make its page, and all of them together make its summary. */
const linksText = (near: Fragment, stands: Fragment): Fragment => cypher`UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH ${near}
CALL (near, ask) {
  MATCH (near)-[claim]-(far)
  WHERE type(claim) IN ask.types AND (ask.direction = 'BOTH' OR (startNode(claim) = near) = (ask.direction = 'OUT'))
    AND ${stands} AND claim.gradeRank <= ask.worstGrade
  WITH ask, claim, far, claim.verdict AS verdict, claim.modality IN ask.modality AS meant,
    ask.day IS NULL OR ${HOLDS} AS held, ask.day IS NULL OR ${UNDENIED} AS undenied, ${CERTAINTY} AS certainty
  WITH *, certainty = 'CERTAIN' AS certain, coalesce(ask.certainty = certainty, true) AS sure
  ${SUMS} ORDER BY far[ask.sort], claim.id
  WITH ${listOfCounts(claim)} AS summary, collect(CASE WHEN ${STAYS_BESIDES} THEN claim.modality END)[0..${MOST}] AS left, ask, collect(CASE WHEN follows THEN [claim, far, certainty] END)[0..ask.limit] AS page
  RETURN summary, [row IN page | ${ROW}] AS page,
    CASE WHEN ${totalOfCounts(name('summary'))} = 0 THEN left END AS besides
}
RETURN ask.place, id, page, summary, besides`

const atRelease = (at: string): Fragment => join(standsAt(name(at), cypher`ask.release`), ' AND ')

const NOW = linksText(cypher`(near:Entity {id: id})`, cypher`claim.untilRelease IS NULL`)
const THEN = linksText(cypher`(near:Stage {id: id}) WHERE ${atRelease('near')}`, atRelease('claim'))
