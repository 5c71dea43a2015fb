import type { ClaimType, EntityType, Model } from '../model/model.js'
import { SEARCH_INDEXES, SOURCES_INDEX, asideOf, sourcesIndex } from '../model/stored.js'
import { Fragment, type Statement, cypher, name, names, statement } from './fragment.js'

/** A constraint or index, and the statement that makes it. */
export interface SchemaItem {
  readonly title: string
  readonly statement: Statement
}

/** Constraints and indexes of the whole graph, from the model. */
export function schemaItems(model: Model): SchemaItem[] {
  const claimTypes = [...model.claims.keys()]
  const allTypes = claimTypes.flatMap(type => [type, asideOf(type)])
  return [
    unique('entity_id', cypher`(n:Entity) REQUIRE n.id`),
    unique('graph_id', cypher`(n:Graph) REQUIRE n.id`),
    unique('former_id', cypher`(n:FormerId) REQUIRE n.id`),
    unique('statement_version', cypher`(n:Statement) REQUIRE (n.id, n.recordedIn)`),
    index('statement_folded', cypher`(n:Statement) ON (n.folded)`),
    ...[...model.entities.values()].flatMap(sortIndexes),
    ...claimTypes.flatMap(claimConstraints),
    ...SEARCH_INDEXES.map(({ index: title, property, analyzer }) =>
      fullText(title, cypher`(n:Entity) ON EACH [n.${name(property)}]`, analyzer),
    ),
    fullText('entity_ids', cypher`(n:Entity) ON EACH [n.idWords]`, 'standard-no-stop-words'),
    fullText('statement_sources', cypher`(n:Statement) ON EACH [n.sources]`, 'keyword'),
    fullText(sourcesIndex(claimTypes), cypher`()-[r:${names(allTypes)}]-() ON EACH [r.sources]`, 'keyword'),
  ]
}

/** Rows of [name] of all indexes that there are; a constraint's index bears the constraint's name. */
export function presentIndexesStatement(): Statement {
  return statement(cypher`SHOW INDEXES YIELD name RETURN name`)
}

/** Removes the index over sources of a model with other claim types. */
export function dropIndexStatement(title: string): Statement {
  return statement(cypher`DROP INDEX ${name(title)} IF EXISTS`)
}

/** Whether an index is one over the sources of claims, of whatever model. */
export const isSourcesIndex = (title: string): boolean => title.startsWith(SOURCES_INDEX)

function unique(title: string, what: Fragment): SchemaItem {
  return {
    title,
    statement: statement(cypher`CREATE CONSTRAINT ${name(title)} IF NOT EXISTS FOR ${what} IS UNIQUE`),
  }
}

function index(title: string, what: Fragment): SchemaItem {
  return { title, statement: statement(cypher`CREATE INDEX ${name(title)} IF NOT EXISTS FOR ${what}`) }
}

function fullText(title: string, what: Fragment, analyzer: string): SchemaItem {
  const options = new Fragment(`{indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`)
  const text = cypher`CREATE FULLTEXT INDEX ${name(title)} IF NOT EXISTS FOR ${what} OPTIONS ${options}`
  return { title, statement: statement(text) }
}

function sortIndexes({ name: type }: EntityType): SchemaItem[] {
  return ['sortEn', 'sortId'].map(key =>
    index(`${type}_${key}`, cypher`(n:${name(type)}) ON (n.${name(key)}, n.id)`),
  )
}

function claimConstraints(type: string): SchemaItem[] {
  const aside = asideOf(type)
  return [
    unique(`${type}_id`, cypher`()-[r:${name(type)}]-() REQUIRE r.id`),
    unique(`${aside}_version`, cypher`()-[r:${name(aside)}]-() REQUIRE (r.id, r.recordedIn)`),
  ]
}

/** Waits until every index answers, so that the first search finds all. */
export function awaitIndexesStatement(): Statement {
  return statement(cypher`CALL db.awaitIndexes(300)`)
}

/** Takes the one lock of a load: whoever comes second waits here until the first has committed. */
export function lockStatement(): Statement {
  return statement(
    cypher`MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.loading = false
SET g.lockedBy = $by`,
    { by: 'load' },
  )
}

