import { claimRow } from './claim-rows.js'
import type { GivenEntity, SeedContext } from './context.js'
import type { EntityRow, Row } from '../rules/row.js'
import { statementRow } from './statement-rows.js'

/** The rows of one entity: itself, its statements and its claims; what does not fit the model becomes a problem. */
export function rowsOf(entity: GivenEntity, context: SeedContext, problems: string[]): Row[] {
  const { type, given, at } = entity
  const self: EntityRow = {
    row: 'entity',
    id: given.id,
    type: type.name,
    formerIds: [...given.formerIds].sort(),
  }
  if (!given.statements.some(statement => statement.field === 'name'))
    problems.push(`${at()}: ${given.id} has no name; add a statement on \`name\`.`)
  if (given.seen !== undefined && type.name !== 'Source')
    problems.push(`${at(['seen'])}: only sources have \`seen\`; say in the evidence when it was read.`)
  const statements = given.statements.map((statement, index) =>
    statementRow(entity, statement, path => at(['statements', index, ...(path ?? [])]), context, problems),
  )
  const claims = given.claims.map((claim, index) =>
    claimRow(entity, claim, path => at(['claims', index, ...(path ?? [])]), context, problems),
  )
  return [self, ...statements, ...claims.filter(row => row !== null)]
}
