import { RequestError } from '../errors.js'
import type { ChoiceArguments, PageArguments } from '../plan/arguments.js'
import { goOn, writeCursor } from '../plan/cursor.js'
import { hashText, writeCanonical } from '../model/canonical.js'
import type { View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { makeEvents } from './timeline-events.js'
import {
  MOST_GROUNDS,
  SORT_WIDTH,
  countKinds,
  pageOfEvents,
  showEvent,
  sortEvents,
  sortOfEvent,
} from './timeline-page.js'
import { MOST_TIES, readGathered } from './timeline-reading.js'
import { tellEvent } from './timeline-words.js'
import { boundNumber, viewOf } from './view.js'

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
  readonly first: number
  /** What the last event of the page before is sorted by; null at the beginning. */
  readonly after: readonly string[] | null
  /** What its cursors name the list by. */
  readonly list: string
}

const MOST_SUBJECTS = 20
const MOST_KINDS = 40

/** What happened to entities, in the order of the days on which it may have happened. */
export const timeline: Inquiry = {
  ask(given, at, { version }) {
    const args = given as TimelineArguments
    const { from = null, to = null } = args
    const list = {
      of: idsOfTimeline(args.of),
      from,
      to,
      kinds: kindsOfTimeline(args.kinds),
      undated: args.undated ?? false,
    }
    if (from !== null && to !== null && from > to)
      throw new RequestError(
        'BAD_USER_INPUT',
        'WRONG_ORDER',
        `from is ${from} and to is ${to}; give the earlier day as \`from\`.`,
        { argument: 'from' },
      )
    const choice = viewOf(args, at).choice
    const mark = hashText(writeCanonical({ ...list, choice })).slice(0, 16)
    const turn = goOn(args.after, { mark: () => mark, width: SORT_WIDTH }, args, at.clocks, version)
    const stand = { clocks: turn.clocks, modality: at.modality }
    const first = boundNumber('first', args.first, { usual: 50, max: 100 })
    const after = turn.values?.map(String) ?? null
    const question: TimelineQuestion = {
      ...list,
      view: { clocks: turn.clocks, choice },
      first,
      after,
      list: mark,
    }
    return {
      question,
      most: { events: first, restsOn: MOST_GROUNDS, byKind: MOST_KINDS },
      looksAt: list.of.length * MOST_TIES,
      standpoints: { node: stand, counterpart: stand, restsOn: stand },
    }
  },

  async read(given, means) {
    const { version } = means
    const question = given as TimelineQuestion
    const { view, kinds, undated } = question
    const wanted = kinds === null ? null : new Set(kinds)
    const gathered = await readGathered(question.of, wanted, view, means)
    const events = makeEvents(gathered, means.model).filter(({ kind }) => wanted?.has(kind) ?? true)
    const { dated, dateless } = sortEvents(events, question)
    const listed = undated ? dateless : dated
    const page = pageOfEvents(listed, question)
    const last = page.shown.at(-1)
    return {
      events: await Promise.all(
        page.shown.map(async event => ({
          ...showEvent(event),
          sentence: await tellEvent(event, view.clocks, means),
        })),
      ),
      total: dated.length,
      undatedTotal: dateless.length,
      byKind: countKinds(dated, dateless, page.rest),
      notRead: gathered.notRead,
      hasNextPage: page.rest.length > 0,
      endCursor:
        last === undefined ? null : writeCursor(question.list, view.clocks, version, sortOfEvent(last)),
    }
  },
}

function idsOfTimeline(of: readonly string[]): readonly string[] {
  const ids = [...new Set(of)]
  if (ids.length > 0 && ids.length <= MOST_SUBJECTS) return ids
  throw new RequestError(
    'BAD_USER_INPUT',
    ids.length === 0 ? 'EMPTY_LIST' : 'ARGUMENT_OUT_OF_RANGE',
    `\`of\` names ${ids.length} entities; give from 1 to ${MOST_SUBJECTS}.`,
    { argument: 'of', min: 1, max: MOST_SUBJECTS },
  )
}

function kindsOfTimeline(kinds: readonly string[] | null | undefined): readonly string[] | null {
  if (kinds === null || kinds === undefined) return null
  if (kinds.length > 0) return [...new Set(kinds)].sort()
  throw new RequestError(
    'BAD_USER_INPUT',
    'EMPTY_LIST',
    '`kinds` is an empty list, which nothing can meet; leave it out for all kinds.',
    { argument: 'kinds' },
  )
}
