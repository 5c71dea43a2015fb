import { ENTITY, SEARCH_LAYOUT, STAGE } from '../model/stored.js'
import { Fragment, type Query, type Rows, cypher, makeQuery, name, names } from './fragment.js'

/** This file reads what a load must know of the database: ids, places and digests. The file `stored.ts` reads all that lies there. */

/** A stage of an entity that lies in the database. */
export interface PresentEntity {
  readonly id: string
  readonly fromRelease: number
  readonly type: string
  /** Whether the stage is what the entity is now. */
  readonly isNow: boolean
  readonly digest: string
}

/** A stage of a statement or claim that lies in the database. */
export interface PresentSaid {
  /** The relationship type under which it lies. */
  readonly stored: string
  readonly id: string
  readonly fromRelease: number
  /** The release that first said it so. */
  readonly recordedIn: number
  readonly digest: string
}

/** Reads all stages of entities. */
export function presentEntitiesQuery(): Query<readonly PresentEntity[]> {
  return makeQuery(
    cypher`MATCH (n:${name(STAGE)}) RETURN n.id, n.fromRelease, n.type, n:${name(ENTITY)}, n.digest`,
    {},
    rows =>
      (rows as readonly [string, number, string, boolean, string][]).map(
        ([id, fromRelease, type, isNow, digest]) => ({ id, fromRelease, type, isNow, digest }),
      ),
  )
}

/** Reads all stages of statements under these relationship types. */
export function presentStatementsQuery(stored: readonly string[]): Query<readonly PresentSaid[]> {
  return presentSaidQuery(cypher`(:${name(STAGE)})-[has:${names(stored)}]->(said)`, name('has'))
}

/** Reads all stages of claims of these stored relationship types by one text. Neo4j plans each text anew, and that takes longer than to read a few rows. */
export function presentClaimsQuery(stored: readonly string[]): Query<readonly PresentSaid[]> {
  return presentSaidQuery(cypher`()-[said:${names(stored)}]->()`, name('said'))
}

/**
 * Reads what is said, with its digest. The digest is empty where the statement or claim was laid out for searches in another way, so that it is written anew.
 */
function presentSaidQuery(pattern: Fragment, lies: Fragment): Query<readonly PresentSaid[]> {
  const digest = cypher`CASE said.searchLayout WHEN ${new Fragment(String(SEARCH_LAYOUT))} THEN said.digest ELSE '' END`
  return makeQuery(
    cypher`MATCH ${pattern} RETURN type(${lies}), said.id, said.fromRelease, said.recordedIn, ${digest}`,
    {},
    readPresent,
  )
}

function readPresent(rows: Rows): PresentSaid[] {
  return (rows as readonly [string, string, number, number, string][]).map(
    ([stored, id, fromRelease, recordedIn, digest]) => ({ stored, id, fromRelease, recordedIn, digest }),
  )
}
