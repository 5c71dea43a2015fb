import type { Model } from '../model/model.js'
import { type Voices, asideOf, claimIndexOf, statementIndexOf } from '../model/stored.js'
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

/** The ids of all that sources say, or that is said within them, a page for each source or speaker, in the order of the ids; with the count. */
export function restingQuery(
  model: Model,
  { voices, clocks, after, limit, wantsCount }: RestingQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, RestingPage>> {
  const params = new Params()
  const versions = knownConditions(claim, clocks.release, params)
  const resting = restingOn(voices, model, versions)
  const later = after === null ? [] : [cypher`claim.id > ${params.add(after[0])}`]
  const page = cypher`CALL (voice) {
  ${resting}
  ${where(later)}
  WITH claim ORDER BY claim.id LIMIT ${params.add(limit)}
  RETURN collect(claim.id) AS page
}`
  const count = cypher`CALL (voice) {
  ${resting}
  RETURN count(*) AS total
}`
  const parts = [
    limit === null ? cypher`WITH voice, [] AS page` : page,
    wantsCount ? count : cypher`WITH voice, page, null AS total`,
  ]
  const text = cypher`UNWIND $voices AS voice
${join(parts, '\n')}
RETURN voice.id, page, total`
  const asked = ids.map(id => ({ id, query: `"${id.replace(/[\\"]/g, '\\$&')}"` }))
  return makeQuery(text, { voices: asked, ...params.values }, rows => {
    const pages = rows as [string, string[], number | null][]
    return new Map(pages.map(([id, found, total]) => [id, { ids: found, total }]))
  })
}

/** Claims and statements whose list holds the source, or the speaker. */
function restingOn(voices: Voices, model: Model, versions: readonly Fragment[]): Fragment {
  const index = claimIndexOf(voices, model.claims.keys())
  return cypher`CALL (voice) {
    CALL db.index.fulltext.queryRelationships('${name(index)}', voice.query) YIELD relationship AS claim
    RETURN claim
    UNION ALL
    CALL db.index.fulltext.queryNodes('${name(statementIndexOf(voices))}', voice.query) YIELD node AS claim
    RETURN claim
  }
  WITH claim
  ${where(versions)}
  WITH claim`
}
