import type { Model } from '../model/model.js'
import { NOTHING, Params, type Query, cypher, name, query } from './fragment.js'
import type { LinkQuestion } from './link-question.js'
import { linksBelow } from './links.js'

/** What is asked of entities that are known by their ids. */
export interface EntityQuestion {
  readonly columns: readonly string[]
  /** The links to follow from each in the same statement. */
  readonly below: readonly LinkQuestion[]
}

/** For any ids, rows of [id asked for, id, type, columns, pages below]: an id that was merged away is answered by the entity that took it over. */
export function entitiesQuery(
  model: Model,
  { columns, below }: EntityQuestion,
): (ids: readonly string[]) => Query {
  const params = new Params()
  const { clauses, pages } = linksBelow(model, below, name('n'), 1, params)
  const isAlone = below.length === 0
  const text = cypher`UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
${clauses}
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values${isAlone ? NOTHING : cypher`, ${pages} AS below`}`
  const own = ['asked', 'id', 'type', 'values']
  const forNone = query(text, { columns, ...params.values }, isAlone ? own : [...own, 'below'])
  return ids => ({ ...forNone, params: { ids, ...forNone.params } })
}

/** Rows of [id]: ids that differ from the text by a letter or two, for "did you mean". */
export function similarIdsQuery(words: string): Query {
  const text = cypher`CALL db.index.fulltext.queryNodes('entity_ids', $query, {limit: 20}) YIELD node
RETURN node.id`
  return query(text, { query: words })
}
