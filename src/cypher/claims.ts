import { asideOf } from '../model/stored.js'
import type { ClaimAnswer, ClaimsQuestion } from '../questions/claims.js'
import { knownConditions } from './clocks.js'
import { Params, type Query, cypher, name, names, makeQuery, where } from './fragment.js'
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
