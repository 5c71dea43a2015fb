import { groupByKey } from '../model/group.js'
import type { Said } from '../rules/row.js'
import { type Checked, type Problem, checkEach, reportIf, withProblems } from './checked.js'
import { type GivenRow, type MergedRow, sayingOfRow } from './merged-rows.js'
import type { Kept } from './released.js'
import { numberOfRow, stemOfRow, withNumber } from './row-ids.js'

/**
 * Gives each claim or statement its number where several share a stem (one type and end, or one field). A number is in the id, and ids are cited. So what was
 * released must keep its number, whichever file is added later and whatever its name is. Only `released.ndjson` knows the released number, and it holds every
 * row whole. So a row without a written `n` takes the first of these numbers that there is. First comes the number under which the last release said the very
 * same. Next, a row whose words were mended takes a free number under which the last release cited one of its sources. The rows that are left are new and take
 * the lowest free numbers: those of the main file first, then the others by their names. A written `n` always holds. Where it is the released number of another
 * row, that is a problem, and nothing is moved silently.
 */
export function numberRows(rows: readonly MergedRow[], released: ReleasedRows): Checked<MergedRow[]> {
  const groups = groupByKey(rows, ({ row }) => stemOfRow(row))
  const each = checkEach(groups, ([stem, group]) => numbersOfGroup(group, released.get(stem) ?? []))
  const numbers = new Map(each.value.flatMap(found => [...found]))
  return { ...each, value: rows.map(row => withItsNumber(row, numbers.get(row))) }
}

/** The claims and statements of the last release, by their stems. */
export type ReleasedRows = ReadonlyMap<string, readonly Said[]>

/** Finds the lowest number under which the last release said what this row says. */
export function numberInReleased(row: Said, released: ReleasedRows): number | undefined {
  const before = released.get(stemOfRow(row)) ?? []
  const saying = before.length === 0 ? '' : sayingOfRow(row)
  const then = before.find(found => sayingOfRow(found) === saying)
  return then && numberOfRow(then)
}

/** Groups the claims and statements of the last release by their stems. */
export function releasedByStem(kept: readonly Kept[]): ReleasedRows {
  const said = kept.flatMap(({ row }) => (row.row === 'entity' ? [] : [row]))
  return groupByKey(
    said.sort((a, b) => numberOfRow(a) - numberOfRow(b)),
    stemOfRow,
  )
}

const withItsNumber = (merged: MergedRow, n = 1): MergedRow =>
  numberOfRow(merged.row) === n ? merged : { ...merged, row: withNumber(merged.row, n) }

/** The numbers that have been given out so far, and the rows that hold them. */
interface Numbering {
  readonly numbers: Map<MergedRow, number>
  readonly holders: Map<number, MergedRow>
}

function numbersOfGroup(group: readonly MergedRow[], before: readonly Said[]): Checked<Numbering['numbers']> {
  const isPlain = group.length === 1 && before.every(row => numberOfRow(row) === 1)
  if (isPlain) return withProblems(new Map([[group[0]!, group[0]!.n ?? 1]]))
  const numbering: Numbering = { numbers: new Map(), holders: new Map() }
  const clashes = group.flatMap(row => giveWritten(row, numbering))
  const bare = group.filter(({ n }) => n === undefined)
  const displaced = bare.flatMap(row => giveReleased(row, before, numbering))
  const left = (): MergedRow[] => bare.filter(row => !numbering.numbers.has(row))
  for (const row of left()) giveMended(row, before, numbering)
  for (const row of left()) give(row, findLowestFree(numbering), numbering)
  return withProblems(numbering.numbers, clashes, displaced)
}

function give(row: MergedRow, n: number, { numbers, holders }: Numbering): void {
  numbers.set(row, n)
  holders.set(n, row)
}

function giveWritten(row: MergedRow, numbering: Numbering): readonly Problem[] {
  if (row.n === undefined) return []
  const first = numbering.holders.get(row.n)
  if (first === undefined) give(row, row.n, numbering)
  return reportIf(first !== undefined && !haveOneWriter(first, row), () => tellClash(row, first!))
}

/** Gives the number under which the last release said the very same. */
function giveReleased(row: MergedRow, before: readonly Said[], numbering: Numbering): readonly Problem[] {
  const saying = sayingOfRow(row.row)
  const same = before.filter(then => sayingOfRow(then) === saying).map(numberOfRow)
  const free = same.find(n => !numbering.holders.has(n))
  if (free !== undefined) give(row, free, numbering)
  const holder = free === undefined ? numbering.holders.get(same[0] ?? 0) : undefined
  const isDisplaced = holder?.n !== undefined && sayingOfRow(holder.row) !== saying
  return reportIf(isDisplaced, () => tellDisplacement(row, holder!))
}

/** Gives the free number under which the last release said something else by a source that is still cited. */
function giveMended(row: MergedRow, before: readonly Said[], numbering: Numbering): void {
  const mended = before.find(
    then => !numbering.holders.has(numberOfRow(then)) && citeOneSource(then, row.row),
  )
  if (mended !== undefined) give(row, numberOfRow(mended), numbering)
}

const writerOf = ({ parts }: MergedRow): GivenRow => parts.find(({ n }) => n !== undefined)!

/** Whether one file writes both numbers: what one file repeats is told where that file is checked. */
const haveOneWriter = (one: MergedRow, other: MergedRow): boolean =>
  writerOf(one).file === writerOf(other).file

function tellClash(merged: MergedRow, first: MergedRow): string {
  return `${writerOf(merged).at()}: ${merged.row.id} stands at ${writerOf(first).at()} already, and says something else there; write another \`n\`.`
}

function tellDisplacement({ parts }: MergedRow, holder: MergedRow): string {
  return `${writerOf(holder).at()}: \`n: ${holder.n}\` is the number under which the last release said what stands at ${parts[0]!.at()}; write another \`n\` here, or none.`
}

const citeOneSource = (one: Said, other: Said): boolean =>
  one.evidence.some(({ source }) => other.evidence.some(item => item.source === source))

function findLowestFree({ holders }: Numbering): number {
  let n = 1
  while (holders.has(n)) n++
  return n
}
