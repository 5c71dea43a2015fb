import type { Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { acceptedOf, entityHeads } from '../rules/accepted.js'
import { countBy, degreesOf } from './counts.js'
import { existenceOf } from '../rules/existence.js'
import { groupBy } from '../rules/group.js'
import { type Span, UNKNOWN, clipped, goesOn, spanOf } from '../rules/holds.js'
import { type Properties, entityProperties, ownFieldsOf, saidProperties } from './properties.js'
import { sha256 } from '../rules/canonical.js'
import type { ClaimRow } from '../rules/row.js'
import {
  type SaidVersion,
  type VerdictHistory,
  isSaid,
  lastVerdict,
  verdictHistories,
} from '../rules/standing.js'
import type { Versions } from '../seed/versions.js'

/** A statement or claim as it lies in Neo4j. */
export interface StoredSaid {
  readonly properties: Properties
  /** HAS_STATEMENT or HAD_STATEMENT; the claim type or its aside type. */
  readonly stored: string
  readonly from: string
  readonly to: string | null
}

/** The whole graph that the seed asks for: a function of the repository and of nothing else. */
export interface WantedGraph {
  readonly entities: ReadonlyMap<string, Properties>
  readonly said: readonly StoredSaid[]
  readonly formerIds: readonly { readonly id: string; readonly now: string }[]
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
  /** 95th-percentile number of live claims of each link, among the entities that have any: `Instrument.parties`. */
  readonly degrees: Readonly<Record<string, number>>
  readonly entityCounts: Readonly<Record<string, number>>
  readonly claimCounts: Readonly<Record<string, number>>
}

/** Works out verdicts, days, accepted values and counts, and lays everything out as it is stored. */
export function wantedGraph(model: Model, versions: Versions): WantedGraph {
  const histories = verdictHistories(model, versions.all, versions.release)
  const heads = entityHeads(versions.all)
  const said = versions.all.filter(isSaid)
  const byEntity = groupBy(said, version =>
    version.row.row === 'claim' ? version.row.from : version.row.entity,
  )
  const byEnd = groupBy(
    said.filter(version => version.row.row === 'claim'),
    version => (version.row as ClaimRow).to,
  )
  const spans = new Map<string, Span>()
  const entities = new Map<string, Properties>()
  for (const head of heads.values()) {
    const accepted = acceptedOf(
      head,
      [...(byEntity.get(head.row.id) ?? []), ...(byEnd.get(head.row.id) ?? [])],
      histories,
      versions.release,
    )
    const type = model.entities.get(head.row.type)!
    const existence = existenceOf(model, type, head.row.id, accepted)
    spans.set(head.row.id, existence)
    const { recordedIn, retractedIn } = head
    entities.set(
      head.row.id,
      entityProperties({
        id: head.row.id,
        type,
        formerIds: head.row.formerIds,
        recordedIn,
        retractedIn,
        statements: accepted.statements,
        existence,
      }),
    )
  }
  const stored = said.map(version => storedSaid(model, version, histories.get(version)!, spans))
  return {
    entities,
    said: stored,
    formerIds: [...heads.values()].flatMap(({ row }) => row.formerIds.map(id => ({ id, now: row.id }))),
    release: versions.release,
    isDraft: versions.isDraft,
    hash: hashOf(entities, stored),
    degrees: degreesOf(model, stored, id => heads.get(id)!.row.type),
    entityCounts: countBy(
      [...heads.values()].filter(head => head.retractedIn === null),
      head => head.row.type,
    ),
    claimCounts: countBy(
      said.filter(version => version.retractedIn === null && version.row.row === 'claim'),
      version => (version.row as ClaimRow).type,
    ),
  }
}

function storedSaid(
  model: Model,
  version: SaidVersion,
  history: VerdictHistory,
  spans: ReadonlyMap<string, Span>,
): StoredSaid {
  const { row } = version
  const isLive =
    version.retractedIn === null && row.modality === 'FACT' && lastVerdict(history) !== 'REJECTED'
  if (row.row === 'statement') {
    const properties = saidProperties(version, history, spanOf(row, false), [])
    return { properties, stored: isLive ? 'HAS_STATEMENT' : 'HAD_STATEMENT', from: row.entity, to: null }
  }
  const isAct = goesOn(model, row)
  const span = clipped(
    spanOf(row, isAct),
    [spans.get(row.from) ?? UNKNOWN, spans.get(row.to) ?? UNKNOWN],
    isAct,
  )
  const properties = saidProperties(version, history, span, ownFieldsOf(model, row))
  return { properties, stored: isLive ? row.type : asideOf(row.type), from: row.from, to: row.to }
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
  return sha256(lines.sort().join('\n'))
}
