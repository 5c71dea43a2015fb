import { askEachOnce } from '../answer/ask.js'
import { type ChoiceArguments, type PageArguments, choiceOf } from '../plan/arguments.js'
import { pickSome } from '../plan/lists.js'
import { openPage, pageOf } from '../plan/open-page.js'
import type { ChangeRow } from '../cypher/queries/changes.js'
import { type Clocks, UNSET_CLOCKS } from '../questions/clocks.js'
import type { Finding } from '../questions/finding.js'
import { type GraphVersion, releaseOfClocks, releaseToldBy } from '../questions/version.js'
import { type StateArguments, statesOf, pickComparedTypes } from './changes/states.js'
import { type ChangesQuestion, readPageOfChanges, readStates, readTotals } from './changes/reading.js'
import { showChange, showTotals } from './changes/told.js'
import type { Inquiry } from './inquiry.js'

interface ChangesArguments
  extends
    StateArguments,
    Pick<ChoiceArguments, 'modality' | 'minGrade'>,
    Pick<PageArguments, 'first' | 'after'> {
  readonly of?: readonly string[] | null
  readonly types?: readonly string[] | null
  readonly kinds?: readonly string[] | null
  readonly causes?: readonly string[] | null
}

/** How many combinations of a type, a kind and a cause the answer counts at most. */
const MOST_TOTALS = 400
/** How much a comparison of whole states costs besides the changes that it shows: it reads every stage of either release. */
const LOOKS_AT_ALL = 10_000
const LOOKS_AT_ONE = 200

/** The root question `changes`: what differs between two states of the graph, and whether the world changed or what is known of it. */
export const changes: Inquiry = {
  pose(given, at, scope, asked) {
    const args = given as ChangesArguments
    const { version } = scope
    const { from, to } = statesOf(args, version)
    const list = {
      ...pickComparedTypes(args.types, scope),
      choice: choiceOf(args, at.modality),
      of: pickSome('of', args.of, 'all'),
      kinds: pickSome('kinds', args.kinds, 'all'),
      causes: pickSome('causes', args.causes, 'all'),
    }
    const releases = [from, to].map(clocks => releaseOfClocks(clocks, version))
    const page = openPage(
      args,
      {
        list: { kind: 'changes', ...list, from, to, releases },
        width: 1,
        valuesOf: valuesOfChange,
        usual: 50,
      },
      UNSET_CLOCKS,
      scope,
    )
    const shows = (name: string): boolean => asked.some(field => field.name === name)
    const question: ChangesQuestion = {
      ...list,
      from,
      to,
      page,
      wantsPage: shows('changes') || shows('hasNextPage') || shows('endCursor'),
      wantsTotals: shows('total') || shows('counts'),
    }
    const [before, later] = [from, to].map(clocks => ({ clocks, modality: at.modality }))
    return {
      question,
      most: { changes: page.size, counts: MOST_TOTALS },
      looksAt: list.of === null ? LOOKS_AT_ALL : list.of.length * LOOKS_AT_ONE,
      standpoints: { entityBefore: before!, claimBefore: before!, entityAfter: later!, claimAfter: later! },
    }
  },

  async read(given, means) {
    const { version } = means
    const question = given as ChangesQuestion
    const states = await readStates(question, means, version)
    const once = { ...means, ask: askEachOnce(means.ask) }
    const [rows, totals] = await Promise.all([
      question.wantsPage ? readPageOfChanges(question, states, once) : [],
      question.wantsTotals ? readTotals(question, states, once) : [],
    ])
    const { shown, hasNextPage, endCursor } = pageOf(rows, question.page)
    return {
      changes: shown.map(change => showChange(change, means.model.entities.has(change.typeName))),
      total: totals.reduce((sum, { total }) => sum + total, 0),
      counts: showTotals(totals),
      fromState: showState(question.from, version),
      toState: showState(question.to, version),
      hasNextPage,
      endCursor,
    }
  },
}

const valuesOfChange = ({ id }: ChangeRow): readonly unknown[] => [id]

const showState = (clocks: Clocks, version: GraphVersion): Finding => ({
  asOf: clocks.day,
  ...releaseToldBy(clocks, version),
})
