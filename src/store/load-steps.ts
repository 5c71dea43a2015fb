import { chunk } from 'es-toolkit/array/chunk'
import { partition } from 'es-toolkit/array/partition'
import type { Query } from '../cypher/fragment.js'
import type { PresentSaid } from '../cypher/present.js'
import {
  dropClaimsQuery,
  dropEntitiesQuery,
  dropStatementsQuery,
  labelsOfStage,
  unlabelQuery,
  writeClaimsQuery,
  writeEntitiesQuery,
  writeStatementsQuery,
} from '../cypher/write.js'
import { STATEMENT_TYPES } from '../model/stored.js'
import { groupByKey } from '../model/group.js'
import { type Difference, isNow } from './difference.js'
import type { EntityStage } from './entity-stages.js'
import type { StageKey, StoredSaid } from './said-stages.js'

/** The most rows of one query: with more, Neo4j is busier with the memory of the transaction than with the rows. */
const BATCH = 1_000

/** One query of a load, and how many rows it writes or takes out. */
export interface Step {
  /** Makes the query when its turn comes, since the rows of all queries together take more memory than anything else of a load. */
  readonly query: () => Query
  readonly rows: number
}

/**
 * The queries of a load, in an order in which each finds what it needs: what goes out comes first, then entities, then the statements and claims that hang on
 * them.
 */
export function stepsOf(difference: Difference, most = BATCH): Step[] {
  const [statements, claims] = partition(difference.writeSaid, ({ stored }) => isStatement(stored))
  return [
    ...makeBatchSteps(difference.dropSaid, ({ stored }) => stored, dropQuery, most),
    ...cutIntoBatches(difference.dropEntities, dropEntitiesQuery, most),
    ...makeBatchSteps(difference.relabel, ({ type }) => type, unlabelStages, most),
    ...cutIntoBatches(difference.writeEntities, batch => writeEntitiesQuery(batch.map(stageAsRow)), most),
    ...cutIntoBatches(statements, batch => writeStatementsQuery(batch.map(saidAsRow)), most),
    ...cutIntoBatches(claims, batch => writeClaimsQuery(batch.map(saidAsRow)), most),
  ]
}

function unlabelStages(type: string, stages: Difference['relabel']): Query {
  return unlabelQuery(type, stages.map(keyAsRow))
}

function dropQuery(stored: string, rows: readonly PresentSaid[]): Query {
  const named = rows.map(keyAsRow)
  return isStatement(stored) ? dropStatementsQuery(named) : dropClaimsQuery(stored, named)
}

const isStatement = (stored: string): boolean => Object.values<string>(STATEMENT_TYPES).includes(stored)

function stageAsRow(stage: EntityStage): Record<string, unknown> {
  return { labels: labelsOfStage(stage.type, isNow(stage)), properties: stage.properties }
}

function saidAsRow({ stored, from, to, properties }: StoredSaid): Record<string, unknown> {
  return { type: stored, from: keyAsRow(from), to: to === null ? null : keyAsRow(to), properties }
}

const keyAsRow = ({ id, fromRelease }: StageKey): { id: string; fromRelease: number } => ({
  id,
  fromRelease,
})

/** Makes the steps for each type by itself, since a type is part of the text of a query. */
function makeBatchSteps<T>(
  rows: readonly T[],
  typeOf: (row: T) => string,
  make: (type: string, batch: readonly T[]) => Query,
  most: number,
): Step[] {
  return [...groupByKey(rows, typeOf)].flatMap(([type, group]) =>
    cutIntoBatches(group, batch => make(type, batch), most),
  )
}

function cutIntoBatches<T>(rows: readonly T[], make: (batch: readonly T[]) => Query, most: number): Step[] {
  return chunk(rows, most).map(batch => ({ query: () => make(batch), rows: batch.length }))
}
