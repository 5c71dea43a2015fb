import { expect } from '@jest/globals'
import type { Api, Reply } from './ask.js'

/** One row of a list or link, with the field that it is sorted by. */
export interface PagedRow {
  readonly id: string
  readonly value: unknown
  readonly cursor: string
}

/** A connection at some place of a question, and how to ask for one page of it. */
export interface Paged {
  readonly api: Api
  /** The question around `PAGE`, which stands for the connection's page arguments. */
  readonly question: string
  readonly variables?: Record<string, unknown>
  /** Where the connection lies in the answer. */
  readonly path: readonly string[]
}

/** Asks for one page. */
export async function pageOf(
  { api, question, variables = {}, path }: Paged,
  first: number,
  after: string | null,
): Promise<Reply['data']> {
  const query = question.replaceAll('PAGE', 'first: $first, after: $after')
  const { data, errors } = await api.ask(query, { ...variables, first, after })
  expect(errors).toBeUndefined()
  return path.reduce((value, step) => value[step], data)
}

/** Where a walk begins, and how many rows it gives at least before it ends. */
interface Stretch {
  readonly after: string | null
  readonly least: number
}

const WHOLE: Stretch = { after: null, least: Infinity }

/** Walks from page to page to the end, or through a stretch of it, and checks on the way what each page says of itself. */
export async function walk(paged: Paged, size: number, { after: start, least } = WHOLE): Promise<PagedRow[]> {
  const rows: PagedRow[] = []
  let after = start
  for (;;) {
    const page: Reply['data'] = await pageOf(paged, size, after)
    const { edges, pageInfo } = page
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
    rows.push(...edges.map(({ node, cursor }: Reply['data']) => ({ ...node, cursor }) as PagedRow))
    if (!pageInfo.hasNextPage || rows.length >= least) return rows
    expect(edges).toHaveLength(size)
    after = pageInfo.endCursor
  }
}

/** The page arguments and the fields that `walk` reads; the node shows its id and the value of one field. */
export const PAGE_FIELDS = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
