import { readSeedGraph } from '../../src/store/seed-graph.js'
<<<<<<< HEAD
import type { EvidenceRow } from '../../src/rules/row.js'
import { ownModel } from './own-model.js'

/** A claim or a statement of the seed as it stands at the current release. */
export interface SeedSaid {
  readonly id: string
  /** `PARTY_TO`; `STATEMENT` for a statement. */
  readonly type: string
  readonly from: string
  readonly to: string
  readonly evidence: readonly EvidenceRow[]
  readonly values: Readonly<Record<string, unknown>>
}

/** Everything that the seed says now, of whatever modality and verdict, for oracles that go through it by hand; in the order of their ids. */
export function readSeedSaid(folder = 'seed'): SeedSaid[] {
  const { wanted } = readSeedGraph(folder, ownModel())
  return wanted.said
    .filter(({ properties }) => (properties.untilRelease ?? null) === null)
    .map(({ stored, from, to, properties }) => ({
      id: String(properties.id),
      type: to === null ? 'STATEMENT' : stored.replace(/_ASIDE$/, ''),
      from: from.id,
      to: (to ?? from).id,
      evidence: JSON.parse(String(properties.evidence)) as EvidenceRow[],
      values: properties,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** How many publishers speak for any of these, however they are spelt, by hand: without case and punctuation. */
export function countPublishers(said: readonly SeedSaid[]): number {
  const speaking = said.flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === 'SUPPORTS'))
  const plain = speaking.map(({ publisher }) =>
    publisher
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  return new Set(plain).size
}
=======
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
>>>>>>> time
