import type { ChoiceArguments } from '../plan/arguments.js'
import type { View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { LINES_PER_POINT, readTiesAmong } from './neighborhood.js'
import { drawPicture } from './picture.js'
import { claimTypesOf, viewOf } from './view.js'

interface SubgraphArguments extends ChoiceArguments {
  readonly ids: readonly string[]
  readonly types?: readonly string[] | null
}

interface SubgraphQuestion {
  readonly ids: readonly string[]
  readonly types: readonly string[] | null
  readonly view: View
}

/** The root question `subgraph`: the entities that the caller names, and the claims between them. */
export const subgraph: Inquiry = {
  pose(given, at, scope) {
    const args = given as SubgraphArguments
    const ids = [...new Set(args.ids)]
    const question: SubgraphQuestion = {
      ids,
      types: claimTypesOf('types', args.types, scope),
      view: viewOf(args, at),
    }
    const lines = ids.length * LINES_PER_POINT
    return { question, most: { points: ids.length, lines }, looksAt: ids.length + lines }
  },

  async read(given, means) {
    const { ids, types, view } = given as SubgraphQuestion
    const { release } = view.clocks
    const rows = await Promise.all(ids.map(id => means.byId.entity(release, [], id)))
    const found = [...new Set(rows.flatMap(row => (row === null ? [] : [row.id])))]
    const { ties, linesLeftOut } = await readTiesAmong(found, { types, view }, means)
    return drawPicture(
      {
        points: found.map(id => ({ id, hops: null })),
        ties,
        leftOut: [],
        linesLeftOut,
        unknownIds: ids.filter((_, place) => rows[place] === null),
      },
      release,
      means,
    )
  },
}
