import { canAgree, dateBounds } from '../model/edtf.js'
import { linksOf } from '../model/model.js'
import type { Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { existenceOf } from './existence.js'
import { groupBy } from './group.js'
import { type Span, UNKNOWN, clipped, goesOn, spanOf } from './holds.js'
import { type Properties, entityProperties, ownFieldsOf, saidProperties } from './properties.js'
import { type ClaimRow, type EntityRow, type StatementRow, type Version, sha256 } from './row.js'
import {
  type SaidVersion,
  type VerdictHistory,
  isEntity,
  isSaid,
  lastVerdict,
  stoodAt,
  verdictHistories,
} from './standing.js'
import type { Versions } from './versions.js'

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
    degrees: degreesOf(model, stored, heads),
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

/** The last version of each entity, recorded since its first. */
function entityHeads(versions: readonly Version[]): Map<string, Version<EntityRow>> {
  const heads = new Map<string, Version<EntityRow>>()
  for (const [id, group] of groupBy(versions.filter(isEntity), version => version.row.id)) {
    const last = group.reduce((a, b) => (b.recordedIn > a.recordedIn ? b : a))
    heads.set(id, { ...last, recordedIn: Math.min(...group.map(version => version.recordedIn)) })
  }
  return heads
}

/** What is accepted of an entity now, or was when it left: single values at their best precision, names in their order. */
function acceptedOf(
  head: Version<EntityRow>,
  said: readonly SaidVersion[],
  histories: ReadonlyMap<SaidVersion, VerdictHistory>,
  release: number,
): { statements: StatementRow[]; claims: ClaimRow[] } {
  const moment = head.retractedIn === null ? release : head.retractedIn - 1
  const standing = said.filter(version => stoodAt(version, moment) && version.row.modality === 'FACT')
  const accepted = standing
    .filter(version => lastVerdict(histories.get(version)!) === 'ACCEPTED')
    .map(version => version.row)
  const statements = accepted.filter(
    (row): row is StatementRow => row.row === 'statement' && row.entity === head.row.id,
  )
  const byField = groupBy(statements.filter(row => row.field !== 'name').sort(bestFirst), row => row.field)
  const named = statements.filter(row => row.field === 'name').sort((a, b) => (a.id < b.id ? -1 : 1))
  const single = [...byField.values()].map(rows => rows[0]!)
  return {
    statements: [...named, ...single],
    claims: accepted.filter((row): row is ClaimRow => row.row === 'claim'),
  }
}

/** Of dates that agree, the more precise one; else in the order of the ids. */
function bestFirst(a: StatementRow, b: StatementRow): number {
  const [left, right] = [dateBounds(String(a.value)), dateBounds(String(b.value))]
  if (left !== null && right !== null && canAgree(String(a.value), String(b.value))) {
    const width = (bounds: { first: string | null; last: string | null }): number =>
      bounds.first === null ? Infinity : Date.parse(bounds.last!) - Date.parse(bounds.first)
    if (width(left) !== width(right)) return width(left) - width(right)
  }
  return a.id < b.id ? -1 : 1
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

function degreesOf(
  model: Model,
  said: readonly StoredSaid[],
  heads: ReadonlyMap<string, Version<EntityRow>>,
): Record<string, number> {
  const byType = groupBy(
    said.filter(({ to }) => to !== null),
    ({ stored }) => stored,
  )
  return Object.fromEntries(
    linksOf(model).map(link => {
      const claims = byType.get(link.claim.type) ?? []
      const near = claims.flatMap(({ from, to }) =>
        link.direction === 'OUT' ? [from] : link.direction === 'IN' ? [to!] : [from, to!],
      )
      const degrees = Object.values(
        countBy(
          near.filter(id => heads.get(id)!.row.type === link.owner),
          id => id,
        ),
      ).sort((a, b) => a - b)
      return [`${link.owner}.${link.name}`, degrees[Math.ceil(degrees.length * 0.95) - 1] ?? 0]
    }),
  )
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
