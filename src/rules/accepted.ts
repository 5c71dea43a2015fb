import { EXTERNAL_ID } from '../model/external-ids.js'
import { asText } from '../model/model.js'
import { canAgree, dateBounds, writtenBounds } from '../model/edtf.js'
import type { Accepted } from './existence.js'
import { groupByKey } from '../model/group.js'
import type { ClaimRow, StatementRow } from './row.js'
import type { SaidVersion } from './stood-at.js'
import type { Verdict } from './verdicts.js'

/**
 * The things that are accepted of an entity, of all that is said of it at one release. Of single values it is the one that did not end or began last,
 * else the most precise. Names stand in their order, with those that are disputed apart. Codes that others give it are all that did not end.
 */
export function acceptedOf(
  id: string,
  said: readonly SaidVersion[],
  verdicts: ReadonlyMap<SaidVersion, Verdict>,
): Accepted & { readonly disputedNames: readonly StatementRow[] } {
  const rowsOf = (verdict: Verdict): (ClaimRow | StatementRow)[] =>
    said
      .filter(version => version.row.modality === 'FACT' && verdicts.get(version) === verdict)
      .map(({ row }) => row)
  const own = (rows: readonly (ClaimRow | StatementRow)[]): StatementRow[] =>
    rows.filter((row): row is StatementRow => row.row === 'statement' && row.entity === id)
  const accepted = rowsOf('ACCEPTED')
  const values = own(accepted).filter(isCurrentValue).sort(compareBest)
  const byField = groupByKey(values, row => (row.field === EXTERNAL_ID ? row.id : row.field))
  const current = [...byField.values()].map(rows => rows[0]!)
  return {
    statements: [...own(accepted).filter(isName).sort(compareCurrent), ...current],
    claims: accepted.filter((row): row is ClaimRow => row.row === 'claim'),
    disputedNames: own(rowsOf('DISPUTED')).filter(isName).sort(compareCurrent),
  }
}

const isName = (row: StatementRow): boolean => row.field === 'name'
/** A value that ended is not the current one, even where there is no other; when a thing exists is told by its ends. */
const isCurrentValue = (row: StatementRow): boolean =>
  !isName(row) && (row.field === 'exists' || !hasEnded(row))

/** The current one first; of dates that agree, the more precise one; else in the order of the ids. */
function compareBest(a: StatementRow, b: StatementRow): number {
  return a.field === 'exists' ? comparePrecision(a, b) : compareAge(a, b) || comparePrecision(a, b)
}

function compareCurrent(a: StatementRow, b: StatementRow): number {
  return compareAge(a, b) || (a.id < b.id ? -1 : 1)
}

const hasEnded = (row: StatementRow): boolean => row.until !== null && row.until !== '..'

/** Rows that ended come behind those that did not. Of several, the latest `since` comes first, and a row without one comes last. */
function compareAge(a: StatementRow, b: StatementRow): number {
  const since = (row: StatementRow): string =>
    row.since === null ? '' : (writtenBounds(row.since)?.first ?? '')
  return (
    Number(hasEnded(a)) - Number(hasEnded(b)) || (since(a) === since(b) ? 0 : since(a) > since(b) ? -1 : 1)
  )
}

function comparePrecision(a: StatementRow, b: StatementRow): number {
  const [left, right] = [dateBounds(asText(a.value)), dateBounds(asText(b.value))]
  if (left !== null && right !== null && canAgree(asText(a.value), asText(b.value))) {
    const width = (bounds: { first: string | null; last: string | null }): number =>
      bounds.first === null || bounds.last === null
        ? Infinity
        : Date.parse(bounds.last) - Date.parse(bounds.first)
    if (width(left) !== width(right)) return width(left) < width(right) ? -1 : 1
  }
  return a.id < b.id ? -1 : 1
}
