import type { Means } from '../../answer/means.js'
import type { ChangingKind, ComparedStates } from '../../cypher/queries/change-judged.js'
import {
  type ChangeRow,
  type ChangesFound,
  type ChangeTotal,
  changesQuery,
} from '../../cypher/queries/changes.js'
import type { OpenedPage } from '../../plan/open-page.js'
import type { Clocks } from '../../questions/clocks.js'
import { type GraphVersion, releaseOfClocks } from '../../questions/version.js'
import type { ComparedTypes } from './states.js'
import { sumTotals } from './told.js'
import { readSubject } from '../subject.js'

/** Two states of the graph, and the part of their difference that is asked for. */
export interface ChangesQuestion
  extends ComparedTypes, Pick<ComparedStates, 'choice' | 'of' | 'kinds' | 'causes'> {
  readonly from: Clocks
  readonly to: Clocks
  readonly page: OpenedPage
  readonly wantsPage: boolean
  readonly wantsTotals: boolean
}

/** Makes the states as they are compared. An entity may stand in one of them only. Where an id was merged away in one state, its heir stands for it there. */
export async function readStates(
  { from, to, ...question }: ChangesQuestion,
  means: Means,
  version: GraphVersion,
): Promise<ComparedStates> {
  const ids = new Set<string>()
  for (const id of question.of ?? []) {
    const row = await means.byId.entity(from.release, [], id)
    const later =
      row === null
        ? await readSubject('of', id, to.release, means)
        : await means.byId.entity(to.release, [], id)
    for (const found of [row, later]) if (found !== null) ids.add(found.id).add(id)
  }
  return {
    ...question,
    of: question.of === null ? null : [...ids].sort(),
    fromDay: from.day,
    toDay: to.day,
    fromRelease: releaseOfClocks(from, version),
    toRelease: releaseOfClocks(to, version),
  }
}

function sortsOf({ entityTypes, withStatements, claimTypes }: ComparedTypes): ChangingKind[] {
  return [
    ...(entityTypes.length > 0 ? (['entity'] as const) : []),
    ...(withStatements ? (['statement'] as const) : []),
    ...(claimTypes.length > 0 ? (['claim'] as const) : []),
  ]
}

/** The next changes of all sorts in the order of their ids, one more than the page shows. */
export async function readPageOfChanges(
  question: ChangesQuestion,
  states: ComparedStates,
  means: Means,
): Promise<ChangeRow[]> {
  const { after, size } = question.page
  const found = await findSorts(question, states, after === null ? null : String(after[0]), means)
  return found
    .flatMap(({ page }) => page)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, size + 1)
}

/**
 * Counts the changes of each type, kind and cause. The query of the first page brings these counts, and a client on a later page has asked that query before.
 */
export async function readTotals(
  question: ChangesQuestion,
  states: ComparedStates,
  means: Means,
): Promise<ChangeTotal[]> {
  const found = await findSorts(question, states, null, means)
  return sumTotals(found.flatMap(({ totals }) => totals))
}

const findSorts = (
  question: ChangesQuestion,
  states: ComparedStates,
  after: string | null,
  { ask, model }: Means,
): Promise<ChangesFound[]> =>
  Promise.all(
    sortsOf(question).map(what =>
      ask(changesQuery(model, what, states, { after, limit: question.page.size + 1 })),
    ),
  )
