import type { Tie } from '../../questions/view.js'
import { groupByKey } from '../../model/group.js'
import { MATTER_TYPES } from '../crime-scope.js'
import { OUTCOME_TYPES } from '../outcome-types.js'

/** By what a meeting is about a crime; the enum `MatterGround` of the schema. In this order they are told. */
export const MATTER_GROUNDS = ['MEETING', 'OUTCOME', 'SERIES'] as const
export type MatterGround = (typeof MATTER_GROUNDS)[number]

/** That a meeting is about a crime. */
export interface Matter {
  readonly crime: string
  readonly ground: MatterGround
  /** Claims that show it, from the meeting to the crime. */
  readonly ties: readonly Tie[]
}

/** What was done at a meeting with instruments, and what it was about. */
export interface Agenda {
  readonly outcomes: readonly Tie[]
  /** Of each crime, each ground once. */
  readonly matters: readonly Matter[]
}

/** Gives of a meeting what came of it and which of the crimes it was about, by one of the grounds. */
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

/** What several texts, or several sources, say alike is told once, with all claims that say so. */
const mergeMatters = (matters: readonly Matter[]): Matter[] =>
  [...groupByKey(matters, ({ crime, ground }) => `${crime} ${ground}`).values()].map(alike => ({
    ...alike[0]!,
    ties: [...new Set(alike.flatMap(({ ties }) => ties))],
  }))
