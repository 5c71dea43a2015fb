import type { Model } from '../../model/model.js'
import { ENTITY, STAGE, asideOf } from '../../model/stored.js'
import type { ClaimAnswer } from '../../questions/claims.js'
import { knownConditions, standsEver, typesOfStatements } from '../clocks.js'
import {
  type Fragment,
  Params,
  type Query,
  type Rows,
  cypher,
  makeQuery,
  name,
  names,
  where,
} from '../fragment.js'
import { valuesByColumn } from '../rows.js'

const said = name('said')

/** A stretch of releases in which a claim or statement stood unchanged, and its verdict then. */
export interface StageOfSaid {
  readonly recordedIn: number
  readonly retractedIn: number | null
  readonly verdict: string
}

const storedClaims = (type: string): Fragment => names([type, asideOf(type)])

/**
 * Reads every stage of a claim of the type, or of a statement where the type is null, the first one first. It reads up to a release; null is the current one.
 */
export function stagesOfSaidQuery(
  type: string | null,
  id: string,
  release: number | null,
): Query<readonly StageOfSaid[]> {
  const params = new Params()
  const match =
    type === null
      ? cypher`MATCH (said:Statement {id: $id})`
      : cypher`MATCH ()-[said:${storedClaims(type)} {id: $id}]->()`
  const early = release === null ? [] : [cypher`said.fromRelease <= ${params.add(release)}`]
  const text = cypher`${match} ${where([standsEver(said), ...early])}
RETURN said.recordedIn, said.retractedIn, said.verdict ORDER BY said.fromRelease`
  return makeQuery(text, { id, ...params.values }, rows => readStages(rows, release))
}

/**
 * Reads the stages as they stood at the release: what only a later release dropped was not dropped yet. A stage that differs from the one before only in its
 * end or its days is part of that one.
 */
function readStages(rows: Rows, release: number | null): StageOfSaid[] {
  const stages = (rows as [number, number | null, string][]).map(([recordedIn, retractedIn, verdict]) => ({
    recordedIn,
    retractedIn: release !== null && retractedIn !== null && retractedIn > release ? null : retractedIn,
    verdict,
  }))
  return stages.filter(({ recordedIn, verdict }, place) => {
    const before = stages[place - 1]
    return before?.recordedIn !== recordedIn || before.verdict !== verdict
  })
}

/**
 * Reads the claims that could stand against a claim: those of its type between the same ends, or from the same beginning where only one can be true. The claim
 * itself is among them.
 */
export function claimsBesideQuery(
  model: Model,
  { type, from, to }: { readonly type: string; readonly from: string; readonly to: string },
  release: number | null,
  columns: readonly string[],
): Query<readonly ClaimAnswer[]> {
  const params = new Params()
  const { traits } = model.claims.get(type)!
  const label = name(release === null ? ENTITY : STAGE)
  const arrow = traits.includes('SYMMETRIC') ? cypher`-` : cypher`->`
  const far = traits.includes('SINGLE') ? [] : [cypher`far.id = ${params.add(to)}`]
  const text = cypher`MATCH (near:${label} {id: $from})-[said:${storedClaims(type)}]${arrow}(far:${label})
${where([...far, ...knownConditions(said, release, params)])}
RETURN said.id, startNode(said).id, endNode(said).id, [column IN $columns | said[column]] ORDER BY said.id`
  return makeQuery(text, { from, columns, ...params.values }, rows => readBeside(rows, columns))
}

/** Reads the statements that could stand against a statement: all of its entity on the same field. */
export function statementsBesideQuery(
  { entity, field }: { readonly entity: string; readonly field: string },
  release: number | null,
  columns: readonly string[],
): Query<readonly ClaimAnswer[]> {
  const params = new Params()
  const label = name(release === null ? ENTITY : STAGE)
  const ways = typesOfStatements(true)
  const text = cypher`MATCH (near:${label} {id: $entity})-[:${ways}]->(said:Statement)
${where([cypher`said.field = $field`, ...knownConditions(said, release, params)])}
RETURN DISTINCT said.id, near.id AS beginning, near.id AS ending, [column IN $columns | said[column]] ORDER BY said.id`
  return makeQuery(text, { entity, field, columns, ...params.values }, rows => readBeside(rows, columns))
}

const readBeside = (rows: Rows, columns: readonly string[]): ClaimAnswer[] =>
  (rows as [string, string, string, unknown[]][]).map(([id, from, to, values]) => ({
    id,
    from,
    to,
    values: valuesByColumn(columns, values),
  }))
