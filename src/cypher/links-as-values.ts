import type { Model } from '../model/model.js'
import { SORT_COLUMNS, asideOf } from '../model/stored.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import { certaintyOn, holdsOn, standsAt, undeniedOn } from './clocks.js'
import { asValues, readsValues } from './conditions-as-values.js'
import { Fragment, NOTHING, type Query, allOf, cypher, join, name, makeQuery } from './fragment.js'
import { treesOfLink } from './link-conditions.js'
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

/** A link of one level as values, with the ids that it is asked for. */
export interface LinkAsked {
  readonly question: LinkQuestion
  readonly ids: readonly string[]
  readonly conditions: LinkConditions | null
}

/** What must hold of the claims of a link and of their far ends: all-of, each a list of any-of. */
interface LinkConditions {
  readonly claim: unknown
  readonly far: unknown
}

/** A rank that is worse than that of any grade. */
const ANY_GRADE = 99

/**
 * The conditions of a question as values, null for none. False where the question can't travel as values: it goes on from a page, has an order of its own, or
 * conditions on what is related, or any-of within any-of. All of these would make the text long, and plans of long texts are what it saves.
 */
export function conditionsOfLink(model: Model, question: LinkQuestion): LinkConditions | null | false {
  if (question.order.length > 0 || question.after !== null) return false
  if (Object.keys(question.where).length === 0) return null
  const trees = treesOfLink(model, question)
  const [claim, far] = [asValues(trees.claim), asValues(trees.far)]
  const fits = [claim, far].every(({ depth, related }) => depth === CONDITIONS_DEEP && related.length === 0)
  return fits && { claim: claim.clauses, far: far.clauses }
}

const CONDITIONS_DEEP = 1

/** The sort of links that one text can ask for: those of a release before the current one or of now, with conditions or without. */
export interface SortOfLinks {
  readonly isPast: boolean
  readonly hasConditions: boolean
}

/** Reads the pages of all these links, for each link by the id of the entity. */
export function linksAsValuesQuery(
  asked: readonly LinkAsked[],
  sort: SortOfLinks,
): Query<readonly ReadonlyMap<string, LinkPage>[]> {
  const asks = asked.map(({ question, ids, conditions }, place) => ({
    ...valuesOf(question),
    ...(conditions === null ? {} : { conditions }),
    place,
    ids,
  }))
  return makeQuery(textFor(sort), { asks }, rows => {
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
const linksText = (near: Fragment, stands: Fragment, meets: Fragment): Fragment => cypher`UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH ${near}
CALL (near, ask) {
  MATCH (near)-[claim]-(far)
  WHERE type(claim) IN ask.types AND (ask.direction = 'BOTH' OR (startNode(claim) = near) = (ask.direction = 'OUT'))
    AND ${stands} AND claim.gradeRank <= ask.worstGrade${meets}
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

/** What the conditions of the caller say of the claim and of its far end; links without any have a text without this, which is planned sooner. */
const MEETS = cypher`
    AND ${readsValues(claim, cypher`ask.conditions.claim`, CONDITIONS_DEEP, cypher`{}`)}
    AND ${readsValues(name('far'), cypher`ask.conditions.far`, CONDITIONS_DEEP, cypher`{}`)}`

const [NOW, NOW_MEETING] = [NOTHING, MEETS].map(meets =>
  linksText(cypher`(near:Entity {id: id})`, cypher`claim.untilRelease IS NULL`, meets),
) as [Fragment, Fragment]
const [THEN, THEN_MEETING] = [NOTHING, MEETS].map(meets =>
  linksText(cypher`(near:Stage {id: id}) WHERE ${atRelease('near')}`, atRelease('claim'), meets),
) as [Fragment, Fragment]

function textFor({ isPast, hasConditions }: SortOfLinks): Fragment {
  if (isPast) return hasConditions ? THEN_MEETING : THEN
  return hasConditions ? NOW_MEETING : NOW
}
