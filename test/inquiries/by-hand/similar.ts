import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface SimilarAsked extends ViewAsked {
  readonly to: string
  readonly types?: readonly string[]
  readonly limit?: number
  readonly shared?: number
}

/** The relations of each entity, as texts, from the claims alone: both ends of each. */
function relationsOf(ties: readonly Tie[], seed: SeedTies): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const note = (id: string, relation: string): void =>
    void found.set(id, (found.get(id) ?? new Set()).add(relation))
  for (const { from, to, type } of ties) {
    if (from === to) continue
    const isSame = seed.model.claims.get(type)!.traits.includes('SYMMETRIC')
    note(from, `${type} true ${to}`)
    note(to, `${type} ${isSame} ${from}`)
  }
  return found
}

interface Like {
  readonly id: string
  readonly both: readonly string[]
  readonly score: number
}

/** What is like an entity, as by comparing it with everything. */
export const similarByHand: ByHand<SimilarAsked> = {
  field: 'similar',
  shown:
    'node { id } relationCount total relationsLeftOut likes { node { id } score sharedCount relations { third { id } claimType isForward commonness own { id } theirs { id } } }',

  compare(came, asked, { seed }) {
    const { to, types, limit = 10, shared = 5 } = asked
    const ties = seed.ties(viewOfAsked(asked)).filter(({ type }) => types?.includes(type) ?? true)
    const relations = relationsOf(ties, seed)
    const ofType = [...relations].filter(([id]) => seed.types.get(id) === seed.types.get(to))
    const commonness = (relation: string): number => ofType.filter(([, own]) => own.has(relation)).length
    const own = relations.get(to) ?? new Set<string>()
    const likes: Like[] = ofType
      .filter(([id]) => id !== to)
      .map(([id, theirs]) => ({ id, both: [...theirs].filter(relation => own.has(relation)) }))
      .filter(({ both }) => both.length > 0)
      .map(like => ({
        ...like,
        score: like.both.reduce((sum, one) => sum + 1 / Math.log(commonness(one)), 0),
      }))
    expect(came.relationsLeftOut).toBe(0)
    expect([came.node.id, came.relationCount, came.total]).toEqual([to, own.size, likes.length])
    expect(came.likes.length).toBe(Math.min(limit, likes.length))
    const best = likes.map(({ score }) => score).sort((a, b) => b - a)
    for (const [place, like] of came.likes.entries()) {
      const byHand = likes.find(({ id }) => id === like.node.id)!
      expect(like.score).toBeCloseTo(byHand.score, 5)
      expect(like.score).toBeCloseTo(best[place]!, 5)
      expect(like.relations.length).toBe(Math.min(shared, byHand.both.length))
      compareRelations(like, byHand, to, new Map(ties.map(tie => [tie.id, tie])), commonness)
    }
  },
}

function compareRelations(
  like: Came,
  { id, both }: Like,
  to: string,
  claims: ReadonlyMap<string, Tie>,
  commonness: (relation: string) => number,
): void {
  expect(like.sharedCount).toBe(both.length)
  const endsOf = (claim: string): string[] => [claims.get(claim)!.from, claims.get(claim)!.to].sort()
  for (const { third, claimType, isForward, commonness: common, own, theirs } of like.relations) {
    const relation = `${claimType} ${isForward} ${third.id}`
    expect(both).toContain(relation)
    expect(common).toBe(commonness(relation))
    expect(endsOf(own.id)).toEqual([to, third.id].sort())
    expect(endsOf(theirs.id)).toEqual([id, third.id].sort())
  }
}
