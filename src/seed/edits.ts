import { type Row, keyOfRow } from '../rules/row.js'
import type { Versions } from './versions.js'
import { withRest } from './with-rest.js'

/** Lists what the next release would change: one line for each row that comes (`+`), changes (`~`) or ends (`-`), and their numbers. */
export function describeEdits({ edits, release, isDraft }: Versions): string[] {
  if (!isDraft) return [`Nothing would change: the seed says what release ${release} says.`]
  const [fresh, closed] = [edits.fresh, edits.closed.map(({ row }) => row)]
  const [come, gone] = [keysOf(fresh), keysOf(closed)]
  const added = fresh.filter(row => !gone.has(keyOfRow(row)))
  const changed = fresh.filter(row => gone.has(keyOfRow(row)))
  const ended = closed.filter(row => !come.has(keyOfRow(row)))
  return [
    ...withRest(added.map(row => `+ ${titleOf(row)}`)),
    ...withRest(changed.map(row => `~ ${titleOf(row)}`)),
    ...withRest(ended.map(row => `- ${titleOf(row)}`)),
    `Release ${release} would add ${added.length} rows, change ${changed.length} and end ${ended.length}.`,
  ]
}

const keysOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map(keyOfRow))

const titleOf = (row: Row): string => (row.row === 'entity' ? `entity ${row.id}` : row.id)
