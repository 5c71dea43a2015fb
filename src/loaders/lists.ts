import { asValues } from '../cypher/conditions-as-values.js'
import { entityTree } from '../cypher/condition-tree.js'
import { type ListQuestion, type WhereAsValues, relatedIdsQuery } from '../cypher/list-members.js'
import { listQuery } from '../cypher/lists.js'
import type { Model } from '../model/model.js'
import type { PageColumns } from './entities-and-links.js'
import type { Familiar } from './familiar.js'
import type { Run } from './version.js'

/** One entity on a list's page: its sort values, how sure it exists, its id and type, its columns. */
export type ListRow = [
  sort: unknown[],
  certainty: string | null,
  id: string,
  type: string,
  values: unknown[],
  below?: PageColumns[],
]

/** A list's page; what was not asked for is empty or null. */
export interface ListPage {
  readonly rows: readonly ListRow[]
  readonly total: number | null
  readonly certain: number | null
}

/** Deeper trees, and relations of more entities than this, are dearer to send as values than to plan. */
const DEEPEST = 4
const MOST_IDS = 10_000

/** Reads a list, with all that is asked below it when the whole is familiar. */
export async function readList(
  model: Model,
  run: Run,
  familiar: Familiar,
  question: ListQuestion,
): Promise<ListPage> {
  if (question.below.length > 0) {
    const whole = listQuery(model, question)
    return pageOf(
      familiar.meets(whole)
        ? await run(whole)
        : await readAlone(model, run, familiar, { ...question, below: [] }),
    )
  }
  return pageOf(await readAlone(model, run, familiar, question))
}

function pageOf(rows: Awaited<ReturnType<Run>>): ListPage {
  const [[page, total, certain] = [[], 0, 0]] = rows as [ListRow[], number | null, number | null][]
  return { rows: page, total, certain }
}

/** Conditions that were not asked before go as values under a text that is planned already. */
async function readAlone(
  model: Model,
  run: Run,
  familiar: Familiar,
  question: ListQuestion,
): ReturnType<Run> {
  const own = listQuery(model, question)
  const isPlanned = Object.keys(question.where).length === 0 || familiar.meets(own)
  const values = isPlanned ? null : await whereAsValues(model, run, question)
  return run(values === null ? own : listQuery(model, question, values))
}

async function whereAsValues(model: Model, run: Run, question: ListQuestion): Promise<WhereAsValues | null> {
  const values = asValues(entityTree(question.type, question.where))
  if (values.depth > DEEPEST) return null
  const ids = await Promise.all(
    values.related.map(async related => {
      const [row] = await run(relatedIdsQuery(model, question, related, MOST_IDS))
      return row![0] as string[] | null
    }),
  )
  return ids.includes(null) ? null : { ...values, ids: ids as string[][] }
}
