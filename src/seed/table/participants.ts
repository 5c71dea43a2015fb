import { distance } from 'fastest-levenshtein'
import { asText } from '../../model/model.js'
import { fold } from '../../model/text.js'
import type { Row } from '../../rules/row.js'
import { dropFootnotes } from './cells.js'
import type { Mapping } from './mapping.js'

/** A name or code as it is written, and the entities that bear it. */
interface Known {
  readonly name: string
  readonly ids: readonly string[]
}

/** The entities that a cell may mean, by their folded names or codes. */
export type ParticipantIndex = ReadonlyMap<string, Known>

/** Indexes the entities of the mapping's types by their names or codes. What the mapping adds goes before what the seed says. */
export function participantIndex({ types, participant }: Mapping, rows: readonly Row[]): ParticipantIndex {
  const ids = new Set(rows.flatMap(row => (row.row === 'entity' && types.includes(row.type) ? [row.id] : [])))
  const index = new Map<string, Known>()
  for (const row of rows) {
    if (row.row !== 'statement' || row.field !== participant.by || row.modality !== 'FACT') continue
    if (!ids.has(row.entity)) continue
    const name = asText(row.value)
    const known = index.get(fold(name))?.ids ?? []
    index.set(fold(name), { name, ids: [...new Set([...known, row.entity])] })
  }
  for (const [name, id] of Object.entries(participant.names)) index.set(fold(name), { name, ids: [id] })
  return index
}

/** Finds the entities that a cell may mean: one, or none, or several that bear the same name. */
export function findParticipant(cell: string, index: ParticipantIndex): readonly string[] {
  const found = namesOfCell(cell).flatMap(form => index.get(fold(form)) ?? [])
  return found[0]?.ids ?? []
}

/** Whether the cell is one of these names, in any form in which a table may write it. */
export function isOneOf(names: readonly string[], cell: string): boolean {
  const folded = new Set(names.map(fold))
  return namesOfCell(cell).some(form => folded.has(fold(form)))
}

/** Gives the forms of a cell: as it stands, without the numbers of footnotes, and `Iran (Islamic Republic of)` as `Islamic Republic of Iran`. */
function namesOfCell(cell: string): string[] {
  const bare = dropFootnotes(cell.trim())
  const turned = /^(.+?)\s*\((.+ of(?: the)?)\)$/i.exec(bare)
  return [cell, bare, ...(turned === null ? [] : [`${turned[2]} ${turned[1]}`])]
}

const NEAREST = 3

/** Finds the names that are like a cell, the nearest first, each with its entities. In such a name no more than half of the letters are others. */
export function nearestNames(cell: string, index: ParticipantIndex): string[] {
  const wanted = fold(dropFootnotes(cell))
  return [...index]
    .map(([key, { name, ids }]) => ({ told: `${name} (${ids.join(', ')})`, far: distance(wanted, key) }))
    .filter(({ far }) => far <= wanted.length / 2)
    .sort((a, b) => a.far - b.far || (a.told < b.told ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ told }) => told)
}
