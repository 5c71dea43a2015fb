import { relationsQuery } from '../cypher/queries/similar.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { weighSimilar } from './weigh-similar.js'
import { readSubject } from './subject.js'
import { boundNumber, claimTypesOf, viewOf } from './view.js'

interface SimilarArguments extends ChoiceArguments {
  readonly to: string
  readonly types?: readonly string[] | null
  readonly limit?: number | null
  readonly shared?: number | null
}

interface SimilarQuestion {
  readonly to: string
  readonly types: readonly string[] | null
  readonly limit: number
  readonly shared: number
  readonly view: View
}

const MOST_RELATIONS = 400
/** How many entities may share a relation that counts. A relation that more share says next to nothing: its weight is about a sixth at most. */
const MOST_SHARING = 400

/** The root question `similar`: which entities stand in the same relations as a given one. */
export const similar: Inquiry = {
  pose(given, at, scope) {
    const args = given as SimilarArguments
    const limit = boundNumber('limit', args.limit, { usual: 10, max: 50 })
    const shared = boundNumber('shared', args.shared, { usual: 5, max: 25 })
    const types = claimTypesOf('types', args.types, scope)
    const question: SimilarQuestion = { to: args.to, types, limit, shared, view: viewOf(args, at) }
    return { question, most: { likes: limit, relations: shared }, looksAt: 10 * MOST_RELATIONS }
  },

  async read(given, { ask, model, ...means }) {
    const { to, types, limit, shared, view } = given as SimilarQuestion
    const { id } = await readSubject('to', to, view.clocks.release, { ask, ...means })
    const bounds = { most: MOST_RELATIONS, mostEach: MOST_SHARING }
    const { total: relationCount, relations } = await ask(
      relationsQuery(model, view, { id, types, ...bounds }),
    )
    const kept = relations.filter(({ total }) => total <= MOST_SHARING)
    const scored = weighSimilar(kept)
    const relationsLeftOut = relationCount - kept.length
    return {
      node: id,
      relationCount,
      total: scored.length,
      likes: scored.slice(0, limit).map(({ id: node, score, relations: both }) => ({
        node,
        score,
        sharedCount: both.length,
        relations: both.slice(0, shared).map(({ shared: third, ...relation }) => ({ ...relation, third })),
      })),
      relationsLeftOut,
      isCut: relationsLeftOut > 0,
    }
  },
}
