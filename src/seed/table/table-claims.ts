import { uniqBy } from 'es-toolkit/array/uniqBy'
import { writeCanonical } from '../../model/canonical.js'
import { type Checked, type Problem, checkAll, checkEach, reportIf, withProblems } from '../checked.js'
import { hintOfNearest } from '../place.js'
import { type CellAct, readCell, dropFootnotes } from './cells.js'
import type { ActColumn, Mapping } from './mapping.js'
import { type ParticipantIndex, findParticipant, isOneOf, nearestNames } from './participants.js'
import type { Table, TableRow } from './read-table.js'

/** A claim as a seed file has it. */
type WrittenClaim = Readonly<Record<string, unknown>>

/** The claims of a table on one entity. */
export interface EntityClaims {
  readonly id: string
  readonly claims: readonly WrittenClaim[]
}

/** Everything that is needed to read a row of the table. */
interface Reading {
  readonly table: Table
  readonly mapping: Mapping
  readonly index: ParticipantIndex
  /** The place of each column by its head, as the mapping writes it. */
  readonly columns: ReadonlyMap<string, number>
}

/** Makes the claims of a table, entity by entity in the order of its rows. What cannot be matched is left out, and is a problem at its line. */
export function claimsOfTable(
  table: Table,
  mapping: Mapping,
  index: ParticipantIndex,
): Checked<EntityClaims[]> {
  const heads = [mapping.participant.column, ...mapping.acts.map(({ column }) => column)]
  const columns = checkAll(new Set(heads), head => findColumn(head, table))
  if (columns.problems.length > 0) return withProblems([], columns)
  const reading = { table, mapping, index, columns: new Map(columns.value) }
  const lines = new Map<string, number>()
  return checkAll(table.rows, row => claimsOfTableRow(row, reading, lines))
}

/** Finds the column with a head. Two heads are the same when they differ in white space only. */
function findColumn(head: string, { heads, path }: Table): Checked<(readonly [string, number])[]> {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const places = heads.flatMap((found, place) => (plain(found) === plain(head) ? [place] : []))
  if (places.length === 1) return withProblems([[head, places[0]!] as const])
  const what =
    places.length === 0 ? `no column has the head “${head}”.` : `“${head}” is the head of several columns.`
  return withProblems(
    [],
    [() => `${path}:1: ${what}${places.length === 0 ? hintOfNearest(head, heads) : ''}`],
  )
}

function claimsOfTableRow(
  row: TableRow,
  reading: Reading,
  lines: Map<string, number>,
): Checked<EntityClaims[]> {
  const { table, mapping } = reading
  const cell = findCell(row, mapping.participant.column, reading)
  const isBlank = row.cells.every(text => text === '')
  if (isBlank || isOneOf(mapping.participant.skip, cell)) return withProblems([])
  const place = `${table.path}:${row.line}`
  const width = reportIf(
    row.cells.length !== table.heads.length,
    () => `${place}: the row has ${row.cells.length} cells, and the table ${table.heads.length} heads.`,
  )
  const found = findParticipant(cell, reading.index)
  const [id] = found
  if (id === undefined || found.length > 1)
    return withProblems([], width, [() => tellUnmatched(cell, found, place, reading)])
  const first = lines.get(id)
  if (first !== undefined)
    return withProblems([], width, [
      () => `${place}: “${cell}” is ${id}, of which line ${first} speaks already.`,
    ])
  lines.set(id, row.line)
  const claims = checkEach(mapping.acts, act => claimsOfCell(act, row, reading))
  const numbered = withNumbers(claims.value.flat())
  return withProblems(numbered.length === 0 ? [] : [{ id, claims: numbered }], width, claims)
}

const findCell = ({ cells }: TableRow, column: string, { columns }: Reading): string =>
  cells[columns.get(column)!] ?? ''

function tellUnmatched(
  cell: string,
  found: readonly string[],
  place: string,
  { mapping, index }: Reading,
): string {
  if (found.length > 1) return `${place}: “${cell}” may be ${found.join(' or ')}.`
  const nearest = nearestNames(cell, index)
  const hint = nearest.length === 0 ? '' : ` Nearest: ${nearest.join('; ')}.`
  return `${place}: “${cell}” is no ${mapping.participant.by} of a ${mapping.types.join(' or ')}.${hint}`
}

/** Makes the claims of a cell. A cell in which something is not understood gives none: that part may change what the rest means. */
function claimsOfCell(act: ActColumn, row: TableRow, reading: Reading): Checked<WrittenClaim[]> {
  const text = findCell(row, act.column, reading)
  const { acts, rest } = readCell(text, act.dates)
  const at = `${reading.table.path}:${row.line}: ${act.column.split(/[,(]/)[0]!.trim()}`
  const strange = acts.find(({ letter }) => letter !== null && !Object.hasOwn(act.letters, letter))
  const problems: Problem[] = [
    ...reportIf(rest !== '', () => `${at}: “${rest}” is no date of the form ${act.dates}.`),
    ...reportIf(strange !== undefined, () => tellStrangeLetter(strange!, act, at)),
  ]
  if (problems.length > 0) return withProblems([], problems)
  return withProblems(acts.map(found => writtenClaim(found, act, row, reading)))
}

function tellStrangeLetter({ day, letter }: CellAct, { letters }: ActColumn, at: string): string {
  const known = Object.keys(letters)
  const valid = known.length === 0 ? 'the mapping has no letters' : `the letters are ${known.join(', ')}`
  return `${at}: “${letter}” after ${day} means nothing; ${valid}.`
}

function writtenClaim(
  { day, letter }: CellAct,
  act: ActColumn,
  row: TableRow,
  reading: Reading,
): WrittenClaim {
  const { participant, evidence } = reading.mapping
  const mode = (letter === null ? null : act.letters[letter]) ?? act.mode
  const values: Readonly<Record<string, string>> = {
    participant: dropFootnotes(findCell(row, participant.column, reading)),
    column: act.column,
    line: `${row.line}`,
  }
  const locator = evidence.locator?.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return {
    [act.claim]: act.end,
    since: day,
    ...(mode === undefined ? {} : { mode }),
    ...act.fields,
    evidence: [
      { source: evidence.source, ...(locator === undefined ? {} : { locator }), seen: evidence.seen },
    ],
  }
}

/** Numbers the claims: several acts of one type and end are told apart by `n`, in their order. A claim that comes twice is one claim. */
function withNumbers(claims: readonly WrittenClaim[]): WrittenClaim[] {
  const counts = new Map<string, number>()
  return uniqBy(claims, writeCanonical).map(claim => {
    const [[type, end]] = Object.entries(claim) as [[string, unknown]]
    const n = (counts.get(`${type} ${String(end)}`) ?? 0) + 1
    counts.set(`${type} ${String(end)}`, n)
    return n === 1 ? claim : { [type]: end, n, ...claim }
  })
}
