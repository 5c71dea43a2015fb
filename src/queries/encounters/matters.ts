import type { Tie } from '../../questions/view.js'
import { groupByKey } from '../../model/group.js'
import { MATTER_TYPES } from '../crime-scope.js'
import { OUTCOME_TYPES } from '../outcome-types.js'

/** The grounds on which a meeting is about a crime, in the order in which they are told. They are the enum `MatterGround` of the schema. */
export const MATTER_GROUNDS = ['MEETING', 'OUTCOME', 'SERIES'] as const
export type MatterGround = (typeof MATTER_GROUNDS)[number]

/** A crime that a meeting is about, and what shows it. */
interface Matter {
  readonly crime: string
  readonly ground: MatterGround
  /** Claims that show it, from the meeting to the crime. */
  readonly ties: readonly Tie[]
}

/** What a meeting did with instruments, and the crimes that it was about. */
export interface Agenda {
  readonly outcomes: readonly Tie[]
  /** Each ground of each crime stands once. */
  readonly matters: readonly Matter[]
}

/** Makes a function that gives the outcomes of a meeting, and which of the crimes it was about on one of the grounds. */
export function makeAgendaOf(
  ties: readonly Tie[],
  crimes: ReadonlySet<string>,
  grounds: readonly MatterGround[],
): (meeting: string) => Agenda {
  const isOutcome = ({ type }: Tie): boolean => (OUTCOME_TYPES as readonly string[]).includes(type)
  const outcomesOf = groupByKey(ties.filter(isOutcome), ({ to }) => to)
  const seriesOf = groupByKey(
    ties.filter(({ type }) => type === 'SESSION_OF'),
    ({ from }) => from,
  )
  const about = ties.filter(
    ({ type, to }) => (MATTER_TYPES as readonly string[]).includes(type) && crimes.has(to),
  )
  const aboutOf = groupByKey(about, ({ from }) => from)
  const follow = (ground: MatterGround, id: string, before: readonly Tie[]): Matter[] =>
    (aboutOf.get(id) ?? []).map(tie => ({ crime: tie.to, ground, ties: [...before, tie] }))
  return meeting => {
    const outcomes = outcomesOf.get(meeting) ?? []
    const matters = [
      ...follow('MEETING', meeting, []),
      ...outcomes.flatMap(tie => follow('OUTCOME', tie.from, [tie])),
      ...(seriesOf.get(meeting) ?? []).flatMap(tie => follow('SERIES', tie.to, [tie])),
    ]
    return { outcomes, matters: mergeMatters(matters.filter(({ ground }) => grounds.includes(ground))) }
  }
}

/** Merges what several texts, or several sources, say alike: it is told once, with all claims that say so. */
const mergeMatters = (matters: readonly Matter[]): Matter[] =>
  [...groupByKey(matters, ({ crime, ground }) => `${crime} ${ground}`).values()].map(alike => ({
    ...alike[0]!,
    ties: [...new Set(alike.flatMap(({ ties }) => ties))],
  }))
