import type { Model } from '../model/model.js'
import { asideOf, sourcesIndex } from '../model/stored.js'
import type { ClaimAnswer, ClaimsQuestion, RestingPage, RestingQuestion } from '../questions/claims.js'
import { knownConditions } from './clocks.js'
import { type Fragment, Params, type Query, cypher, join, name, names, makeQuery, where } from './fragment.js'
import { valuesByColumn } from './rows.js'

const claim = name('claim')

/** Claims of one type, or statements, by their ids, in the version that stood at the release (null: that stands). */
export function claimsQuery(
  { type, release, columns }: ClaimsQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, ClaimAnswer>> {
  const params = new Params()
  const match =
    type === null
      ? cypher`MATCH (claim:Statement {id: id})`
      : cypher`MATCH (start)-[claim:${names([type, asideOf(type)])} {id: id}]->(end)`
  const ends =
    type === null ? cypher`claim.entity AS beginning, claim.entity AS ending` : cypher`start.id, end.id`
  const text = cypher`UNWIND $ids AS id
${match}
${where(knownConditions(claim, release, params))}
RETURN id, ${ends}, [column IN $columns | claim[column]]`
  return makeQuery(text, { ids, columns, ...params.values }, rows => {
    const answers = (rows as [string, string, string, unknown[]][]).map(([id, from, to, values]) => ({
      id,
      from,
      to,
      values: valuesByColumn(columns, values),
    }))
    return new Map(answers.map(answer => [answer.id, answer]))
  })
}

/** The ids of all that rests on sources, a page for each source, in the order of the ids; with the count. */
export function restingQuery(
  model: Model,
  { clocks, after, limit, wantsCount }: RestingQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, RestingPage>> {
  const params = new Params()
  const index = sourcesIndex(model.claims.keys())
  const versions = knownConditions(claim, clocks.release, params)
  const later = after === null ? [] : [cypher`claim.id > ${params.add(after[0])}`]
  const page = cypher`CALL (source) {
  ${restingOn(index, versions)}
  ${where(later)}
  WITH claim ORDER BY claim.id LIMIT ${params.add(limit)}
  RETURN collect(claim.id) AS page
}`
  const count = cypher`CALL (source) {
  ${restingOn(index, versions)}
  RETURN count(*) AS total
}`
  const parts = [
    limit === null ? cypher`WITH source, [] AS page` : page,
    wantsCount ? count : cypher`WITH source, page, null AS total`,
  ]
  const text = cypher`UNWIND $sources AS source
${join(parts, '\n')}
RETURN source.id, page, total`
  const sources = ids.map(id => ({ id, query: `"${id.replace(/[\\"]/g, '\\$&')}"` }))
  return makeQuery(text, { sources, ...params.values }, rows => {
    const pages = rows as [string, string[], number | null][]
    return new Map(pages.map(([id, found, total]) => [id, { ids: found, total }]))
  })
}

/** Claims and statements whose list of sources holds the source. */
function restingOn(index: string, versions: readonly Fragment[]): Fragment {
  return cypher`CALL (source) {
    CALL db.index.fulltext.queryRelationships('${name(index)}', source.query) YIELD relationship AS claim
    RETURN claim
    UNION ALL
    CALL db.index.fulltext.queryNodes('${name('statement_sources')}', source.query) YIELD node AS claim
    RETURN claim
  }
  WITH claim
  ${where(versions)}
  WITH claim`
}
