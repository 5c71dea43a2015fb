import type { EntityQuestion } from '../cypher/entities.js'
import type { Query } from '../cypher/fragment.js'
import type { LinkQuestion } from '../cypher/link-question.js'
import { linkQuery } from '../cypher/links.js'
import type { Model } from '../model/model.js'
import { type Values, inOrder, named } from './in-order.js'
import type { Run } from './version.js'

/** Entities by their ids, and the pages of their links: read by themselves, or together with what is asked below. */

/** An entity as it was read: its id, its type, and the columns that were asked for. */
export interface EntityRow {
  readonly id: string
  readonly type: string
  readonly values: Values
  /** Pages of the links that were followed from it in the same statement; null where that was not asked. */
  readonly below: readonly LinkPage[] | null
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

export async function readEntities(
  run: Run,
  question: EntityQuestion,
  statement: Query,
  ids: readonly string[],
): Promise<(EntityRow | null)[]> {
  const rows = (await run(statement)) as EntityColumns[]
  return inOrder(ids, rows, row => row[0]).map(row => {
    if (row === null) return null
    const [, id, type, values, below] = row
    return { id, type, values: named(question.columns, values), below: pagesFrom(question.below, below) }
  })
}

type EntityColumns = [asked: string, id: string, type: string, values: unknown[], below?: PageColumns[]]

const NOTHING: LinkPage = Object.freeze({ rows: [], total: 0, summary: [0, 0, 0, 0, 0, 0, 0, 0, 0] })

export async function readLink(
  model: Model,
  run: Run,
  question: LinkQuestion,
  ids: readonly string[],
): Promise<LinkPage[]> {
  const rows = (await run(linkQuery(model, question, ids))) as [string, ...PageColumns][]
  return inOrder(ids, rows, row => row[0]).map(row =>
    row === null ? NOTHING : pageFrom(question, [row[1], row[2], row[3]]),
  )
}

/** The pages of links that were followed in the statement of the entity itself, in the order of the questions. */
export function pagesFrom(
  questions: readonly LinkQuestion[],
  pages: readonly PageColumns[] | undefined,
): LinkPage[] | null {
  return pages?.map((page, place) => pageFrom(questions[place]!, page)) ?? null
}

function pageFrom(question: LinkQuestion, [rows, total, summary]: PageColumns): LinkPage {
  const { farColumns, claimColumns, below } = question
  const page = (rows ?? []).map(([sort, certainty, id, type, far, claim, pages]) => ({
    sort,
    certainty,
    far: { id, type, values: named(farColumns, far), below: pagesFrom(below, pages) },
    values: named(claimColumns, claim),
  }))
  return { rows: page, total, summary }
}

/** A page as it comes from Neo4j. */
export type PageColumns = [rows: LinkColumns[] | null, total: number | null, summary: number[] | null]

type LinkColumns = [
  sort: unknown[],
  certainty: string | null,
  id: string,
  type: string,
  far: unknown[],
  claim: unknown[],
  below?: PageColumns[],
]
