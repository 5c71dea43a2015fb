import type { Coverage } from '../model/coverage.js'
import type { Model } from '../model/model.js'
import { hashLines, writeCanonical } from '../model/canonical.js'
import type { Judgement } from '../rules/judgement.js'
import { isSaidVersion } from '../rules/stood-at.js'
import type { ReadCoverage } from '../seed/coverage.js'
import type { Versions } from '../seed/versions.js'
import { type Counts, countsOfGraph } from './counts.js'
import { layOutCoverage } from './coverage.js'
import { type EntityStage, stagesOfEntities } from './entity-stages.js'
import type { Properties } from './field-properties.js'
import { LazyMap } from './lazy-map.js'
import { type StageKey, type StoredSaid, stagesOfSaid } from './said-stages.js'

/** The whole graph that the seed asks for: a function of the repository and of nothing else. */
export interface WantedGraph extends Counts {
  /** Every entity in each of its stages, by `keyOfStage`; its properties are made when they are looked at. */
  readonly entities: ReadonlyMap<string, Properties>
  /** The same stages, whose properties are not made yet. */
  readonly stages: ReadonlyMap<string, EntityStage>
  readonly said: readonly StoredSaid[]
  /** Ids that were merged away, each with a stage of the entity that answers for it. */
  readonly formerIds: readonly { readonly former: string; readonly now: StageKey }[]
  /** For what the record is complete. The coverage belongs to the graph as it is now, and lies with what the graph says of itself. */
  readonly coverage: readonly Coverage[]
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
}

/** The key of an entity in one of its stages. */
export const keyOfStage = ({ id, fromRelease }: StageKey): string => `${id} ${fromRelease}`

/** Lays out what every release said, as it is stored; `judgements` has one entry for each release. */
export function wantedGraph(
  model: Model,
  versions: Versions,
  judgements: readonly Judgement[],
  entries: readonly ReadCoverage[],
): WantedGraph {
  const entities = stagesOfEntities(model, versions.all, judgements)
  const stages = new Map([...entities.values()].flat().map(stage => [keyOfStage(stage), stage]))
  const said = versions.all
    .filter(isSaidVersion)
    .flatMap(version => stagesOfSaid(model, version, judgements, entities))
  const coverage = layOutCoverage(entries, id => entities.get(id)?.at(-1)?.properties ?? {})
  return {
    entities: new LazyMap(stages, ({ properties }) => properties),
    stages,
    said,
    coverage,
    formerIds: [...stages.values()].flatMap(({ id, fromRelease, formerIds }) =>
      formerIds.map(former => ({ former, now: { id, fromRelease } })),
    ),
    release: versions.release,
    isDraft: versions.isDraft,
    hash: hashOfStages([...stages.values()], said, coverage),
    ...countsOfGraph(model, versions.all, judgements.at(-1)),
  }
}

/** What the hash of a graph needs of a stage. */
export interface Hashed {
  readonly id: unknown
  readonly fromRelease: unknown
  readonly digest: unknown
}

/**
 * The hash of a graph. It depends only on what is said, and on the coverage: not on the order of the rows, nor on when they were loaded. The digest of each
 * stage goes into it.
 */
export function hashOfStages(
  entities: readonly Hashed[],
  said: readonly (Hashed & { readonly stored: string })[],
  coverage: readonly Coverage[],
): string {
  const line = (kind: string, { id, fromRelease, digest }: Hashed): string =>
    `${kind} ${String(id)} ${String(fromRelease)} ${String(digest)}`
  const lines = [
    ...entities.map(stage => line('entity', stage)),
    ...said.map(stage => line(stage.stored, stage)),
    ...coverage.map(entry => `coverage ${writeCanonical(entry)}`),
  ]
  return hashLines(lines.sort())
}
