import { UndirectedGraph } from 'graphology'
import { pagerank } from 'graphology-metrics/centrality/index.js'
import { createBreath } from '../answer/breath.js'
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
 * Measures every entity at the end of a tie. Ties are read both ways and several between two entities are one, since how often a pair is spoken of says
 * more of the sources than of the pair.
 */
export async function measureCentrality(ties: readonly Ends[]): Promise<CentralPoint[]> {
  const graph = new UndirectedGraph()
  for (const { from, to } of ties) if (from !== to) graph.mergeEdge(from, to)
  if (graph.order === 0) return []
  const between = await measureBetweenness(graph)
  const ranks = pagerank(graph, { getEdgeWeight: null, alpha: 0.85, maxIterations: 1_000, tolerance: 1e-10 })
  return graph.mapNodes(id => ({
    id,
    degree: graph.degree(id),
    betweenness: roundMeasure(between[id]!),
    pagerank: roundMeasure(ranks[id]!),
  }))
}

/**
 * The share of the shortest ways between two others on which each lies, after Brandes: from each in turn, how many shortest ways lead to all others, and
 * then, from the farthest inwards, how much of them each passes on. For six hundred entities that takes more than a tenth of a second, so that others
 * have their turn in between.
 */
async function measureBetweenness(graph: UndirectedGraph): Promise<Record<string, number>> {
  const ids = graph.nodes()
  const places = new Map(ids.map((id, place) => [id, place]))
  const near = ids.map(id => graph.neighbors(id).map(other => places.get(other)!))
  const sums = new Float64Array(ids.length)
  const breathe = createBreath()
  for (let start = 0; start < ids.length; start++) {
    addPassedOn(near, start, sums)
    await breathe()
  }
  // Each pair was met from both of its ends, and there are as many as this in either order.
  const pairs = Math.max(1, (ids.length - 1) * (ids.length - 2))
  return Object.fromEntries(ids.map((id, place) => [id, sums[place]! / pairs]))
}

/** Adds to the sums what each passes on of the shortest ways that begin at one. */
function addPassedOn(near: readonly (readonly number[])[], start: number, sums: Float64Array): void {
  const { order, distances, ways } = waysFrom(near, start)
  const passed = new Float64Array(near.length)
  for (const at of order.reverse()) {
    for (const other of near[at]!)
      if (distances[other] === distances[at]! - 1)
        passed[other]! += (ways[other]! / ways[at]!) * (1 + passed[at]!)
    if (at !== start) sums[at]! += passed[at]!
  }
}

/** What can be reached from one, the nearest first; how far away each is, and over how many shortest ways. */
function waysFrom(
  near: readonly (readonly number[])[],
  start: number,
): { readonly order: number[]; readonly distances: Int32Array; readonly ways: Float64Array } {
  const distances = new Int32Array(near.length).fill(-1)
  const ways = new Float64Array(near.length)
  const order = [start]
  distances[start] = 0
  ways[start] = 1
  for (const at of order)
    for (const other of near[at]!) {
      if (distances[other] === -1) order.push(other)
      if (distances[other] === -1) distances[other] = distances[at]! + 1
      if (distances[other] === distances[at]! + 1) ways[other]! += ways[at]!
    }
  return { order, distances, ways }
}

/** Sums in another order differ in their last digits, which would change the order of equals. */
const roundMeasure = (measure: number): number => Math.round(measure * 1e6) / 1e6

/** The entities with the most neighbours, up to `limit`, and the ties between them; equals by id. */
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
