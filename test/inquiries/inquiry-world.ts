import { OracleWorld } from '../oracle/history.js'
import type { OracleModel } from '../oracle/model.js'
import { readSaid } from '../oracle/read-release.js'
import type { WrittenWorld } from '../oracle/write-world.js'
import type { WantedGraph } from '../../src/store/graph.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import { ownModel } from '../support/own-model.js'
import { saidNowOf } from '../support/seed-said.js'
import { seedTiesOf } from '../support/seed-ties.js'
import { type Ground, layGround } from './by-hand/asked.js'
import { readStates } from './by-hand/changes.js'

/** A random world for the oracles of the root questions: each release is read from what its files said then, and from nothing that came later. */
export class InquiryWorld {
  readonly releases: OracleWorld
  readonly #written: WrittenWorld
  readonly #grounds = new Map<number, Ground>()

  constructor(written: WrittenWorld, model: OracleModel) {
    this.#written = written
    const releases = written.snapshots.map(folder => readSaid(folder, model))
    this.releases = new OracleWorld({ model, releases, endsInDraft: true })
  }

  /** What the graph said at a release; without one, what it says now. */
  at(release = this.releases.last): Ground {
    const ground = this.#grounds.get(release) ?? this.#lay(release)
    this.#grounds.set(release, ground)
    return ground
  }

  #lay(release: number): Ground {
    let graph: WantedGraph | undefined
    const wanted = (): WantedGraph =>
      (graph ??= readSeedGraph(this.#written.snapshots[release - 1]!, ownModel()).wanted)
    return layGround({
      seed: () => seedTiesOf(wanted()),
      said: () => saidNowOf(wanted()),
      states: () => (release === this.releases.last ? readStates(this.#written.folder) : this.at().states),
      judged: () => this.releases.at(release),
      firstSaid: () => id =>
        1 + this.releases.releases.findIndex(({ rows }) => rows.some(row => row.id === id)),
    })
  }

  /** The arguments with the ids that the entities have at the release; what was merged away stands for its heir. */
  withHeirs<Asked extends object>(asked: Asked, release = this.releases.last): Asked {
    const resolve = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(resolve)
        : typeof value === 'string'
          ? (this.releases.heirOf(value, release) ?? value)
          : value
    return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, resolve(value)])) as Asked
  }

  /** Ids that were merged away, and whose heir at the release is that one. */
  formerIdsOf(id: string, release = this.releases.last): string[] {
    const all = this.releases.releases.flatMap(({ entities }) => [...entities.values()])
    const former = new Set(all.flatMap(({ formerIds }) => formerIds))
    return [...former].filter(old => old !== id && this.releases.heirOf(old, release) === id)
  }
}
