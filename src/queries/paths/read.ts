import type { Means } from '../../answer/means.js'
import { degreesQuery } from '../../cypher/queries/degrees.js'
import { tiesAtQuery } from '../../cypher/queries/ties.js'
import type { View } from '../../questions/view.js'
import { LEAST_STEP, costOfHub, costOfTie } from './cost.js'
import type { Prices } from './known.js'
import { type FoundPaths, type Look, type Room, searchPaths } from './search.js'

/** What is asked. Before the search, its ids become those that stand at the release. */
export interface PathsQuestion {
  readonly from: string
  readonly to: string
  readonly k: number
  readonly mostHops: number
  readonly vias: readonly string[]
  readonly avoided: readonly string[]
  readonly types: readonly string[] | null
  readonly view: View
  readonly room: Room
  readonly wantsWhyNot: boolean
  /** Set while the search looks for the nearest path: the ids of claims that would hold on the day if no source denied them then. */
  readonly denied?: ReadonlySet<string>
}

/** How many claims a path has at most, whatever is asked: entities that lie further apart have nothing to do with each other. */
export const WIDEST_HOPS = 8

export const PRICES: Prices = Object.freeze({
  tie: costOfTie,
  entity: (_: string, degree: number) => costOfHub(degree),
  least: LEAST_STEP,
  failure: null,
})

/** Reads the paths of a question in the graph. */
export function readPaths(question: PathsQuestion, look: Look, prices: Prices = PRICES): Promise<FoundPaths> {
  return searchPaths({ ...question, prices }, look, question.room)
}

/** Gives the graph as a question looks at it. */
export type LookFor = (question: PathsQuestion) => Look

/** Looks at the graph with the view and the claim types of a question. */
export function lookWith(
  { view, types, room }: PathsQuestion,
  { ask, model }: Pick<Means, 'ask' | 'model'>,
): Look {
  return {
    degrees: ids => ask(degreesQuery(model, view, { ids, types })),
    ties: async ids => {
      const around = await ask(tiesAtQuery(model, view, { ids, types, mostEach: room.ties }))
      return around.flatMap(at => at.types.flatMap(({ ties }) => ties))
    },
  }
}
