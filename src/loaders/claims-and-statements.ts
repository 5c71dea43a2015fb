import {
  type SourceQuestion,
  claimsOfSourcesQuery,
  claimsQuery,
  statementsByIdQuery,
} from '../cypher/claims.js'
import { type StatementQuestion, statementsQuery } from '../cypher/statements.js'
import type { Model } from '../model/model.js'
import { type Values, inOrder, named } from './in-order.js'
import type { Run } from './version.js'

/** Claims and statements by their ids, and what is said of entities and rests on sources: one Cypher statement for many ids, its rows in their order. */

export interface StatementPage {
  readonly rows: readonly { readonly certainty: string | null; readonly values: Values }[]
  readonly total: number | null
}

/** Ids of claims and statements that rest on a source. */
export interface SourcePage {
  readonly ids: readonly string[]
  readonly total: number | null
}

/** A claim by itself: the ids of both ends, and the columns that were asked for. */
export interface ClaimById {
  readonly from: string
  readonly to: string
  readonly values: Values
}

export async function readStatements(
  run: Run,
  question: StatementQuestion,
  ids: readonly string[],
): Promise<StatementPage[]> {
  const rows = (await run(statementsQuery(question, ids))) as [
    string,
    [string | null, unknown[]][],
    number | null,
  ][]
  return inOrder(ids, rows, row => row[0]).map(row => ({
    rows: (row?.[1] ?? []).map(([certainty, values]) => ({
      certainty,
      values: named(question.columns, values),
    })),
    total: row === null ? 0 : row[2],
  }))
}

export async function readClaimsOfSources(
  model: Model,
  run: Run,
  question: SourceQuestion,
  ids: readonly string[],
): Promise<SourcePage[]> {
  const rows = (await run(claimsOfSourcesQuery(model, question, ids))) as [string, string[], number | null][]
  return inOrder(ids, rows, row => row[0]).map(row => ({ ids: row?.[1] ?? [], total: row?.[2] ?? null }))
}

export async function readClaims(
  run: Run,
  type: string,
  release: number | null,
  columns: readonly string[],
  ids: readonly string[],
): Promise<(ClaimById | null)[]> {
  const rows = (await run(claimsQuery(type, ids, release, columns))) as [string, string, string, unknown[]][]
  return inOrder(ids, rows, row => row[0]).map(
    row => row && { from: row[1], to: row[2], values: named(columns, row[3]) },
  )
}

export async function readStatementsById(
  run: Run,
  release: number | null,
  columns: readonly string[],
  ids: readonly string[],
): Promise<(Values | null)[]> {
  const rows = (await run(statementsByIdQuery(ids, release, columns))) as [string, unknown[]][]
  return inOrder(ids, rows, row => row[0]).map(row => row && named(columns, row[1]))
}
