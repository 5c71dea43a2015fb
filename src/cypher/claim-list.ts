import type { Model } from '../model/model.js'
import { typeOfStored } from '../model/stored.js'
import type { ClaimListPage, ClaimListQuestion, TypeTotal } from '../questions/claims.js'
import { askedOfIds, findClaims } from './claim-branches.js'
import {
  certaintyOn,
  choiceConditions,
  gradeConditions,
  knownConditions,
  needsAside,
  stageOf,
} from './clocks.js'
import { Fragment, NOTHING, Params, type Query, cypher, makeQuery, name, where } from './fragment.js'
import { countsText, readCounts } from './link-summary.js'

const said = name('said')

/** Reads a page for each id; the claims on it stand in the order of their ids. A list of all claims has its page under the empty text as its id. */
export function claimListQuery(
  model: Model,
  question: ClaimListQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, ClaimListPage>> {
  const params = new Params()
  const { limit, wantsCount, wantsSummary } = question
  const text = cypher`UNWIND $asked AS asked
${matchStart(question, params)}
${limit === null ? cypher`WITH *, [] AS page` : pagePart(model, question, params)}
${wantsCount ? typesPart(model, question, params) : cypher`WITH *, null AS byType`}
${wantsSummary ? sumsPart(model, question, params) : cypher`WITH *, null AS summary`}
RETURN asked.id, page, byType, summary`
  return makeQuery(
    text,
    { asked: askedOfIds(ids), ...params.values },
    rows => new Map((rows as Columns[]).map(([id, ...parts]) => [id, readClaimList(parts)])),
  )
}

type Parts = [
  page: readonly [string, string | null][],
  byType: readonly [string, number][] | null,
  summary: readonly number[] | null,
]
type Columns = [id: string, ...Parts]

function readClaimList([page, byType, summary]: Parts): ClaimListPage {
  return {
    rows: page.map(([id, certainty]) => ({ id, certainty })),
    byType: byType === null ? null : totalsByType(byType),
    summary: summary === null ? null : readCounts(summary),
  }
}

/** Adds up the claims of each type; those that lie live and those that lie aside are of one type. */
function totalsByType(stored: readonly [string, number][]): TypeTotal[] {
  const totals = new Map<string, number>()
  for (const [type, total] of stored) {
    const typeName = typeOfStored(type)
    totals.set(typeName, (totals.get(typeName) ?? 0) + total)
  }
  return [...totals]
    .map(([typeName, total]) => ({ typeName, total }))
    .sort((a, b) => b.total - a.total || (a.typeName < b.typeName ? -1 : 1))
}

/** Matches the entity at which the claims lie, as it stood at the release. */
function matchStart({ of, clocks }: ClaimListQuestion, params: Params): Fragment {
  if (of !== 'entity') return NOTHING
  const { label, conditions } = stageOf(name('near'), clocks.release, params)
  return cypher`MATCH (near:${label} {id: asked.id}) ${where(conditions)}`
}

function pagePart(model: Model, question: ClaimListQuestion, params: Params): Fragment {
  const { clocks, after, limit } = question
  const day = clocks.day === null ? null : params.add(clocks.day)
  const later = after === null ? [] : [cypher`said.id > ${params.add(after[0])}`]
  return cypher`CALL (*) {
  ${findListed(model, question, params, later)}
  WITH said ORDER BY said.id LIMIT ${params.add(limit)}
  RETURN collect([said.id, ${certaintyOn(said, day)}]) AS page
}`
}

function typesPart(model: Model, question: ClaimListQuestion, params: Params): Fragment {
  return cypher`CALL (*) {
  ${findListed(model, question, params)}
  WITH kind, count(*) AS total
  RETURN collect([kind, total]) AS byType
}`
}

/** Finds the claims of the list, on all its pages; `more` are further conditions. */
function findListed(
  model: Model,
  question: ClaimListQuestion,
  params: Params,
  more: readonly Fragment[] = [],
): Fragment {
  const { clocks, choice, withRejected } = question
  const conditions = [...choiceConditions(said, clocks, choice, params, withRejected), ...more]
  return findClaims(
    model,
    question,
    { conditions, aside: withRejected || needsAside(clocks, choice) },
    params,
  )
}

/** Where rejected claims are asked for, they count like all others. */
const REJECTED_TOO = new Fragment("CASE said.verdict WHEN 'REJECTED' THEN 'ACCEPTED' ELSE said.verdict END")

/** Counts all that stood at the release: how much is listed, how much is left out, and why. */
function sumsPart(model: Model, question: ClaimListQuestion, params: Params): Fragment {
  const { clocks, choice, withRejected } = question
  const stands = knownConditions(said, clocks.release, params)
  const conditions = [...stands, ...gradeConditions(said, choice, params)]
  const verdict = withRejected ? REJECTED_TOO : cypher`said.verdict`
  return cypher`CALL (*) {
  ${findClaims(model, question, { conditions, aside: true }, params)}
  ${countsText(said, question, verdict, params)} AS summary
}`
}
