import type { LinkQuestion } from '../questions/link.js'
import { type Besides, type LinkPage, type LinkRow, NONE_BESIDES } from '../questions/rows.js'
import { type Fragment, cypher, join } from './fragment.js'
import { readCounts } from './link-summary.js'
import { entityOf, valuesByColumn } from './rows.js'

/** This file holds the form in which a page of a link and each of its rows come from Neo4j: what writes rows into a text stands beside what reads them. */

/** The parts of a page in their order: its rows, the count, the counts of the summary, and the claims that stand besides. */
export const PAGE_PARTS = ['page', 'total', 'summary', 'besides'] as const

/** A page as it comes: null for what was not asked for. */
export type PageColumns = [
  page: LinkColumns[] | null,
  total: number | null,
  summary: number[] | null,
  besides: string[] | null,
]

export function linkPageOf(question: LinkQuestion, [rows, total, summary, besides]: PageColumns): LinkPage {
  return {
    rows: (rows ?? []).map(row => linkRowOf(question, row)),
    total,
    summary: summary === null ? null : readCounts(summary),
    besides: readBesides(besides),
  }
}

/** Counts the claims by their modality. */
function readBesides(modalities: PageColumns[3]): Besides {
  if (modalities === null || modalities.length === 0) return NONE_BESIDES
  const counts: Record<string, number> = {}
  for (const modality of modalities) counts[modality] = (counts[modality] ?? 0) + 1
  return counts
}

/** Reads the pages of links that were followed in the same text, in the order of the questions. */
export function pagesOf(
  questions: readonly LinkQuestion[],
  pages: readonly PageColumns[] | undefined,
): LinkPage[] | undefined {
  return pages?.map((page, place) => linkPageOf(questions[place]!, page))
}

/** The places in a text of all that a row is made of. */
interface LinkRowPlaces {
  readonly claim: Fragment
  readonly far: Fragment
  /** The values by which the row is sorted, as a list. */
  readonly sort: Fragment
  readonly certainty: Fragment
  readonly farColumns: Fragment
  readonly claimColumns: Fragment
  /** The list of the pages of the links that are followed from the far end; empty where none are. */
  readonly below: readonly Fragment[]
}

/** Writes a row into a text. */
export function linkRowText(places: LinkRowPlaces): Fragment {
  const { claim, far, sort, certainty, farColumns, claimColumns, below } = places
  const columns = [
    sort,
    certainty,
    cypher`${far}.id`,
    cypher`${far}.type`,
    cypher`[column IN ${farColumns} | ${far}[column]]`,
    cypher`[column IN ${claimColumns} | ${claim}[column]]`,
  ]
  return cypher`[${join([...columns, ...below], ', ')}]`
}

type LinkColumns = [
  sort: unknown[],
  certainty: string | null,
  id: string,
  type: string,
  far: unknown[],
  claim: unknown[],
  below?: PageColumns[],
]

function linkRowOf(
  { farColumns, claimColumns, below }: LinkQuestion,
  [sort, certainty, id, type, far, claim, pages]: LinkColumns,
): LinkRow {
  return {
    sort,
    certainty,
    far: entityOf([id, type, far], farColumns, pagesOf(below, pages)),
    values: valuesByColumn(claimColumns, claim),
  }
}
