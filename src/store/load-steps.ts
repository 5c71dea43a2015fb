import type { Query } from '../cypher/fragment.js'
import {
  dropClaimsQuery,
  dropEntitiesQuery,
  dropStatementsQuery,
  unlabelQuery,
  writeClaimsQuery,
  writeEntitiesQuery,
  writeStatementsQuery,
} from '../cypher/write.js'
import type { Difference } from './difference.js'
import type { StoredSaid } from './graph.js'
import { groupBy } from '../rules/group.js'

/** Rows of one query. */
const BATCH = 5_000

/** The queries of a load, in an order in which each finds what it needs: out goes first, entities before what hangs on them. */
export function stepsOf(difference: Difference): Query[] {
  const [gone, come] = [
    groupBy(difference.dropSaid, item => item.stored),
    groupBy(difference.writeSaid, item => item.stored),
  ]
  return [
    ...[...gone].flatMap(([stored, rows]) =>
      batches(rows, batch =>
        isStatement(stored) ? dropStatementsQuery(batch) : dropClaimsQuery(stored, batch),
      ),
    ),
    ...batches(difference.dropEntities, dropEntitiesQuery),
    ...[...groupBy(difference.relabel, item => item.from)].flatMap(([type, rows]) =>
      batches(
        rows.map(row => row.id),
        ids => unlabelQuery(type, ids),
      ),
    ),
    ...[...groupBy(difference.writeEntities, entity => String(entity.type))].flatMap(([type, rows]) =>
      batches(rows, batch => writeEntitiesQuery(type, batch)),
    ),
    ...[...come].flatMap(([stored, rows]) =>
      batches(rows.map(asRow), batch =>
        isStatement(stored)
          ? writeStatementsQuery(stored === 'HAS_STATEMENT', batch)
          : writeClaimsQuery(stored, batch),
      ),
    ),
  ]
}

const isStatement = (stored: string): boolean => stored === 'HAS_STATEMENT' || stored === 'HAD_STATEMENT'

function asRow({ from, to, properties }: StoredSaid): Record<string, unknown> {
  return to === null ? { entity: from, properties } : { from, to, properties }
}

function batches<T>(rows: readonly T[], make: (batch: readonly T[]) => Query): Query[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    make(rows.slice(index * BATCH, (index + 1) * BATCH)),
  )
}
