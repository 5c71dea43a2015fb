import { ASIDE_ENDING, ENTITY, PAST, STAGE } from '../model/stored.js'
import { typesOfStatements } from './clocks.js'
import { Fragment, type Query, cypher, makeQuery, name, names } from './fragment.js'

type StoredProperties = Readonly<Record<string, unknown>>

const ENDING = new Fragment(`'${ASIDE_ENDING}'`)

/** Writes the claim type of a claim that lies live or aside; `typeOfStored` gives the same for a row. */
export const typeOfClaim = (claim: Fragment): Fragment => cypher`replace(type(${claim}), ${ENDING}, '')`

/** An entity in one of its stages, as it lies there, and whether its labels are those of its stage and type. */
export interface EntityAsItLies {
  readonly properties: StoredProperties
  readonly isLabelled: boolean
}

/** A statement or claim as it lies there, under its stored type. */
export interface SaidAsItLies {
  readonly stored: string
  readonly properties: StoredProperties
}

/** Reads all that is stored of entities. */
export function storedEntitiesQuery(): Query<readonly EntityAsItLies[]> {
  const [now, past] = [name(ENTITY), name(PAST)]
  return makeQuery(
    cypher`MATCH (n:${name(STAGE)})
RETURN properties(n), CASE WHEN n.untilRelease IS NULL THEN n:${now} AND n.type IN labels(n) AND NOT n:${past} ELSE n:${past} AND NOT n:${now} END`,
    {},
    rows =>
      (rows as [StoredProperties, boolean][]).map(([properties, isLabelled]) => ({ properties, isLabelled })),
  )
}

/** Reads all that is stored of statements. */
export function storedStatementsQuery(): Query<readonly SaidAsItLies[]> {
  const types = typesOfStatements(true)
  return makeQuery(
    cypher`MATCH (n:${name(STAGE)})-[r:${types}]->(said:Statement) RETURN type(r), properties(said)`,
    {},
    saidOfRows,
  )
}

/** Reads all that is stored of claims of these types. */
export function storedClaimsQuery(types: readonly string[]): Query<readonly SaidAsItLies[]> {
  return makeQuery(
    cypher`MATCH (a:${name(STAGE)})-[r:${names(types, '|')}]->(b:${name(STAGE)}) RETURN type(r), properties(r)`,
    {},
    saidOfRows,
  )
}

const saidOfRows = (rows: readonly (readonly unknown[])[]): SaidAsItLies[] =>
  (rows as [string, StoredProperties][]).map(([stored, properties]) => ({ stored, properties }))
