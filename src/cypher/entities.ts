import { type Statement, cypher, statement } from './fragment.js'

/** Rows of [id asked for, id, type, columns]: an id that was merged away is answered by the entity that took it over. */
export function entitiesStatement(ids: readonly string[], columns: readonly string[]): Statement {
  const text = cypher`UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values`
  return statement(text, { ids, columns }, ['asked', 'id', 'type', 'values'])
}

/** Rows of [id]: ids that differ from the text by a letter or two, for "did you mean". */
export function similarIdsStatement(query: string): Statement {
  const text = cypher`CALL db.index.fulltext.queryNodes('entity_ids', $query, {limit: 20}) YIELD node
RETURN node.id`
  return statement(text, { query })
}
