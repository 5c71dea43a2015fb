import type { ClaimType } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { type Query, cypher, name, query } from './fragment.js'

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

/** Rows of [id, type, digest] of all entities. */
export function presentEntitiesQuery(): Query {
  return query(cypher`MATCH (n:Entity) RETURN n.id, n.type, n.digest`)
}

/** Rows of [id, recordedIn, digest] of all statements under HAS_STATEMENT or HAD_STATEMENT. */
export function presentStatementsQuery(stored: 'HAS_STATEMENT' | 'HAD_STATEMENT'): Query {
  return query(cypher`MATCH (:Entity)-[:${name(stored)}]->(n) RETURN n.id, n.recordedIn, n.digest`)
}

/** Rows of [id, recordedIn, digest] of all claims of one stored relationship type. */
export function presentClaimsQuery(type: string): Query {
  return query(cypher`MATCH ()-[r:${name(type)}]->() RETURN r.id, r.recordedIn, r.digest`)
}

/** Writes entities of one type, new or changed; each row is the whole of its properties. */
export function writeEntitiesQuery(type: string, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row, n:${name(type)}`,
    { rows },
  )
}

/** Takes the label of a type from entities that now have another one. */
export function unlabelQuery(type: string, ids: readonly string[]): Query {
  return query(
    cypher`UNWIND $ids AS id
MATCH (n:Entity {id: id})
REMOVE n:${name(type)}`,
    { ids },
  )
}

/** Removes entities; their claims and statements must be gone. */
export function dropEntitiesQuery(ids: readonly string[]): Query {
  return query(
    cypher`UNWIND $ids AS id
MATCH (n:Entity {id: id})
DELETE n`,
    { ids },
  )
}

/** Writes statements under HAS_STATEMENT (live) or HAD_STATEMENT (the rest); rows of { entity, properties }. */
export function writeStatementsQuery(live: boolean, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (n:Entity {id: row.entity})
CREATE (n)-[:${name(live ? 'HAS_STATEMENT' : 'HAD_STATEMENT')}]->(said:Statement)
SET said = row.properties`,
    { rows },
  )
}

/** Removes versions of statements; rows of { id, recordedIn }. */
export function dropStatementsQuery(rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (said:Statement {id: row.id, recordedIn: row.recordedIn})
DETACH DELETE said`,
    { rows },
  )
}

/** Writes claims of one stored relationship type; rows of { from, to, properties }. */
export function writeClaimsQuery(type: string, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
CREATE (start)-[claim:${name(type)}]->(end)
SET claim = row.properties`,
    { rows },
  )
}

/** Removes versions of claims of one stored relationship type; rows of { id, recordedIn }. */
export function dropClaimsQuery(type: string, rows: readonly Record<string, unknown>[]): Query {
  return query(
    cypher`UNWIND $rows AS row
MATCH ()-[claim:${name(type)} {id: row.id}]->()
WHERE claim.recordedIn = row.recordedIn
DELETE claim`,
    { rows },
  )
}

/** Makes the ids that were merged away answer as the entities that took them over; rows of { id, now }. */
export function formerIdsQueries(rows: readonly Record<string, unknown>[]): Query[] {
  return [
    query(cypher`MATCH (f:FormerId) WHERE NOT f.id IN $ids DETACH DELETE f`, {
      ids: rows.map(row => row.id),
    }),
    query(
      cypher`UNWIND $rows AS row
MERGE (f:FormerId {id: row.id})
WITH f, row
OPTIONAL MATCH (f)-[old:NOW]->()
DELETE old
WITH DISTINCT f, row
MATCH (heir:Entity {id: row.now})
CREATE (f)-[:NOW]->(heir)`,
      { rows },
    ),
  ]
}

/** The stored relationship types of a claim type: live, and aside. */
export function storedTypes(claim: ClaimType): readonly [string, string] {
  return [claim.type, asideOf(claim.type)]
}
