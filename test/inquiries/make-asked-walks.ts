import type { ViewAsked } from './by-hand/asked.js'
import type { CentralAsked } from './by-hand/central.js'
import type { LineageAsked } from './by-hand/lineage.js'
import type { PathsAsked } from './by-hand/paths.js'
import type { NeighborhoodAsked, SubgraphAsked } from './by-hand/picture.js'
import type { SimilarAsked } from './by-hand/similar.js'
import type { PartMaker } from './make-view.js'

/** Random questions that walk along claims, and measure what they pass. */

const TEXTS = ['Instrument', 'Programme']

export function makeCentral(parts: PartMaker): CentralAsked {
  const { random } = parts
  const view = parts.view()
  const types = ['Organization', 'Country', 'Instrument', 'Meeting', 'Programme', 'CrimeType']
  return {
    ...view,
    ...parts.maybe('entityTypes', 0.6, () => random.some(types, 5)),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...(random.chance(0.5)
      ? {
          crime: parts.id(view.knownAt, ['CrimeType']),
          ...parts.maybe('hops', 0.7, () => random.whole(1, 2)),
        }
      : {}),
    ...parts.maybe('orderBy', 0.7, () => random.pick(['DEGREE', 'BETWEENNESS', 'PAGERANK'] as const)),
    ...parts.maybe('first', 0.7, () => random.pick([3, 100])),
    ...parts.maybe('limit', 0.3, () => random.pick([2, 10, 600])),
  }
}

export function makeLineage(parts: PartMaker): LineageAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    instrument: parts.id(view.knownAt, TEXTS),
    ...parts.maybe('reach', 0.7, () => random.pick(['EARLIER', 'LATER', 'LINE', 'FAMILY'] as const)),
    ...parts.maybe('depth', 0.3, () => random.pick([1, 2, 50])),
    ...parts.maybe('limit', 0.2, () => random.pick([2, 4, 300])),
  }
}

export function makeNeighborhood(parts: PartMaker): NeighborhoodAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    of: parts.id(view.knownAt),
    ...parts.maybe('hops', 0.6, () => random.whole(1, 3)),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...parts.maybe('limitPerType', 0.4, () => random.pick([1, 2, 100])),
    ...parts.maybe('limit', 0.2, () => random.pick([2, 6, 500])),
  }
}

export function makePaths(parts: PartMaker): PathsAsked {
  const { random } = parts
  const view: ViewAsked = parts.view()
  const [from, to, ...others] = parts.ids(6, view.knownAt, undefined, 2)
  return {
    ...view,
    from: from!,
    to: to!,
    ...parts.maybe('k', 0.6, () => random.pick([1, 10])),
    ...parts.maybe('maxHops', 0.8, () => random.whole(1, 4)),
    ...(others[0] !== undefined ? parts.maybe('via', 0.3, () => [others[0]!]) : {}),
    ...(others[1] !== undefined ? parts.maybe('avoid', 0.4, () => others.slice(1)) : {}),
    ...parts.maybe('types', 0.2, () => parts.types()),
  }
}

export function makeSimilar(parts: PartMaker): SimilarAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    to:
      (random.chance(0.3) ? parts.endsOf(['COOPERATES_WITH'], view.knownAt)?.to : undefined) ??
      parts.id(view.knownAt),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...parts.maybe('limit', 0.5, () => random.pick([1, 50])),
    ...parts.maybe('shared', 0.5, () => random.pick([1, 25])),
  }
}

export function makeSubgraph(parts: PartMaker): SubgraphAsked {
  const view = parts.view()
  return {
    ...view,
    ids: [...parts.ids(12, view.knownAt), ...(parts.random.chance(0.2) ? ['nobody'] : [])],
    ...parts.maybe('types', 0.2, () => parts.types()),
  }
}
