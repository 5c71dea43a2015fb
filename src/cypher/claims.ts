import type { Model } from '../model/model.js'
import { asideOf, sourcesIndex } from '../model/stored.js'
import { known } from './clocks.js'
import {
  type Fragment,
  Params,
  type Statement,
  cypher,
  join,
  name,
  names,
  statement,
  where,
} from './fragment.js'

const claim = name('claim')
const said = name('said')

/** Rows of [id, from id, to id, columns]: claims of one type by their ids, in the version that stood at the release (null: that stands). */
export function claimsStatement(
  type: string,
  ids: readonly string[],
  release: number | null,
  columns: readonly string[],
): Statement {
  const params = new Params()
  const text = cypher`UNWIND $ids AS id
MATCH (start)-[claim:${names([type, asideOf(type)])} {id: id}]->(end)
${where(known(claim, release, params))}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]`
  return statement(text, { ids, columns, ...params.values })
}

/** Rows of [id, columns]: statements by their ids, likewise. */
export function statementsByIdStatement(
  ids: readonly string[],
  release: number | null,
  columns: readonly string[],
): Statement {
  const params = new Params()
  const text = cypher`UNWIND $ids AS id
MATCH (said:Statement {id: id})
${where(known(said, release, params))}
RETURN id, [column IN $columns | said[column]]`
  return statement(text, { ids, columns, ...params.values })
}

/** One row: a page of [id, kind] of all that rests on a source, in the order of the ids, and their number. */
export function claimsOfSourceStatement(
  model: Model,
  source: string,
  release: number | null,
  after: string | null,
  limit: number | null,
  wantsCount: boolean,
): Statement {
  const params = new Params()
  const index = sourcesIndex(model.claims.keys())
  const versions = known(claim, release, params)
  const later = after === null ? [] : [cypher`claim.id > ${params.add(after)}`]
  const page = cypher`CALL () {
  ${restingOn(index, versions)}
  ${where(later)}
  WITH claim ORDER BY claim.id LIMIT $limit
  RETURN collect(claim.id) AS page
}`
  const count = cypher`CALL () {
  ${restingOn(index, versions)}
  RETURN count(*) AS total
}`
  const parts = [
    limit === null ? cypher`WITH [] AS page` : page,
    wantsCount ? count : cypher`WITH page, null AS total`,
  ]
  const text = cypher`${join(parts, '\n')}
RETURN page, total`
  return statement(text, { query: `"${source.replace(/[\\"]/g, '\\$&')}"`, limit, ...params.values })
}

/** Claims and statements whose list of sources holds the source. */
function restingOn(index: string, versions: readonly Fragment[]): Fragment {
  return cypher`CALL () {
    CALL db.index.fulltext.queryRelationships('${name(index)}', $query) YIELD relationship AS claim
    RETURN claim
    UNION ALL
    CALL db.index.fulltext.queryNodes('${name('statement_sources')}', $query) YIELD node AS claim
    RETURN claim
  }
  WITH claim
  ${where(versions)}
  WITH claim`
}
