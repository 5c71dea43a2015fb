import { type ChoiceArguments, type PageArguments, choiceOf } from '../plan/arguments.js'
import { pickSome } from '../plan/lists.js'
import { type OpenedPage, openPage, pageOf } from '../plan/open-page.js'
import type { View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { makeEvents } from './timeline/events.js'
import {
  MOST_RESTED_ON,
  SORT_WIDTH,
  countKinds,
  findEventsBehind,
  showEvent,
  sortEvents,
  sortOfEvent,
} from './timeline/page.js'
import { MOST_TIES, readGathered } from './timeline/reading.js'
import { tellEvent } from './timeline/words.js'
import { checkDayOrder, idsOfArgument, viewOf } from './view.js'

interface TimelineArguments extends ChoiceArguments, PageArguments {
  readonly of: readonly string[]
  readonly from?: string | null
  readonly to?: string | null
  readonly kinds?: readonly string[] | null
  readonly undated?: boolean | null
}

interface TimelineQuestion {
  readonly of: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly kinds: readonly string[] | null
  readonly undated: boolean
  readonly view: View
  readonly page: OpenedPage
}

const MOST_SUBJECTS = 20
const MOST_KINDS = 40

/** The root question `timeline`: what happened to entities, in the order of the days on which it may have happened. */
export const timeline: Inquiry = {
  pose(given, at, scope) {
    const args = given as TimelineArguments
    const { from = null, to = null } = args
    const list = {
      of: idsOfArgument('of', args.of, MOST_SUBJECTS),
      from,
      to,
      kinds: pickSome('kinds', args.kinds, 'all kinds'),
      undated: args.undated ?? false,
    }
    checkDayOrder(list, list, 'day')
    const key = { kind: 'timeline', ...list, choice: choiceOf(args, at.modality) }
    const page = openPage(
      args,
      { list: key, width: SORT_WIDTH, valuesOf: sortOfEvent, usual: 50 },
      at.clocks,
      scope,
    )
    const { clocks, size } = page
    const question: TimelineQuestion = { ...list, view: viewOf(args, { ...at, clocks }), page }
    return {
      question,
      clocks,
      most: { events: size, restsOn: MOST_RESTED_ON, byKind: MOST_KINDS },
      looksAt: list.of.length * MOST_TIES,
    }
  },

  async read(given, means) {
    const question = given as TimelineQuestion
    const { view, kinds, undated, page } = question
    const wanted = kinds === null ? null : new Set(kinds)
    const gathered = await readGathered(question.of, wanted, view, means)
    const events = makeEvents(gathered, means.model).filter(({ kind }) => wanted?.has(kind) ?? true)
    const { dated, dateless } = sortEvents(events, question)
    const behind = findEventsBehind(page.after, undated ? dateless : dated)
    const { shown, hasNextPage, endCursor } = pageOf(behind, page)
    return {
      events: await Promise.all(
        shown.map(async event => ({
          ...showEvent(event),
          sentence: await tellEvent(event, view.clocks, means),
        })),
      ),
      total: dated.length,
      undatedTotal: dateless.length,
      byKind: countKinds(dated, dateless, behind.slice(shown.length)),
      notRead: gathered.notRead,
      hasNextPage,
      endCursor,
    }
  },
}
