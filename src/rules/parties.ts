import type { Model } from '../model/model.js'
import { partiesByRule } from './by-rule.js'
import { DECLARATION, PARTY, isClaim, pairOf, weighGrounds } from './party-grounds.js'
import type { ClaimRow, StatementRow } from './row.js'

/** The fields of a party that follow from other claims, and that no seed file gives. */
export const DERIVED_FIELDS: ReadonlySet<string> = new Set(['withReservation', 'basis'])

/**
 * Makes the parties of one release. Some of them a source names, and their other fields follow from other claims. The others follow from a consent and the
 * treaty's own rule. `rows` are all rows that stand and bear on parties, denials among them.
 */
export function partiesOf(model: Model, rows: readonly (ClaimRow | StatementRow)[]): ClaimRow[] {
  const grounds = weighGrounds(model, rows)
  const reserved = new Set(grounds.claims(DECLARATION).filter(isReservation).map(pairOf))
  const named = rows.filter(isClaim).filter(({ type }) => type === PARTY)
  const pairs = new Set(named.filter(({ modality }) => modality === 'FACT').map(pairOf))
  const concluded = partiesByRule(grounds).filter(row => !pairs.has(pairOf(row)))
  return [...named.map(markSeen), ...concluded].map(row => markReserved(row, reserved))
}

const isReservation = ({ fields }: ClaimRow): boolean =>
  fields.declarationKind === 'RESERVATION' && fields.withdrawnOn === undefined

const markSeen = (row: ClaimRow): ClaimRow =>
  row.modality === 'FACT' ? { ...row, fields: { ...row.fields, basis: 'SEEN' } } : row

const markReserved = (row: ClaimRow, reserved: ReadonlySet<string>): ClaimRow =>
  row.modality === 'FACT' && reserved.has(pairOf(row))
    ? { ...row, fields: { ...row.fields, withReservation: true } }
    : row
