import type { Coverage } from '../model/coverage.js'
import type { Model } from '../model/model.js'
import { hashLines, writeCanonical } from '../model/canonical.js'
import type { Judgement } from '../rules/judgement.js'
import { isSaidVersion } from '../rules/standing.js'
import type { CoverageEntry } from '../seed/coverage.js'
import type { Versions } from '../seed/versions.js'
import { type Counts, countsOfGraph } from './counts.js'
import { layOutCoverage } from './coverage.js'
import { stagesOfEntities } from './entity-stages.js'
import type { Properties } from './field-properties.js'
import { type StageKey, type StoredSaid, stagesOfSaid } from './said-stages.js'

/** The whole graph that the seed asks for: a function of the repository and of nothing else. */
export interface WantedGraph extends Counts {
  /** Every entity in each of its stages, by `keyOfStage`. */
  readonly entities: ReadonlyMap<string, Properties>
  readonly said: readonly StoredSaid[]
  /** Ids that were merged away, each with a stage of the entity that answers for it. */
  readonly formerIds: readonly { readonly former: string; readonly now: StageKey }[]
  /** Of what the record is complete: it belongs to the graph as it is now, and lies in what that says of itself. */
  readonly coverage: readonly Coverage[]
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
}

/** An entity in one of its stages. */
export const keyOfStage = ({ id, fromRelease }: StageKey): string => `${id} ${fromRelease}`

/** Lays out what every release said, as it is stored; `judgements` has one for each. */
export function wantedGraph(
  model: Model,
  versions: Versions,
  judgements: readonly Judgement[],
  entries: readonly CoverageEntry[],
): WantedGraph {
  const stages = stagesOfEntities(model, versions.all, judgements)
  const all = [...stages].flatMap(([id, of]) =>
    of.map(({ value, fromRelease }) => ({ key: { id, fromRelease }, value })),
  )
  const entities = new Map(all.map(({ key, value }) => [keyOfStage(key), value]))
  const said = versions.all
    .filter(isSaidVersion)
    .flatMap(version => stagesOfSaid(model, version, judgements, stages))
  const coverage = layOutCoverage(entries, id => stages.get(id)?.at(-1)?.value ?? {})
  return {
    entities,
    said,
    coverage,
    formerIds: all.flatMap(({ key, value }) =>
      ((value.formerIds ?? []) as readonly string[]).map(former => ({ former, now: key })),
    ),
    release: versions.release,
    isDraft: versions.isDraft,
    hash: hashOf(entities, said, coverage),
    ...countsOfGraph(model, versions.all, judgements.at(-1)),
  }
}

function hashOf(
  entities: ReadonlyMap<string, Properties>,
  said: readonly StoredSaid[],
  coverage: readonly Coverage[],
): string {
  return hashOfStages(
    [...entities.values()],
    said.map(({ stored, properties }) => ({ stored, properties })),
    coverage,
  )
}

/** Depends on what is said alone, the coverage with it: not on the order of the rows, nor on when they were loaded. Each stage has its digest. */
export function hashOfStages(
  entities: readonly Properties[],
  said: readonly { readonly stored: string; readonly properties: Properties }[],
  coverage: readonly Coverage[],
): string {
  const line = (kind: string, { id, fromRelease, digest }: Properties): string =>
    `${kind} ${String(id)} ${String(fromRelease)} ${String(digest)}`
  const lines = [
    ...entities.map(properties => line('entity', properties)),
    ...said.map(({ stored, properties }) => line(stored, properties)),
    ...coverage.map(entry => `coverage ${writeCanonical(entry)}`),
  ]
  return hashLines(lines.sort())
}
