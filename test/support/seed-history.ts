import { readSeedGraph } from '../../src/store/seed-graph.js'
import type { WantedGraph } from '../../src/store/graph.js'
import { ownModel } from './own-model.js'

/** A claim or statement in one of its stages, as the seed asks for it; of a statement, both ends are its entity. */
export interface SeedSaid {
  readonly id: string
  /** A claim type, or `STATEMENT`. */
  readonly type: string
  readonly from: string
  readonly to: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- properties of many shapes
  readonly values: Readonly<Record<string, any>>
}

/** Everything that every release of a seed says, in memory: nothing of it comes from Neo4j or from Cypher. */
export function readSeedSaid(folder = 'seed'): {
  readonly wanted: WantedGraph
  readonly said: readonly SeedSaid[]
} {
  const { wanted } = readSeedGraph(folder, ownModel())
  const said = wanted.said.map(({ stored, from, to, properties }) => ({
    id: properties.id as string,
    type: to === null ? 'STATEMENT' : stored.replace(/_ASIDE$/, ''),
    from: from.id,
    to: to?.id ?? from.id,
    values: properties,
  }))
  return { wanted, said }
}

/** Whether a stage, of whatever it is, stood at a release. */
export const stoodIn = (values: Readonly<Record<string, unknown>>, release: number): boolean =>
  Number(values.fromRelease) <= release &&
  ((values.untilRelease ?? null) === null || Number(values.untilRelease) > release)
