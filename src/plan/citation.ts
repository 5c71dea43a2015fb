import type { GraphVersion } from '../questions/version.js'
import type { Plan, RootPlan } from './plan.js'

/** The facts that make an answer citable: which data, in which state, under which clocks, at what cost. */
interface Citation extends Record<string, unknown> {
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
  readonly cost: number
  /** The clocks that each root field sets, under its name in the answer; root fields that set no clock are not listed. */
  readonly clocks: Readonly<Record<string, RootPlan['sets']>>
  readonly licence: string
}

export function citationOf(plan: Plan, cost: number, { release, isDraft, hash }: GraphVersion): Citation {
  const set = [...plan.roots].filter(([, { sets }]) => Object.keys(sets).length > 0)
  const clocks = Object.fromEntries(set.map(([key, { sets }]) => [key, sets]))
  return { release, isDraft, hash, clocks, cost, licence: 'CC BY 4.0' }
}
