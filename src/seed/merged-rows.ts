import { uniqBy } from 'es-toolkit/array'
import { writeCanonical } from '../model/canonical.js'
import type { Said } from '../rules/row.js'
import type { At } from './place.js'
import { stemOfRow } from './row-ids.js'

/** A claim or statement as one file gives it; `row.id` bears the written number, or 1. */
export interface GivenRow {
  readonly row: Said
  /** The number, where the file writes it. */
  readonly n: number | undefined
  readonly file: string
  readonly at: At
}

/** A claim or statement as all files give it together, with the evidence of all. */
export interface MergedRow {
  readonly row: Said
  readonly n: number | undefined
  readonly parts: readonly GivenRow[]
}

/** The number that a row is known by before any is given out: the written one, or the one under which it was released. */
type KnownNumber = (row: GivenRow) => number | undefined

/**
 * What the files say of one entity, each by itself in the order of the files: what says the same in several of them is one row. What is known by two
 * numbers is two rows, and so are two rows of one file, though they say the same.
 */
export function mergeRows(files: readonly (readonly GivenRow[])[], knownNumber: KnownNumber): MergedRow[] {
  if (files.length === 1) return files[0]!.map(given => mergedRow([given]))
  const bySaying = new Map<string, GivenRow[][]>()
  for (const rows of files) mergeFile(rows, bySaying, knownNumber)
  return [...bySaying.values()].flat().map(mergedRow)
}

/** First joins what is known by the same number, or by none like it; then what is known by none. */
function mergeFile(
  rows: readonly GivenRow[],
  bySaying: Map<string, GivenRow[][]>,
  knownNumber: KnownNumber,
): void {
  const equalsOf = (given: GivenRow): GivenRow[][] => bySaying.get(sayingOfRow(given.row)) ?? []
  const joinOne = (given: GivenRow, fits: (n: number | undefined) => boolean): boolean => {
    const open = equalsOf(given).filter(group => group.every(({ file }) => file !== given.file))
    const group = open.find(found => fits(found.map(knownNumber).find(n => n !== undefined)))
    group?.push(given)
    return group !== undefined
  }
  const exact = rows.filter(given => !joinOne(given, n => n === knownNumber(given)))
  const left = exact.filter(
    given => !joinOne(given, n => n === undefined || knownNumber(given) === undefined),
  )
  for (const given of left) bySaying.set(sayingOfRow(given.row), [...equalsOf(given), [given]])
}

/** All that a claim or statement says, in one text: its evidence and its number do not belong to it. */
export function sayingOfRow(row: Said): string {
  return writeCanonical({ ...row, id: stemOfRow(row), evidence: undefined })
}

function mergedRow(parts: readonly GivenRow[]): MergedRow {
  const n = parts.find(part => part.n !== undefined)?.n
  const [{ row }] = parts as [GivenRow]
  if (parts.length === 1) return { row, n, parts }
  const evidence = parts.flatMap(part => part.row.evidence)
  return { row: { ...row, evidence: uniqBy(evidence, writeCanonical) }, n, parts }
}
