import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import { betweennessByPairs, neighboursOf, pagerankBySteps } from '../../support/centrality.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface CentralAsked extends ViewAsked {
  readonly entityTypes?: readonly string[]
  readonly types?: readonly string[]
  readonly crime?: string
  readonly hops?: number
  readonly orderBy?: 'DEGREE' | 'BETWEENNESS' | 'PAGERANK'
  readonly first?: number
  readonly limit?: number
}

/** The claims of a part of the graph; around a crime, those between what lies within so many claims of it. */
export function tiesOfPart(
  { entityTypes, types, crime, hops = 1, ...view }: CentralAsked,
  seed: SeedTies,
): Tie[] {
  const isWanted = (id: string): boolean => {
    const type = seed.types.get(id)!
    return entityTypes?.includes(type) ?? type !== 'Source'
  }
  const all = seed
    .ties(viewOfAsked(view))
    .filter(({ from, to, type }) => from !== to && (types?.includes(type) ?? true))
  const near = new Set([crime!])
  for (let hop = 1; hop <= hops; hop++)
    for (const id of [...near])
      for (const { from, to } of all)
        if (from === id || to === id) {
          const far = from === id ? to : from
          if (isWanted(far)) near.add(far)
        }
  near.delete(crime!)
  const isNear = (id: string): boolean => crime === undefined || near.has(id)
  return all.filter(({ from, to }) => [from, to].every(id => isWanted(id) && isNear(id)))
}

/** What stands in the middle, as by counting pair by pair. */
export const centralByHand: ByHand<CentralAsked> = {
  field: 'central',
  shown:
    'middle { node { id } degree betweenness pagerank tiedBy { id } } entityTotal tieTotal claimTotal entitiesLeftOut claimsLeftOut isCut',

  compare(came, asked, { seed }) {
    const ties = tiesOfPart(asked, seed)
    const neighbours = neighboursOf(ties)
    expect(came.entityTotal + came.entitiesLeftOut).toBe(neighbours.size)
    expect(came.claimTotal + came.claimsLeftOut).toBe(ties.length)
    expect(came.isCut).toBe(neighbours.size > (asked.limit ?? 400))
    if (!came.isCut) compareMeasures(came, asked, ties)
  },
}

function compareMeasures(
  came: Came,
  { first = 20, orderBy = 'BETWEENNESS' }: CentralAsked,
  ties: Tie[],
): void {
  const neighbours = neighboursOf(ties)
  const degrees = [...neighbours.values()].map(({ size }) => size)
  expect(came.tieTotal).toBe(degrees.reduce((a, b) => a + b, 0) / 2)
  const between = neighbours.size > 250 ? null : betweennessByPairs(neighbours)
  const ranks = pagerankBySteps(neighbours)
  expect(came.middle.length).toBe(Math.min(first, neighbours.size))
  for (const { node, degree, betweenness, pagerank, tiedBy } of came.middle) {
    expect(degree).toBe(neighbours.get(node.id)!.size)
    if (between !== null) expect(betweenness).toBeCloseTo(between.get(node.id)!, 4)
    expect(pagerank).toBeCloseTo(ranks.get(node.id)!, 4)
    const own = ties.filter(({ from, to }) => [from, to].includes(node.id)).map(({ id }) => id)
    expect(tiedBy.length).toBe(Math.min(5, own.length))
    for (const { id } of tiedBy) expect(own).toContain(id)
  }
  const all = { DEGREE: degrees, PAGERANK: [...ranks.values()], BETWEENNESS: [...(between?.values() ?? [])] }[
    orderBy
  ]
  const best = all.sort((a, b) => b - a)
  const measures: number[] = came.middle.map((point: Came) => point[orderBy.toLowerCase()])
  expect(measures).toEqual([...measures].sort((a, b) => b - a))
  if (best.length > 0)
    for (const [place, measure] of measures.entries()) expect(measure).toBeCloseTo(best[place]!, 4)
}
