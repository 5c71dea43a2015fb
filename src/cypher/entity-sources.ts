import { SOURCE_TYPE } from '../model/model.js'
import { STAGE } from '../model/stored.js'
import type { EntitySourcesPage, EntitySourcesQuestion } from '../questions/entity-sources.js'
import { knownConditions, stageOf, typesOfStatements } from './clocks.js'
import { Params, type Query, cypher, makeQuery, name, where } from './fragment.js'
import { entityOf } from './rows.js'

/** Reads the sources of all claims and statements of each entity, with their count. The sources on which the most claims and statements rest come first. */
export function entitySourcesQuery(
  { clocks, columns, after, limit }: EntitySourcesQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, EntitySourcesPage>> {
  const params = new Params()
  const [near, source] = ['near', 'source'].map(which => stageOf(name(which), clocks.release, params))
  const known = where(knownConditions(name('said'), clocks.release, params))
  const isSource = cypher`source.type = '${name(SOURCE_TYPE)}'`
  const text = cypher`UNWIND $ids AS id
MATCH (near:${near!.label} {id: id}) ${where(near!.conditions)}
CALL (near) {
  CALL (near) {
    MATCH (near)-[said]-(:${name(STAGE)}) ${known}
    RETURN said.sources AS sources, 1 AS claim, 0 AS statement
    UNION ALL
    MATCH (near)-[:${typesOfStatements(true)}]->(said) ${known}
    RETURN said.sources AS sources, 0 AS claim, 1 AS statement
  }
  UNWIND sources AS sourceId
  WITH sourceId, sum(claim) AS claims, sum(statement) AS statements
  MATCH (source:${source!.label} {id: sourceId}) ${where([isSource, ...source!.conditions])}
  WITH source, claims, statements ORDER BY claims + statements DESC, source.id
  RETURN collect([source.id, source.type, [column IN ${params.add(columns)} | source[column]], claims, statements]) AS found
}
WITH id, found, [row IN found WHERE ${afterPlace(after, params)}] AS later
RETURN id, later[0..${params.add(limit ?? 0)}], size(found)`
  return makeQuery(
    text,
    { ids, ...params.values },
    rows =>
      new Map(
        (rows as Columns[]).map(([id, page, total]) => [
          id,
          { rows: page.map(row => readSourceRow(row, columns)), total },
        ]),
      ),
  )
}

type SourceColumns = [id: string, type: string, values: unknown[], claims: number, statements: number]
type Columns = [id: string, page: readonly SourceColumns[], total: number]

function readSourceRow(
  [id, type, values, claimCount, statementCount]: SourceColumns,
  columns: readonly string[],
) {
  return { entity: entityOf([id, type, values], columns), claimCount, statementCount }
}

/** The condition for rows after one with so many claims and statements, and with that id. */
function afterPlace(after: EntitySourcesQuestion['after'], params: Params) {
  if (after === null) return cypher`true`
  const [most, id] = after.map(value => params.add(value))
  return cypher`(row[3] + row[4] < ${most!} OR (row[3] + row[4] = ${most!} AND row[0] > ${id!}))`
}
