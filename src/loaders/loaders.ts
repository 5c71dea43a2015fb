import DataLoader from 'dataloader'
import {
  type SourceQuestion,
  claimsOfSourcesStatement,
  claimsStatement,
  statementsByIdStatement,
} from '../cypher/claims.js'
import { entitiesStatement } from '../cypher/entities.js'
import { type LinkQuestion, linkStatement } from '../cypher/links.js'
import { type StatementQuestion, statementsStatement } from '../cypher/statements.js'
import type { ListQuestion } from '../cypher/list-members.js'
import type { Model } from '../model/model.js'
import type { Familiar } from './familiar.js'
import { byLevels } from './levels.js'
import { type ListPage, readList } from './lists.js'
import { inOrder, named } from './in-order.js'
import type { Run } from './version.js'

export type Values = Readonly<Record<string, unknown>>

/** An entity as it was read: its id, its type, and the columns that were asked for. */
export interface EntityRow {
  readonly id: string
  readonly type: string
  readonly values: Values
}

/** One claim on a link's page, with the entity at its far end. */
export interface LinkRow {
  readonly sort: readonly unknown[]
  readonly certainty: string | null
  readonly far: EntityRow
  readonly values: Values
}

/** What a link gives for one entity; what was not asked for is empty or null. */
export interface LinkPage {
  readonly rows: readonly LinkRow[]
  readonly total: number | null
  /** [total, certain, possible, undated, disputed, denied, not fact, rejected, outside]. */
  readonly summary: readonly number[] | null
}

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

/** The batches of one operation. Loaders live as long as it does, and each is kept apart by everything that its statement depends on. */
export interface Loaders {
  entity(columns: readonly string[], id: string): Promise<EntityRow | null>
  link(question: LinkQuestion, id: string): Promise<LinkPage>
  list(question: ListQuestion): Promise<ListPage>
  statements(question: StatementQuestion, id: string): Promise<StatementPage>
  claimsOfSource(question: SourceQuestion, id: string): Promise<SourcePage>
  claim(
    type: string,
    release: number | null,
    columns: readonly string[],
    id: string,
  ): Promise<ClaimById | null>
  statement(release: number | null, columns: readonly string[], id: string): Promise<Values | null>
}

/** Loaders over one way to ask the graph: at most one statement for each kind of question and level, however many entities ask. */
export function createLoaders(model: Model, runEach: Run, familiar: Familiar): Loaders {
  const run = byLevels(runEach, familiar)
  const kept = new Map<string, DataLoader<string, unknown>>()
  function loader<V>(
    key: string,
    read: (ids: readonly string[]) => Promise<readonly V[]>,
  ): DataLoader<string, V> {
    const found = kept.get(key) ?? new DataLoader<string, unknown>(read, { maxBatchSize: 1000 })
    kept.set(key, found)
    return found as DataLoader<string, V>
  }
  return {
    entity: (columns, id) =>
      loader(`entity ${columns.join()}`, ids => readEntities(run, columns, ids)).load(id),
    link: (question, id) =>
      loader(`link ${linkKey(question)}`, ids => readLink(model, run, question, ids)).load(id),
    list: question => readList(model, run, familiar, question),
    statements: (question, id) =>
      loader(`statements ${JSON.stringify(question)}`, ids => readStatements(run, question, ids)).load(id),
    claimsOfSource: (question, id) =>
      loader(`claims of source ${JSON.stringify(question)}`, ids =>
        readClaimsOfSources(model, run, question, ids),
      ).load(id),
    claim: (type, release, columns, id) =>
      loader(`claim ${type} ${release} ${columns.join()}`, ids =>
        readClaims(run, type, release, columns, ids),
      ).load(id),
    statement: (release, columns, id) =>
      loader(`statement ${release} ${columns.join()}`, ids =>
        readStatementsById(run, release, columns, ids),
      ).load(id),
  }
}

const linkKeys = new WeakMap<LinkQuestion, string>()

/** Two fields that follow the same claim the same way ask the same question, whatever type they stand on. Worked out once for all that ask it. */
function linkKey(question: LinkQuestion): string {
  const known = linkKeys.get(question)
  if (known !== undefined) return known
  const { link, ...rest } = question
  const key = `${link.claim.type} ${link.direction} ${JSON.stringify(rest)}`
  linkKeys.set(question, key)
  return key
}

async function readEntities(
  run: Run,
  columns: readonly string[],
  ids: readonly string[],
): Promise<(EntityRow | null)[]> {
  const rows = (await run(entitiesStatement(ids, columns))) as [string, string, string, unknown[]][]
  return inOrder(ids, rows, row => row[0]).map(
    row => row && { id: row[1], type: row[2], values: named(columns, row[3]) },
  )
}

const NOTHING: LinkPage = Object.freeze({ rows: [], total: 0, summary: [0, 0, 0, 0, 0, 0, 0, 0, 0] })

async function readLink(
  model: Model,
  run: Run,
  question: LinkQuestion,
  ids: readonly string[],
): Promise<LinkPage[]> {
  const { farColumns, claimColumns } = question
  const rows = (await run(linkStatement(model, question, ids))) as [
    string,
    LinkColumns[] | null,
    number | null,
    number[] | null,
  ][]
  return inOrder(ids, rows, row => row[0]).map(row => {
    if (row === null) return NOTHING
    const page = (row[1] ?? []).map(([sort, certainty, id, type, far, claim]) => ({
      sort,
      certainty,
      far: { id, type, values: named(farColumns, far) },
      values: named(claimColumns, claim),
    }))
    return { rows: page, total: row[2], summary: row[3] }
  })
}

type LinkColumns = [unknown[], string | null, string, string, unknown[], unknown[]]

async function readStatements(
  run: Run,
  question: StatementQuestion,
  ids: readonly string[],
): Promise<StatementPage[]> {
  const rows = (await run(statementsStatement(question, ids))) as [
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

async function readClaimsOfSources(
  model: Model,
  run: Run,
  question: SourceQuestion,
  ids: readonly string[],
): Promise<SourcePage[]> {
  const rows = (await run(claimsOfSourcesStatement(model, question, ids))) as [
    string,
    string[],
    number | null,
  ][]
  return inOrder(ids, rows, row => row[0]).map(row => ({ ids: row?.[1] ?? [], total: row?.[2] ?? null }))
}

async function readClaims(
  run: Run,
  type: string,
  release: number | null,
  columns: readonly string[],
  ids: readonly string[],
): Promise<(ClaimById | null)[]> {
  const rows = (await run(claimsStatement(type, ids, release, columns))) as [
    string,
    string,
    string,
    unknown[],
  ][]
  return inOrder(ids, rows, row => row[0]).map(
    row => row && { from: row[1], to: row[2], values: named(columns, row[3]) },
  )
}

async function readStatementsById(
  run: Run,
  release: number | null,
  columns: readonly string[],
  ids: readonly string[],
): Promise<(Values | null)[]> {
  const rows = (await run(statementsByIdStatement(ids, release, columns))) as [string, unknown[]][]
  return inOrder(ids, rows, row => row[0]).map(row => row && named(columns, row[1]))
}
