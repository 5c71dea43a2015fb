import type { Model } from '../model/model.js'
import { asideOf, sourcesIndex } from '../model/stored.js'
import { known } from './clocks.js'
import { type Fragment, Params, type Query, cypher, join, name, names, query, where } from './fragment.js'

const claim = name('claim')
const said = name('said')

/** Rows of [id, from id, to id, columns]: claims of one type by their ids, in the version that stood at the release (null: that stands). */
export function claimsQuery(
  type: string,
  ids: readonly string[],
  release: number | null,
  columns: readonly string[],
): Query {
  const params = new Params()
  const text = cypher`UNWIND $ids AS id
MATCH (start)-[claim:${names([type, asideOf(type)])} {id: id}]->(end)
${where(known(claim, release, params))}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]`
  return query(text, { ids, columns, ...params.values })
}

/** Rows of [id, columns]: statements by their ids, likewise. */
export function statementsByIdQuery(
  ids: readonly string[],
  release: number | null,
  columns: readonly string[],
): Query {
  const params = new Params()
  const text = cypher`UNWIND $ids AS id
MATCH (said:Statement {id: id})
${where(known(said, release, params))}
RETURN id, [column IN $columns | said[column]]`
  return query(text, { ids, columns, ...params.values })
}

/** What is asked of the claims that rest on sources, for however many sources at once. */
export interface SourceQuestion {
  readonly release: number | null
  /** Id of the last claim of the page before. */
  readonly after: string | null
  readonly limit: number | null
  readonly wantsCount: boolean
}

/** One row per source id: the id; a page of the ids of all that rests on it, in their order; the count. */
export function claimsOfSourcesQuery(
  model: Model,
  { release, after, limit, wantsCount }: SourceQuestion,
  ids: readonly string[],
): Query {
  const params = new Params()
  const index = sourcesIndex(model.claims.keys())
  const versions = known(claim, release, params)
  const later = after === null ? [] : [cypher`claim.id > ${params.add(after)}`]
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
  return query(text, { sources, ...params.values })
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
