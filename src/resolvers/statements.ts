import type { GraphQLResolveInfo } from 'graphql'
import { FACTS } from '../cypher/clocks.js'
import type { StatementQuestion } from '../cypher/statements.js'
import { type ChoiceArguments, type PageArguments, choiceOf, pageSize } from './arguments.js'
import { claimColumns } from './columns.js'
import { connection } from './connection.js'
import type { Context, EntityValue, SaidValue } from './context.js'
import { goOn, listMark, writeCursor } from './cursor.js'
import { evidenceOf } from './evidence.js'
import { fieldsBelow } from './selection.js'

interface StatementArguments extends PageArguments, ChoiceArguments {
  readonly field?: string | null
}

/** What is said of an entity, field by field. */
export async function statementsResolver(
  entity: EntityValue,
  args: StatementArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const list = listMark('statements', args.field ?? null)
  const { clocks, values } = goOn(args.after, list, args, entity.clocks, context.version)
  const size = pageSize(args.first)
  const fields = fieldsBelow(info)
  const selected = new Set([...fieldsBelow(info, 'nodes'), ...fieldsBelow(info, 'edges', 'node')])
  const question: StatementQuestion = {
    clocks,
    choice: choiceOf(args, clocks),
    field: args.field ?? null,
    after: (values?.[0] as string | undefined) ?? null,
    limit: fields.has('nodes') || fields.has('edges') || fields.has('pageInfo') ? size + 1 : null,
    wantsCount: fields.has('totalCount'),
    columns: claimColumns(context.model, selected),
  }
  const page = await context.loaders.statements(question, entity.id)
  return connection(page.rows, size, values !== null, page.total, row => ({
    cursor: writeCursor(list, clocks, context.version, [row.values.id]),
    node: statementValue(row.values, entity.id, clocks),
    certainty: row.certainty,
  }))
}

/** A statement as the resolvers of claims take it; it has its entity for both ends. */
export function statementValue(
  values: SaidValue['values'],
  entity: string,
  clocks: SaidValue['clocks'],
): SaidValue {
  return {
    __typename: 'Statement',
    id: String(values.id),
    claimType: 'STATEMENT',
    values,
    clocks,
    from: entity,
    to: entity,
  }
}

/** More statements than any entity has; the list of evidence is not paged. */
const ALL = 1_000

/** All evidence for what is said of an entity. */
export async function entityEvidence(
  entity: EntityValue,
  _args: unknown,
  context: Context,
): Promise<unknown> {
  const question: StatementQuestion = {
    clocks: entity.clocks,
    choice: FACTS,
    field: null,
    after: null,
    limit: ALL,
    wantsCount: false,
    columns: ['evidence', 'id'],
  }
  const page = await context.loaders.statements(question, entity.id)
  return page.rows.flatMap(row => evidenceOf(statementValue(row.values, entity.id, entity.clocks)))
}
