import type { Model } from '../model/model.js'
import { STATEMENT_TYPES, asideOf } from '../model/stored.js'
import { entityHeadsOf } from '../rules/accepted.js'
import { hashLines } from '../model/canonical.js'
import { type Judgement, judgeHistory } from '../rules/judgement.js'
import type { EntityRow, Version } from '../rules/row.js'
import { type SaidVersion, isSaidVersion, lastVerdict } from '../rules/standing.js'
import type { Versions } from '../seed/versions.js'
import { type Counts, countsOfGraph } from './counts.js'
import { entityProperties } from './entity-properties.js'
import type { Properties } from './field-properties.js'
import { saidProperties } from './said-properties.js'

/** A statement or claim as it lies in Neo4j. */
export interface StoredSaid {
  readonly properties: Properties
  /** HAS_STATEMENT or HAD_STATEMENT; the claim type or its aside type. */
  readonly stored: string
  readonly from: string
  readonly to: string | null
}

/** The whole graph that the seed asks for: a function of the repository and of nothing else. */
export interface WantedGraph extends Counts {
  readonly entities: ReadonlyMap<string, Properties>
  readonly said: readonly StoredSaid[]
  readonly formerIds: readonly { readonly id: string; readonly now: string }[]
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
}

/** Judges every row, and lays everything out as it is stored. */
export function wantedGraph(model: Model, versions: Versions): WantedGraph {
  const judgement = judgeHistory(model, versions)
  const heads = [...entityHeadsOf(versions.all).values()]
  const entities = new Map(heads.map(head => [head.row.id, storedEntity(model, head, judgement)]))
  const said = versions.all.filter(isSaidVersion).map(version => storedSaid(model, version, judgement))
  return {
    entities,
    said,
    formerIds: heads.flatMap(({ row }) => row.formerIds.map(id => ({ id, now: row.id }))),
    release: versions.release,
    isDraft: versions.isDraft,
    hash: hashOf(entities, said),
    ...countsOfGraph(model, versions.all, heads, said),
  }
}

function storedEntity(
  model: Model,
  head: Version<EntityRow>,
  { accepted, existence }: Judgement,
): Properties {
  const { id, type } = head.row
  return entityProperties(model.entities.get(type)!, head, accepted.get(id)!, existence.get(id)!)
}

function storedSaid(model: Model, version: SaidVersion, { verdicts, days }: Judgement): StoredSaid {
  const { row } = version
  const history = verdicts.get(version)!
  const properties = saidProperties(model, version, history, days.get(version)!)
  const isLive =
    version.retractedIn === null && row.modality === 'FACT' && lastVerdict(history) !== 'REJECTED'
  if (row.row === 'claim')
    return { properties, stored: isLive ? row.type : asideOf(row.type), from: row.from, to: row.to }
  const stored = isLive ? STATEMENT_TYPES.live : STATEMENT_TYPES.aside
  return { properties, stored, from: row.entity, to: null }
}

/** Depends on what is said alone: not on the order of the rows, nor on when they were loaded. */
function hashOf(entities: ReadonlyMap<string, Properties>, said: readonly StoredSaid[]): string {
  const lines = [
    ...[...entities.values()].map(entity => `entity ${String(entity.id)} ${String(entity.digest)}`),
    ...said.map(
      ({ stored, properties }) =>
        `${stored} ${String(properties.id)} ${String(properties.recordedIn)} ${String(properties.digest)}`,
    ),
  ]
  return hashLines(lines.sort())
}
