import type { Statement } from '../cypher/fragment.js'
import {
  dropClaimsStatement,
  dropEntitiesStatement,
  dropStatementsStatement,
  unlabelStatement,
  writeClaimsStatement,
  writeEntitiesStatement,
  writeStatementsStatement,
} from '../cypher/write.js'
import type { Difference } from './difference.js'
import type { StoredSaid } from './graph.js'
import { groupBy } from './group.js'

/** Rows of one statement. */
const BATCH = 5_000

/** The statements of a load, in an order in which each finds what it needs: out goes first, entities before what hangs on them. */
export function stepsOf(difference: Difference): Statement[] {
  const [gone, come] = [
    groupBy(difference.dropSaid, item => item.stored),
    groupBy(difference.writeSaid, item => item.stored),
  ]
  return [
    ...[...gone].flatMap(([stored, rows]) =>
      batches(rows, batch =>
        isStatement(stored) ? dropStatementsStatement(batch) : dropClaimsStatement(stored, batch),
      ),
    ),
    ...batches(difference.dropEntities, dropEntitiesStatement),
    ...[...groupBy(difference.relabel, item => item.from)].flatMap(([type, rows]) =>
      batches(
        rows.map(row => row.id),
        ids => unlabelStatement(type, ids),
      ),
    ),
    ...[...groupBy(difference.writeEntities, entity => String(entity.type))].flatMap(([type, rows]) =>
      batches(rows, batch => writeEntitiesStatement(type, batch)),
    ),
    ...[...come].flatMap(([stored, rows]) =>
      batches(rows.map(asRow), batch =>
        isStatement(stored)
          ? writeStatementsStatement(stored === 'HAS_STATEMENT', batch)
          : writeClaimsStatement(stored, batch),
      ),
    ),
  ]
}

const isStatement = (stored: string): boolean => stored === 'HAS_STATEMENT' || stored === 'HAD_STATEMENT'

function asRow({ from, to, properties }: StoredSaid): Record<string, unknown> {
  return to === null ? { entity: from, properties } : { from, to, properties }
}

function batches<T>(rows: readonly T[], make: (batch: readonly T[]) => Statement): Statement[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    make(rows.slice(index * BATCH, (index + 1) * BATCH)),
  )
}
