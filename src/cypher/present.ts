import { ENTITY, SEARCH_LAYOUT, STAGE } from '../model/stored.js'
import { Fragment, type Query, type Rows, cypher, makeQuery, name, names } from './fragment.js'

/** The facts that a load must know of what lies in the database: ids, places and digests. All that lies there is in `stored.ts`. */

/** A stage of an entity that lies in the database. */
export interface PresentEntity {
  readonly id: string
  readonly fromRelease: number
  readonly type: string
  /** Whether it is what the entity is now. */
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

/** All stages of entities. */
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

/** All stages of statements under these relationship types. */
export function presentStatementsQuery(stored: readonly string[]): Query<readonly PresentSaid[]> {
  return presentSaidQuery(cypher`(:${name(STAGE)})-[has:${names(stored)}]->(said)`, name('has'))
}

/** The same of all claims of these stored relationship types, read by one text: Neo4j plans each text anew, and that takes longer than to read a few rows. */
export function presentClaimsQuery(stored: readonly string[]): Query<readonly PresentSaid[]> {
  return presentSaidQuery(cypher`()-[said:${names(stored)}]->()`, name('said'))
}

/** The digest of what is said; none where it was laid out for searches in another way, so that it is written anew. */
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
