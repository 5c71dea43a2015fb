import { EXTERNAL_ID } from '../model/external-ids.js'
import { asText } from '../model/model.js'
import { canAgree, dateBounds, writtenBounds } from '../model/edtf.js'
import type { Accepted } from './existence.js'
import { groupByKey } from '../model/group.js'
import type { ClaimRow, StatementRow } from './row.js'
import type { SaidVersion } from './stood-at.js'
import type { Verdict } from './verdicts.js'

/**
 * Finds what is accepted of an entity, among all that is said of it at one release. Of several values of one field, it takes the one that began last among
 * those that did not end, else the most precise one. Names stand in their order; disputed names stand apart. Of codes that others give the entity, it takes all
 * that did not end.
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
/**
 * Whether a value may be the current one. A value that ended is not, even where there is no other; only `exists` may end, since its ends tell when a thing
 * exists.
 */
const isCurrentValue = (row: StatementRow): boolean =>
  !isName(row) && (row.field === 'exists' || !hasEnded(row))

/** Compares by what is current: the current value comes first, then of dates that agree the more precise one, else the ids decide. */
function compareBest(a: StatementRow, b: StatementRow): number {
  return a.field === 'exists' ? comparePrecision(a, b) : compareAge(a, b) || comparePrecision(a, b)
}

function compareCurrent(a: StatementRow, b: StatementRow): number {
  return compareAge(a, b) || (a.id < b.id ? -1 : 1)
}

const hasEnded = (row: StatementRow): boolean => row.until !== null && row.until !== '..'

/** Compares by age: rows that ended come behind those that did not. Then the latest `since` comes first, and a row without one last. */
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