/** Sets what the graph says of itself. */
export function describeGraphStatement(properties: Record<string, unknown>): Statement {
  return statement(cypher`MATCH (g:Graph {id: 'graph'}) SET g += $properties REMOVE g.lockedBy`, {
    properties,
  })
}

/** Rows of [id, type, digest] of all entities. */
export function presentEntitiesStatement(): Statement {
  return statement(cypher`MATCH (n:Entity) RETURN n.id, n.type, n.digest`)
}

/** Rows of [id, recordedIn, digest] of all statements under HAS_STATEMENT or HAD_STATEMENT. */
export function presentStatementsStatement(stored: 'HAS_STATEMENT' | 'HAD_STATEMENT'): Statement {
  return statement(cypher`MATCH (:Entity)-[:${name(stored)}]->(n) RETURN n.id, n.recordedIn, n.digest`)
}

/** Rows of [id, recordedIn, digest] of all claims of one stored relationship type. */
export function presentClaimsStatement(type: string): Statement {
  return statement(cypher`MATCH ()-[r:${name(type)}]->() RETURN r.id, r.recordedIn, r.digest`)
}

/** Writes entities of one type, new or changed; each row is the whole of its properties. */
export function writeEntitiesStatement(type: string, rows: readonly Record<string, unknown>[]): Statement {
  return statement(
    cypher`UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row, n:${name(type)}`,
    { rows },
  )
}

/** Takes the label of a type from entities that now have another one. */
export function unlabelStatement(type: string, ids: readonly string[]): Statement {
  return statement(
    cypher`UNWIND $ids AS id
MATCH (n:Entity {id: id})
REMOVE n:${name(type)}`,
    { ids },
  )
}

/** Removes entities; their claims and statements must be gone. */
export function dropEntitiesStatement(ids: readonly string[]): Statement {
  return statement(
    cypher`UNWIND $ids AS id
MATCH (n:Entity {id: id})
DELETE n`,
    { ids },
  )
}

/** Writes statements under HAS_STATEMENT (live) or HAD_STATEMENT (the rest); rows of { entity, properties }. */
export function writeStatementsStatement(live: boolean, rows: readonly Record<string, unknown>[]): Statement {
  return statement(
    cypher`UNWIND $rows AS row
MATCH (n:Entity {id: row.entity})
CREATE (n)-[:${name(live ? 'HAS_STATEMENT' : 'HAD_STATEMENT')}]->(said:Statement)
SET said = row.properties`,
    { rows },
  )
}

/** Removes versions of statements; rows of { id, recordedIn }. */
export function dropStatementsStatement(rows: readonly Record<string, unknown>[]): Statement {
  return statement(
    cypher`UNWIND $rows AS row
MATCH (said:Statement {id: row.id, recordedIn: row.recordedIn})
DETACH DELETE said`,
    { rows },
  )
}

/** Writes claims of one stored relationship type; rows of { from, to, properties }. */
export function writeClaimsStatement(type: string, rows: readonly Record<string, unknown>[]): Statement {
  return statement(
    cypher`UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
CREATE (start)-[claim:${name(type)}]->(end)
SET claim = row.properties`,
    { rows },
  )
}

/** Removes versions of claims of one stored relationship type; rows of { id, recordedIn }. */
export function dropClaimsStatement(type: string, rows: readonly Record<string, unknown>[]): Statement {
  return statement(
    cypher`UNWIND $rows AS row
MATCH ()-[claim:${name(type)} {id: row.id}]->()
WHERE claim.recordedIn = row.recordedIn
DELETE claim`,
    { rows },
  )
}

/** Makes the ids that were merged away answer as the entities that took them over; rows of { id, now }. */
export function formerIdsStatements(rows: readonly Record<string, unknown>[]): Statement[] {
  return [
    statement(cypher`MATCH (f:FormerId) WHERE NOT f.id IN $ids DETACH DELETE f`, {
      ids: rows.map(row => row.id),
    }),
    statement(
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
