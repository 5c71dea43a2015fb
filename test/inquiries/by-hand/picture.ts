import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface NeighborhoodAsked extends ViewAsked {
  readonly of: string
  readonly hops?: number
  readonly types?: readonly string[]
  readonly limitPerType?: number
  readonly limit?: number
}

export interface SubgraphAsked extends ViewAsked {
  readonly ids: readonly string[]
  readonly types?: readonly string[]
}

const PICTURE =
  'points { id typeName hops degree node { id } } lines { id fromId toId claimType certainty claim { id } } leftOut { atId claimType total } linesLeftOut isCut days unknownIds looks { typeName isClaim total }'

/** How far everything is from the middle, by walking the claims over and over. */
function distancesFrom(ties: readonly Tie[], middle: string, hops: number): Map<string, number> {
  const far = new Map([[middle, 0]])
  for (let hop = 1; hop <= hops; hop++)
    for (const { from, to } of ties)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        if (far.get(a) === hop - 1 && !far.has(b)) far.set(b, hop)
  return far
}

const tiesAsked = (
  { types, ...view }: ViewAsked & { readonly types?: readonly string[] },
  seed: SeedTies,
): Tie[] => seed.ties(viewOfAsked(view)).filter(({ type }) => types?.includes(type) ?? true)

/** What lies around an entity, as by walking; of one that the limits keep small, what they leave out. */
export const neighborhoodByHand: ByHand<NeighborhoodAsked> = {
  field: 'neighborhood',
  shown: PICTURE,

  compare(came, asked, { seed }) {
    const { of, hops = 1, limit = 200, limitPerType = 25 } = asked
    const ties = tiesAsked(asked, seed)
    const far = distancesFrom(ties, of, hops)
    const shown = new Map<string, number>(came.points.map(({ id, hops: away }: Came) => [id, away]))
    expect(shown.size).toBeLessThanOrEqual(limit)
    comparePicture(came, ties, seed)
    if (!came.isCut) expect(shown).toEqual(far)
    for (const [id, away] of shown) expect(away).toBeGreaterThanOrEqual(far.get(id) ?? Infinity)
    if (hops === 1 && limit >= far.size) expect(came.leftOut).toEqual(gapsAt(of, ties, limitPerType))
  },
}

/** Of each type at an entity, how many there are beyond what is followed. */
function gapsAt(atId: string, ties: readonly Tie[], most: number): object[] {
  const own = ties.filter(({ from, to }) => from !== to && [from, to].includes(atId))
  const types = [...new Set(own.map(({ type }) => type))].sort()
  return types.flatMap(claimType => {
    const total = own.filter(({ type }) => type === claimType).length - most
    return total > 0 ? [{ atId, claimType, total }] : []
  })
}

/** Every claim between any two of some entities, whichever way. */
export const subgraphByHand: ByHand<SubgraphAsked> = {
  field: 'subgraph',
  shown: PICTURE,

  compare(came, asked, { seed }) {
    const known = [...new Set(asked.ids)].filter(id => seed.types.has(id))
    expect(came.points.map(({ id }: Came) => id).sort()).toEqual([...known].sort())
    expect(came.unknownIds).toEqual([...new Set(asked.ids)].filter(id => !seed.types.has(id)))
    expect(came.leftOut).toEqual([])
    comparePicture(came, tiesAsked(asked, seed), seed)
  },
}

/** Every line between the points, what they are, and what is counted of them. */
function comparePicture(came: Came, ties: readonly Tie[], seed: SeedTies): void {
  const points = new Set(came.points.map(({ id }: Came) => id))
  const between = ties.filter(({ from, to }) => points.has(from) && points.has(to))
  const lines = between.map(({ id, from, to, type, certainty }) => [id, from, to, type, certainty, id])
  const shown = came.lines.map((line: Came) => [
    line.id,
    line.fromId,
    line.toId,
    line.claimType,
    line.certainty,
    line.claim.id,
  ])
  expect(came.lines.length + came.linesLeftOut).toBe(lines.length)
  expect(came.isCut).toBe(came.leftOut.length + came.linesLeftOut > 0)
  if (came.linesLeftOut > 0) return
  expect(shown).toEqual(lines)
  for (const { id, typeName, degree, node } of came.points) {
    expect([node.id, typeName]).toEqual([id, seed.types.get(id)])
    expect([id, degree]).toEqual([id, between.filter(({ from, to }) => from === id || to === id).length])
  }
  const counted = came.looks.map(({ typeName, total }: Came) => [typeName, total]).sort()
  const all = [...came.points.map(({ typeName }: Came) => typeName), ...between.map(({ type }) => type)]
  expect(counted).toEqual(
    [...new Set(all)].map(type => [type, all.filter(one => one === type).length]).sort(),
  )
}
