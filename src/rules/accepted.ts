import { asText } from '../model/model.js'
import { canAgree, dateBounds } from '../model/edtf.js'
import { groupBy } from './group.js'
import type { ClaimRow, EntityRow, StatementRow, Version } from './row.js'
import { type SaidVersion, type VerdictHistory, isEntity, lastVerdict, stoodAt } from './standing.js'

/** The last version of each entity, recorded since its first. */
export function entityHeadsOf(versions: readonly Version[]): Map<string, Version<EntityRow>> {
  const heads = new Map<string, Version<EntityRow>>()
  for (const [id, group] of groupBy(versions.filter(isEntity), version => version.row.id)) {
    const last = group.reduce((a, b) => (b.recordedIn > a.recordedIn ? b : a))
    heads.set(id, { ...last, recordedIn: Math.min(...group.map(version => version.recordedIn)) })
  }
  return heads
}

/** What is accepted of an entity now, or was when it left: single values at their best precision, names in their order. */
export function acceptedOf(
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
  const [left, right] = [dateBounds(asText(a.value)), dateBounds(asText(b.value))]
  if (left !== null && right !== null && canAgree(asText(a.value), asText(b.value))) {
    const width = (bounds: { first: string | null; last: string | null }): number =>
      bounds.first === null ? Infinity : Date.parse(bounds.last!) - Date.parse(bounds.first)
    if (width(left) !== width(right)) return width(left) - width(right)
  }
  return a.id < b.id ? -1 : 1
}
