import { asValues } from '../cypher/conditions-as-values.js'
import { type WhereAsValues, relatedIdsQuery } from '../cypher/list-members.js'
import type { Query } from '../cypher/fragment.js'
import { listQuery } from '../cypher/lists.js'
import type { Model } from '../model/model.js'
import { entityTree } from '../questions/conditions.js'
import type { ListPage, ListQuestion } from '../questions/list.js'
import type { GraphVersion } from '../questions/version.js'
import type { Ask } from './ask.js'
import type { Familiar } from './familiar.js'
import { DEEPEST_AS_VALUES, MOST_RELATED_AS_VALUES } from './strategy.js'

/** What reading a list needs. */
export interface ListMeans {
  readonly model: Model
  readonly ask: Ask
  readonly familiar: Familiar
}

/** Reads a page of a list by itself. Conditions that were not asked before go as values under a text that is planned already. */
export async function readList(
  model: Model,
  ask: Ask,
  familiar: Familiar,
  question: ListQuestion,
): Promise<ListPage> {
  if (question.limit === null && !question.wantsCount) return { rows: [], total: null, certain: null }
  return readListed({ model, ask, familiar }, question, values => listQuery(model, question, values))
}

/** Asks a question of a list, whatever it counts or reads, in one of two ways: under its own text once this is planned, else with its conditions as values. */
export async function readListed<Answer>(
  { model, ask, familiar }: ListMeans,
  question: ListQuestion,
  makeListed: (values: WhereAsValues | null) => Query<Answer>,
): Promise<Answer> {
  const own = makeListed(null)
  const isPlanned = Object.keys(question.where).length === 0 || familiar.meets(own)
  const values = isPlanned ? null : await whereAsValues(model, ask, question)
  return ask(values === null ? own : makeListed(values))
}

/** Drops the count of all entities of a type: it is kept with the release, and needs no asking. */
export function dropKnownCount(question: ListQuestion): ListQuestion {
  return isOfAll(question) ? { ...question, wantsCount: false } : question
}

/** Puts that number into the page. */
export function withKnownCount(page: ListPage, question: ListQuestion, version: GraphVersion): ListPage {
  if (!question.wantsCount || !isOfAll(question)) return page
  return { ...page, total: version.entityCounts[question.type.name] ?? 0 }
}

const isOfAll = ({ clocks, where }: ListQuestion): boolean =>
  clocks.release === null && clocks.day === null && Object.keys(where).length === 0

async function whereAsValues(model: Model, ask: Ask, question: ListQuestion): Promise<WhereAsValues | null> {
  const values = asValues(entityTree(question.type, question.where, model))
  if (values.depth > DEEPEST_AS_VALUES) return null
  const ids = await Promise.all(
    values.related.map(related => ask(relatedIdsQuery(model, question, related, MOST_RELATED_AS_VALUES))),
  )
  return ids.some(found => found === null) ? null : { ...values, ids: ids as (readonly string[])[] }
}
