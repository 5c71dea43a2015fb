import type { Clocks } from '../questions/clocks.js'
import type { EvidenceValues, Values } from '../questions/values.js'
import { ENTITY, STAGE } from '../model/stored.js'
import { certaintyOn, holdsOn, listedOn, saidThen, stageOf, typesOfStatements } from './clocks.js'
import { type Fragment, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'
import { valuesByColumn } from './rows.js'

const claim = name('claim')
const node = name('n')
const said = name('said')

/** An entity of the whole graph, with the values of the columns that were asked for and the evidence for what is said of it. */
export interface WholeEntity {
  readonly id: string
  readonly type: string
  readonly values: Values
  readonly evidence: readonly EvidenceValues[]
}

/** Reads every entity that the graph knew at the release, and that may exist on the day. */
export function allEntitiesQuery(clocks: Clocks, columns: readonly string[]): Query<readonly WholeEntity[]> {
  const params = new Params()
  const { label, conditions } = stageOf(node, clocks.release, params)
  const onDay = clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)
  const match = cypher`MATCH (n:${label}) ${where([...conditions, ...onDay])}`
  return wholeEntities(match, clocks, columns, params)
}

/** Reads entities by their ids, whether or not they exist on the day. */
export function endsQuery(
  clocks: Clocks,
  columns: readonly string[],
  ids: readonly string[],
): Query<readonly WholeEntity[]> {
  const params = new Params()
  const { label, conditions } = stageOf(node, clocks.release, params)
  const match = cypher`UNWIND ${params.add(ids)} AS id MATCH (n:${label} {id: id}) ${where(conditions)}`
  return wholeEntities(match, clocks, columns, params)
}

/** Reads entities with the evidence on which their statements rest, of those statements that the graph did not reject. */
function wholeEntities(
  match: Fragment,
  clocks: Clocks,
  columns: readonly string[],
  params: Params,
): Query<readonly WholeEntity[]> {
  const types = typesOfStatements(true)
  const text = cypher`${match}
RETURN n.id, n.type, [column IN ${params.add(columns)} | n[column]],
  COLLECT { MATCH (n)-[:${types}]->(said) ${where(saidThen(said, clocks, params))} RETURN said.evidence ORDER BY said.id }`
  return makeQuery(text, params.values, rows =>
    (rows as [string, string, unknown[], string[]][]).map(([id, type, values, evidence]) => ({
      id,
      type,
      values: valuesByColumn(columns, values),
      evidence: evidence.flatMap(item => JSON.parse(item) as EvidenceValues[]),
    })),
  )
}

/** A claim of the whole graph, with the values of the columns that were asked for. */
export interface WholeClaim {
  readonly id: string
  readonly from: string
  readonly to: string
  /** How sure it is on the day; null without a day. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  readonly values: Values
}

/** Reads every claim that a link would list under the same clocks, in the order of the ids. */
export function allClaimsQuery(
  clocks: Clocks,
  modality: readonly string[],
  columns: readonly string[],
): Query<readonly WholeClaim[]> {
  const params = new Params()
  const label = name(clocks.release === null ? ENTITY : STAGE)
  const day = clocks.day === null ? null : params.add(clocks.day)
  const conditions = [
    ...saidThen(claim, clocks, params),
    ...(day === null ? [] : listedOn(claim, day, null)),
    cypher`claim.modality IN ${params.add(modality)}`,
  ]
  const text = cypher`MATCH (start:${label})-[claim]->(end:${label})
${where(conditions)}
RETURN claim.id, start.id, end.id, ${certaintyOn(claim, day)}, [column IN ${params.add(columns)} | claim[column]] ORDER BY claim.id`
  return makeQuery(text, params.values, rows =>
    (rows as WholeColumns[]).map(([id, from, to, certainty, values]) => ({
      id,
      from,
      to,
      certainty,
      values: valuesByColumn(columns, values),
    })),
  )
}

type WholeColumns = [
  id: string,
  from: string,
  to: string,
  certainty: WholeClaim['certainty'],
  values: unknown[],
]
