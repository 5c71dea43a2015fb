import type { Model } from '../model/model.js'
import { SORT_COLUMNS, asideOf } from '../model/stored.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import { withUsualOrder } from '../questions/page.js'
import type { LinkPage } from '../questions/rows.js'
import { certaintyOn, holdsOn, standsAt, undeniedOn } from './clocks.js'
import { asValues, readsValues } from './conditions-as-values.js'
import { Fragment, NOTHING, type Query, allOf, cypher, join, name, makeQuery } from './fragment.js'
import { treesOfLink } from './link-conditions.js'
import { keyAsValue } from './link-order.js'
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
  /** Null for a link in its usual order and without conditions. */
  readonly terms: LinkTerms | null
}

/** The order and the conditions of a link: by which key it sorts, which way, and what must hold of claims and far ends: all-of, each a list of any-of. */
interface LinkTerms {
  readonly key: string
  readonly descending: boolean
  readonly claim: unknown
  readonly far: unknown
}

/** A rank that is worse than that of any grade. */
const ANY_GRADE = 99

/**
 * Gives the terms of a question as values; null where it has none of its own. False where it can't travel as values: it goes on from a page, sorts by more than
 * one key, or has conditions on what is related, or any-of within any-of. These would make the text longer, and plans of long texts are what it saves.
 */
export function termsOfLink(model: Model, question: LinkQuestion): LinkTerms | null | false {
  const { order, after } = question
  if (order.length > 1 || after !== null) return false
  if (isUsual(question)) return null
  const trees = treesOfLink(model, question)
  const [claim, far] = [asValues(trees.claim), asValues(trees.far)]
  const fits = [claim, far].every(({ depth, related }) => depth === CONDITIONS_DEEP && related.length === 0)
  return fits && { ...withUsualOrder(order)[0]!, claim: claim.clauses, far: far.clauses }
}

/** Whether a link is asked for in its usual order, from its first page and without conditions. */
export const isUsual = ({ order, after, where }: LinkQuestion): boolean =>
  order.length === 0 && after === null && Object.keys(where).length === 0

const CONDITIONS_DEEP = 1

/** The sort of links that one text can ask for: those of a release before the current one or of now, with terms of their own or without. */
export interface SortOfLinks {
  readonly isPast: boolean
  readonly hasTerms: boolean
}

/** Reads the pages of all these links, for each link by the id of the entity. */
export function linksAsValuesQuery(
  asked: readonly LinkAsked[],
  sort: SortOfLinks,
): Query<readonly ReadonlyMap<string, LinkPage>[]> {
  const asks = asked.map(({ question, ids, terms }, place) => ({
    ...valuesOf(question),
    ...(terms === null ? {} : { terms }),
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

/** The part of the text that links with terms of their own have in another form. */
interface TermsText {
  /** What the terms say of a claim and its far end. */
  readonly meets: Fragment
  readonly orderBy: Fragment
  /** The key by which a row is sorted, of its claim and its far end. */
  readonly key: (claim: Fragment, far: Fragment) => Fragment
}

const USUAL: TermsText = {
  meets: NOTHING,
  orderBy: cypher`far[ask.sort]`,
  key: (_, far) => cypher`${far}[ask.sort]`,
}

const ASKED_KEY = keyAsValue(claim, name('far'))
const OWN: TermsText = {
  meets: cypher`
    AND ${readsValues(claim, cypher`ask.terms.claim`, CONDITIONS_DEEP, cypher`{}`)}
    AND ${readsValues(name('far'), cypher`ask.terms.far`, CONDITIONS_DEEP, cypher`{}`)}`,
  // Which way to sort is part of a text: of the two keys one is null in every row.
  orderBy: cypher`${ASKED_KEY} IS NULL, CASE WHEN NOT ask.terms.descending THEN ${ASKED_KEY} END, CASE WHEN ask.terms.descending THEN ${ASKED_KEY} END DESC`,
  key: keyAsValue,
}

/** The text of a row, from the claim, the far end and the certainty that are collected below. */
const rowText = ({ key }: TermsText): Fragment =>
  linkRowText({
    claim: cypher`row[0]`,
    far: cypher`row[1]`,
    sort: cypher`[${key(cypher`row[0]`, cypher`row[1]`)}, row[0].id]`,
    certainty: cypher`row[2]`,
    farColumns: cypher`ask.farColumns`,
    claimColumns: cypher`ask.claimColumns`,
    below: [],
  })

/** The condition for a claim that the link would follow if its modality were asked for. */
const STAYS_BESIDES = cypher`stays AND NOT meant AND undenied AND sure AND claim.modality IN ask.besides`
const MOST = new Fragment(String(MOST_BESIDES))

/** Goes once through every version of the claims that stood. The claims that the link follows make its page, and all of them together make its summary. */
const linksText = (near: Fragment, stands: Fragment, terms: TermsText): Fragment => cypher`UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH ${near}
CALL (near, ask) {
  MATCH (near)-[claim]-(far)
  WHERE type(claim) IN ask.types AND (ask.direction = 'BOTH' OR (startNode(claim) = near) = (ask.direction = 'OUT'))
    AND ${stands} AND claim.gradeRank <= ask.worstGrade${terms.meets}
  WITH ask, claim, far, claim.verdict AS verdict, claim.modality IN ask.modality AS meant,
    ask.day IS NULL OR ${HOLDS} AS held, ask.day IS NULL OR ${UNDENIED} AS undenied, ${CERTAINTY} AS certainty
  WITH *, certainty = 'CERTAIN' AS certain, coalesce(ask.certainty = certainty, true) AS sure
  ${SUMS} ORDER BY ${terms.orderBy}, claim.id
  WITH ${listOfCounts(claim)} AS summary, collect(CASE WHEN ${STAYS_BESIDES} THEN claim.modality END)[0..${MOST}] AS left, ask, collect(CASE WHEN follows THEN [claim, far, certainty] END)[0..ask.limit] AS page
  RETURN summary, [row IN page | ${rowText(terms)}] AS page,
    CASE WHEN ${totalOfCounts(name('summary'))} = 0 THEN left END AS besides
}
RETURN ask.place, id, page, summary, besides`

const atRelease = (at: string): Fragment => join(standsAt(name(at), cypher`ask.release`), ' AND ')

const [NOW, NOW_OWN] = [USUAL, OWN].map(terms =>
  linksText(cypher`(near:Entity {id: id})`, cypher`claim.untilRelease IS NULL`, terms),
) as [Fragment, Fragment]
const [THEN, THEN_OWN] = [USUAL, OWN].map(terms =>
  linksText(cypher`(near:Stage {id: id}) WHERE ${atRelease('near')}`, atRelease('claim'), terms),
) as [Fragment, Fragment]

/** Links without terms of their own have a shorter text, which is planned sooner. */
function textFor({ isPast, hasTerms }: SortOfLinks): Fragment {
  if (isPast) return hasTerms ? THEN_OWN : THEN
  return hasTerms ? NOW_OWN : NOW
}
