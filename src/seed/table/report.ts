import type { Checked } from '../checked.js'
import { SetupError } from '../../errors.js'
import type { Table } from './read-table.js'
import type { EntityClaims } from './table-claims.js'

/** Describes in one line what came of a table. */
export function describeTable({ path, rows }: Table, found: readonly EntityClaims[]): string {
  const claims = found.reduce((sum, entity) => sum + entity.claims.length, 0)
  return `${path}: ${rows.length} rows, ${found.length} entities with ${claims} claims.`
}

/** Lists every problem that was kept, a line each, below their number; nothing where there is none. */
export function listProblems(what: string, { problems, more }: Checked<unknown>): string[] {
  if (problems.length === 0) return []
  const rest = more === 0 ? [] : [`… and ${more} more.`]
  return [`${what} has ${problems.length + more} problem(s):`, ...problems.map(problem => problem()), ...rest]
}

/** Gives the value where nothing is wrong. Otherwise it throws one error with every problem, and below them the way out where there is one. */
export function takeFaultless<T>(what: string, checked: Checked<T>, ...wayOut: string[]): T {
  const lines = listProblems(what, checked)
  if (lines.length > 0) throw new SetupError([...lines, ...wayOut].join('\n'))
  return checked.value
}
