import type { ClaimType } from '../model/model.js'
import { ENTITY, PAST, STAGE, asideOf } from '../model/stored.js'
import { type Query, cypher, name, names, query } from './fragment.js'

/** Takes the one lock of a load: whoever comes second waits here until the first has committed. */
export function lockQuery(): Query {
  return query(
    cypher`MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.loading = false
SET g.lockedBy = $by`,
    { by: 'load' },
  )
}

/** Sets what the graph says of itself. */
export function describeGraphQuery(properties: Record<string, unknown>): Query {
  return query(cypher`MATCH (g:Graph {id: 'graph'}) SET g += $properties REMOVE g.lockedBy`, {
    properties,
  })
}

/**
 * Writes stages of entities, new or changed, from rows of { labels, properties } with all properties of each stage. Labels, and the types of relationships
 * below, are values: one text serves all types of the model, where a text for each would have to be planned for each.
 */
export function writeEntitiesQuery(rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MERGE (n:${name(STAGE)} {id: row.properties.id, fromRelease: row.properties.fromRelease})
SET n = row.properties, n:$(row.labels)`,
    { rows },
  )
}

/** Gives the labels of a stage beside the one that every stage has: those of what the entity is, or the one of what it was. */
export function labelsOfStage(type: string, isNow: boolean): readonly string[] {
  return isNow ? [ENTITY, type] : [PAST]
}

/** Takes the labels that say now or past, and the type, from stages of entities that get others; rows of { id, fromRelease }. */
export function unlabelQuery(type: string, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (n:${name(STAGE)} {id: row.id, fromRelease: row.fromRelease})
REMOVE n:${name(type)}, n:${name(ENTITY)}, n:${name(PAST)}`,
    { rows },
  )
}

/** Removes stages of entities, from rows of { id, fromRelease }. The claims and statements of these stages must be gone. */
export function dropEntitiesQuery(rows: readonly FormerRow['now'][]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (n:${name(STAGE)} {id: row.id, fromRelease: row.fromRelease})
DETACH DELETE n`,
    { rows },
  )
}

/** Writes statements under HAS_STATEMENT (live) or HAD_STATEMENT (the rest); rows of { type, from, properties }. */
export function writeStatementsQuery(rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (n:${name(STAGE)} {id: row.from.id, fromRelease: row.from.fromRelease})
CREATE (n)-[:$(row.type)]->(said:Statement)
SET said = row.properties`,
    { rows },
  )
}

/** Removes stages of statements; rows of { id, fromRelease }. */
export function dropStatementsQuery(rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (said:Statement {id: row.id, fromRelease: row.fromRelease})
DETACH DELETE said`,
    { rows },
  )
}

/** Writes claims; rows of { type, from, to, properties }, with the stored relationship type. */
export function writeClaimsQuery(rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (start:${name(STAGE)} {id: row.from.id, fromRelease: row.from.fromRelease})
MATCH (end:${name(STAGE)} {id: row.to.id, fromRelease: row.to.fromRelease})
CREATE (start)-[claim:$(row.type)]->(end)
SET claim = row.properties`,
    { rows },
  )
}

/** Removes stages of claims of one stored relationship type; rows of { id, fromRelease }. */
export function dropClaimsQuery(type: string, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH ()-[claim:${name(type)} {id: row.id}]->()
WHERE claim.fromRelease = row.fromRelease
DELETE claim`,
    { rows },
  )
}

/** Makes the ids that were merged away answer as the entities that took them over, in each stage of these entities; rows of { former, now }. */
export function formerIdsQueries(rows: readonly FormerRow[]): Query[] {
  return [
    query(cypher`MATCH (f:FormerId) WHERE NOT f.id IN $ids DETACH DELETE f`, {
      ids: [...new Set(rows.map(row => row.former))],
    }),
    query(cypher`MATCH (:FormerId)-[old:NOW]->() DELETE old`),
    query(
      cypher`UNWIND $rows AS row
MERGE (f:FormerId {id: row.former})
WITH f, row
MATCH (heir:${name(STAGE)} {id: row.now.id, fromRelease: row.now.fromRelease})
CREATE (f)-[:NOW]->(heir)`,
      { rows },
    ),
  ]
}

/** An id that was merged away, and a stage of the entity that answers for it. */
interface FormerRow {
  readonly former: string
  readonly now: { readonly id: string; readonly fromRelease: number }
}

/**
 * Makes the queries that remove all that is ours, where it lies as an older program laid it. They run one after the other: first they remove the
 * relationships, and then the nodes. Five thousand nodes with all that hangs on them are more than one transaction may hold, and one hub alone may be.
 */
export function clearQueries(): Query[] {
  const ours = names([ENTITY, 'Statement', 'FormerId', 'Graph'])
  return [
    query(cypher`MATCH (:${ours})-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS`),
    query(cypher`MATCH (n:${ours}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`),
  ]
}

/** Gives the stored relationship types of a claim type: live, and aside. */
export function storedTypes(claim: ClaimType): readonly [string, string] {
  return [claim.type, asideOf(claim.type)]
}
