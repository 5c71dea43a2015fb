import { countBy } from 'es-toolkit/array/countBy'
import type { Finding } from '../../questions/finding.js'
import type { Placed } from '../../rules/standing-suppose.js'

/** Shows a row or a column of the matrix: its entity, how its cells stand, and where they do not bind. */
export function lineOfCells(
  id: string,
  cells: readonly Placed[],
  far: 'countryId' | 'instrumentId',
): Finding {
  const unbound = cells.filter(({ standing }) => standing.status !== 'IN_FORCE')
  return {
    id,
    node: id,
    counts: countStatuses(cells),
    isNoneInForce: unbound.length === cells.length,
    notBound: unbound.filter(({ standing }) => standing.isSettled).map(cell => cell[far]),
    unsettled: unbound.filter(({ standing }) => !standing.isSettled).map(cell => cell[far]),
  }
}

const ORDER = ['IN_FORCE', 'RATIFIED', 'SIGNED', 'WITHDRAWN', 'DENIED', 'NONE', 'UNKNOWN']

/** Counts the cells of each status, in the order of the schema; a status without any is left out. */
function countStatuses(cells: readonly Placed[]): Finding[] {
  const totals: Partial<Record<string, number>> = countBy(cells, ({ standing }) => standing.status)
  return ORDER.flatMap(status => (totals[status] === undefined ? [] : [{ status, total: totals[status] }]))
}
