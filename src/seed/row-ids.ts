import type { Said } from '../rules/row.js'

/** The id of a claim or statement without its number: what several that are told apart by `n` have in common. */
export function stemOfRow(row: Said): string {
  return row.row === 'claim' ? `${row.type}:${row.from}:${row.to}` : row.id.slice(0, row.id.lastIndexOf(':'))
}

/** The number in the id of a claim or statement. */
export function numberOfRow(row: Said): number {
  return Number(row.id.slice(stemOfRow(row).length + 1) || '1')
}

/** The same claim or statement under another number. */
export function withNumber<R extends Said>(row: R, n: number): R {
  const isBare = row.row === 'claim' && n === 1
  return { ...row, id: `${stemOfRow(row)}${isBare ? '' : `:${n}`}` }
}
