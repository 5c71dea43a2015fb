import { SOURCE_TYPE } from '../model/model.js'
import type { EntityRow, Row } from '../rules/row.js'
import { type Checked, checkAll, checkEach, withFindings, reportIf } from './checked.js'
import { claimRow } from './claim-rows.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import { placeOfPart } from './place.js'
import { statementRow } from './statement-rows.js'

/** The rows of one entity: itself, its statements and its claims, held against the model. */
export function rowsOfEntity(entity: GivenEntity, context: SeedContext): Checked<Row[]> {
  const { type, given, at } = entity
  const self: EntityRow = {
    row: 'entity',
    id: given.id,
    type: type.name,
    formerIds: [...given.formerIds].sort(),
  }
  const statements = checkEach(given.statements, (statement, index) =>
    statementRow(entity, statement, placeOfPart(at, 'statements', index), context),
  )
  const claims = checkAll(given.claims, (claim, index) =>
    claimRow(entity, claim, placeOfPart(at, 'claims', index), context),
  )
  return withFindings(
    [self, ...statements.value, ...claims.value],
    reportIf(
      !given.statements.some(statement => statement.field === 'name'),
      () => `${at()}: ${given.id} has no name; add a statement on \`name\`.`,
    ),
    reportIf(
      given.seen !== undefined && type.name !== SOURCE_TYPE,
      () => `${at(['seen'])}: only sources have \`seen\`; say in the evidence when it was read.`,
    ),
    statements,
    claims,
  )
}
