import { uniqBy } from 'es-toolkit/array/uniqBy'
import { writeCanonical } from '../model/canonical.js'
import type { Said } from '../rules/row.js'
import type { At } from './place.js'
import { stemOfRow } from './row-ids.js'

/** A claim or statement as one file gives it. Its `row.id` has the written number, or 1. */
export interface GivenRow {
  readonly row: Said
  /** The number that the file writes; undefined where it writes none. */
  readonly n: number | undefined
  readonly file: string
  readonly at: At
}

/** A claim or statement as all files give it together, with the evidence from all of them. */
export interface MergedRow {
  readonly row: Said
  readonly n: number | undefined
  readonly parts: readonly GivenRow[]
}

/** Gives the number that a row has before any is given out: the written one, or the one under which it was released. */
type KnownNumber = (row: GivenRow) => number | undefined

/**
 * Merges what the files say of one entity; `files` has the rows of each, in the order of the files. What several of them say alike is one row. What is known by
 * two numbers is two rows, and so are two rows of one file, though they say the same.
 */
export function mergeRows(files: readonly (readonly GivenRow[])[], knownNumber: KnownNumber): MergedRow[] {
  if (files.length === 1) return files[0]!.map(given => mergedRow([given]))
  const bySaying = new Map<string, GivenRow[][]>()
  for (const rows of files) mergeFile(rows, bySaying, knownNumber)
  return [...bySaying.values()].flat().map(mergedRow)
}

/**
 * Joins the rows of one file to those of the files before it. First it joins rows known by the same number, or both by none. Then it joins a row with a known
 * number and one without.
 */
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

/** Writes all that a claim or statement says as one text, without its evidence and its number. */
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
