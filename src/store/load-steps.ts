import type { Query } from '../cypher/fragment.js'
import {
  dropClaimsQuery,
  dropEntitiesQuery,
  dropStatementsQuery,
  unlabelQuery,
  writeClaimsQuery,
  writeEntitiesQuery,
  writePastQuery,
  writeStatementsQuery,
} from '../cypher/write.js'
import { PAST, STATEMENT_TYPES } from '../model/stored.js'
import { groupBy } from '../rules/group.js'
import { type Difference, type PresentSaid, isNow } from './difference.js'
import type { Properties } from './field-properties.js'
import type { StoredSaid } from './said-stages.js'

/** Rows of one query. */
const BATCH = 5_000

/** One query of a load, and how many rows it takes out or writes. */
export interface Step {
  readonly query: Query
  readonly rows: number
}

/** The queries of a load, in an order in which each finds what it needs: out goes first, entities before what hangs on them. */
export function stepsOf(difference: Difference): Step[] {
  return [
    ...inBatches(difference.dropSaid, ({ stored }) => stored, dropQuery),
    ...batches(difference.dropEntities, dropEntitiesQuery),
    ...inBatches(difference.relabel, ({ type }) => type, unlabelStages),
    ...inBatches(difference.writeEntities.filter(isPast), () => PAST, writePast),
    ...inBatches(difference.writeEntities.filter(isNow), ({ type }) => String(type), writeEntitiesQuery),
    ...inBatches(difference.writeSaid, ({ stored }) => stored, writeQuery),
  ]
}

const isPast = (properties: Properties): boolean => !isNow(properties)
const writePast = (_: string, rows: readonly Properties[]): Query => writePastQuery(rows)

function unlabelStages(type: string, stages: Difference['relabel']): Query {
  return unlabelQuery(
    type,
    stages.map(({ id, fromRelease }) => ({ id, fromRelease })),
  )
}

function dropQuery(stored: string, rows: readonly PresentSaid[]): Query {
  const named = rows.map(({ id, fromRelease }) => ({ id, fromRelease }))
  return isStatement(stored) ? dropStatementsQuery(named) : dropClaimsQuery(stored, named)
}

function writeQuery(stored: string, said: readonly StoredSaid[]): Query {
  const rows = said.map(asRow)
  return isStatement(stored)
    ? writeStatementsQuery(stored === STATEMENT_TYPES.live, rows)
    : writeClaimsQuery(stored, rows)
}

const isStatement = (stored: string): boolean => Object.values<string>(STATEMENT_TYPES).includes(stored)

function asRow({ from, to, properties }: StoredSaid): Record<string, unknown> {
  return to === null ? { entity: from, properties } : { from, to, properties }
}

/** One query after another for each type, since a type is part of the text. */
function inBatches<T>(
  rows: readonly T[],
  typeOf: (row: T) => string,
  make: (type: string, batch: readonly T[]) => Query,
): Step[] {
  return [...groupBy(rows, typeOf)].flatMap(([type, group]) => batches(group, batch => make(type, batch)))
}

function batches<T>(rows: readonly T[], make: (batch: readonly T[]) => Query): Step[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => {
    const batch = rows.slice(index * BATCH, (index + 1) * BATCH)
    return { query: make(batch), rows: batch.length }
  })
}
