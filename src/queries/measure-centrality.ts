import { UndirectedGraph } from 'graphology'
import { pagerank } from 'graphology-metrics/centrality/index.js'
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js'
import type { Breath } from '../answer/breath.js'
import type { Tie } from '../questions/view.js'

/** An entity with the three measures of how far it stands in the middle. */
export interface CentralPoint {
  readonly id: string
  readonly degree: number
  readonly betweenness: number
  readonly pagerank: number
}

type Ends = Pick<Tie, 'from' | 'to'>

/**
 * Measures every entity at the end of a tie. Ties count in both directions. Several ties between two entities count as one: how often a pair is spoken of says
 * more of the sources than of the pair.
 */
export async function measureCentrality(ties: readonly Ends[], breath: Breath): Promise<CentralPoint[]> {
  const graph = new UndirectedGraph()
  for (const { from, to } of ties) if (from !== to) graph.mergeEdge(from, to)
  if (graph.order === 0) return []
  await breath.pauseIfLong()
  const between = await measureBetweenness(graph, breath)
  await breath.pauseIfLong()
  const ranks = pagerank(graph, { getEdgeWeight: null, alpha: 0.85, maxIterations: 1_000, tolerance: 1e-10 })
  return graph.mapNodes(id => ({
    id,
    degree: graph.degree(id),
    betweenness: roundMeasure(between.get(id)!),
    pagerank: roundMeasure(ranks[id]!),
  }))
}

/**
 * Measures how many of the shortest paths between two others lead through each entity, as a share of what it could be. The library finds the paths from one entity
 * after another, and others have their turn between two of them. Its own sum takes all of them in one go, and held everybody up for 213 ms (600
 * entities of the record). Brandes: what depends on an entity is shared out to those before it, from the farthest to the nearest.
 */
async function measureBetweenness(graph: UndirectedGraph, breath: Breath): Promise<Map<string, number>> {
  const ids = graph.nodes()
  const pathsFrom = createUnweightedIndexedBrandes(graph)
  const between = new Float64Array(ids.length)
  for (const source of ids.keys()) {
    const dependent = new Float64Array(ids.length)
    const [reached, before, counts] = pathsFrom(source)
    while (reached.size > 0) {
      const far = reached.pop()!
      const share = (1 + dependent[far]!) / counts[far]!
      for (const near of before[far]!) dependent[near]! += counts[near]! * share
      if (far !== source) between[far]! += dependent[far]!
    }
    await breath.pauseIfLong()
  }
  // Each pair of others is met from both of its sides.
  const pairs = ids.length > 2 ? (ids.length - 1) * (ids.length - 2) : 2
  return new Map(ids.map((id, place) => [id, between[place]! / pairs]))
}

/** Rounds a measure: sums in another order differ in their last digits, which would change the order of equals. */
const roundMeasure = (measure: number): number => Math.round(measure * 1e6) / 1e6

/** Keeps the ties between the `limit` entities with the most neighbours; of equals, those whose ids come first. `total` counts all entities. */
export function keepMostTied<T extends Ends>(
  ties: readonly T[],
  limit: number,
): { readonly kept: readonly T[]; readonly total: number } {
  const neighbours = new Map<string, Set<string>>()
  const note = (a: string, b: string): void => void neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b))
  for (const { from, to } of ties) {
    note(from, to)
    note(to, from)
  }
  const most = [...neighbours]
    .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
    .slice(0, limit)
  const ids = new Set(most.map(([id]) => id))
  return { kept: ties.filter(({ from, to }) => ids.has(from) && ids.has(to)), total: neighbours.size }
}
