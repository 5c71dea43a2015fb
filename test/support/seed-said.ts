import type { WantedGraph } from '../../src/store/graph.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
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
export const readSeedSaid = (folder = 'seed'): SeedSaid[] =>
  saidNowOf(readSeedGraph(folder, ownModel()).wanted)

/** The same of a seed that was read already. */
export function saidNowOf(wanted: WantedGraph): SeedSaid[] {
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
