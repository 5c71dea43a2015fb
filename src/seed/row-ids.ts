import type { Said } from '../rules/row.js'

/** Gives the id of a claim or statement without its number: rows that are told apart by `n` have it in common. */
export function stemOfRow(row: Said): string {
  return row.row === 'claim' ? `${row.type}:${row.from}:${row.to}` : row.id.slice(0, row.id.lastIndexOf(':'))
}

/** Reads the number in the id of a claim or statement. */
export function numberOfRow(row: Said): number {
  return Number(row.id.slice(stemOfRow(row).length + 1) || '1')
}

/** Gives the same claim or statement another number. */
export function withNumber<R extends Said>(row: R, n: number): R {
  const isBare = row.row === 'claim' && n === 1
  return { ...row, id: `${stemOfRow(row)}${isBare ? '' : `:${n}`}` }
}
