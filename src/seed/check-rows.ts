import type { EntityRow, Said } from '../rules/row.js'
import { type Checked, type Problem, checkAll, checkEach, withProblems, reportIf } from './checked.js'
import { claimRow } from './claim-rows.js'
import type { SeedContext } from './context.js'
import type { EntityPart, GivenEntity, SeedEntity } from './item.js'
import { type GivenRow, type MergedRow, mergeRows } from './merged-rows.js'
import { placeOfPart } from './place.js'
import { numberRows, numberInReleased } from './row-numbers.js'
import { statementRow } from './statement-rows.js'

/** Makes the row of the entity itself. Its former ids may stand in any of its files. */
export function rowOfEntity({ id, type, parts }: SeedEntity): EntityRow {
  const formerIds = new Set(parts.flatMap(part => part.formerIds))
  return { row: 'entity', id, type: type.name, formerIds: [...formerIds].sort() }
}

/** Makes the statements and claims of one entity from all of its files together, and holds them against the model. */
export function rowsOfEntity(entity: SeedEntity, context: SeedContext): Checked<MergedRow[]> {
  const { id, parts, at } = entity
  const given = parts.map(part => readPart(part))
  const files = checkEach(given, part => rowsOfPart(part, context))
  const knownNumber = ({ row, n }: GivenRow): number | undefined =>
    n ?? numberInReleased(row, context.released)
  const rows = numberRows(mergeRows(files.value, knownNumber), context.released)
  const isNamed = given.some(part => part.given.statements.some(({ field }) => field === 'name'))
  return withProblems(
    rows.value,
    reportIf(!isNamed, () => `${at()}: ${id} has no name; add a statement on \`name\`.`),
    files,
    rows,
  )
}

/** Reads all that the file gives. The id is replaced by the equal text that is in memory already. */
function readPart({ id, type, file, at, read }: EntityPart): GivenEntity {
  return { type, file, at, given: { ...read(), id } }
}

function rowsOfPart(part: GivenEntity, context: SeedContext): Checked<GivenRow[]> {
  const { type, given, at, file } = part
  const statements = checkAll(given.statements, (statement, index) => {
    const place = placeOfPart(at, 'statements', index)
    const { value, ...findings } = statementRow(part, statement, place, context)
    return { ...findings, value: [{ row: value, n: statement.n, file, at: place }] }
  })
  const claims = checkAll(given.claims, (claim, index) => {
    const place = placeOfPart(at, 'claims', index)
    const { value, ...findings } = claimRow(part, claim, place, context)
    return { ...findings, value: value.map((row: Said) => ({ row, n: claim.n, file, at: place })) }
  })
  const rows = [...statements.value, ...claims.value]
  return withProblems(
    rows,
    reportIf(
      given.seen !== undefined && !type.bearsEvidence,
      () => `${at(['seen'])}: only sources have \`seen\`; say in the evidence when it was read.`,
    ),
    statements,
    claims,
    repeatedRows(rows),
  )
}

/**
 * Finds ids that stand twice within one file. Whoever says two things under one id there says so by a number: without a number it is as likely one thing that
 * was written twice.
 */
function repeatedRows(rows: readonly GivenRow[]): Problem[] {
  const ids = new Set<string>()
  return rows.flatMap(({ row, at }) => {
    const isThere = ids.has(row.id)
    ids.add(row.id)
    return reportIf(
      isThere,
      () => `${at()}: ${row.id} comes twice in this entity; give the second one \`n: 2\`.`,
    )
  })
}
