import type { GraphQLResolveInfo } from 'graphql'
import { closest } from 'fastest-levenshtein'
import { FACTS } from '../cypher/clocks.js'
import type { StatementQuestion } from '../cypher/statements.js'
import { RequestError } from '../errors.js'
import { type ChoiceArguments, type PageArguments, choiceMark, choiceOf, pageSize } from './arguments.js'
import { claimColumns } from './columns.js'
import { PageConnection } from './connection.js'
import type { Context, EntityValue, SaidValue } from './context.js'
import { goOn, listMark, writeCursor } from './cursor.js'
import { evidenceOf } from './evidence.js'
import { pageFields, rowsWanted } from './selection.js'

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
  const list = listMark('statements', entity.id, args.field ?? null, ...choiceMark(args))
  const { clocks, values } = goOn(args.after, { mark: list, width: 1 }, args, entity.clocks, context.version)
  const size = pageSize(args.first)
  const fields = pageFields(info)
  const question: StatementQuestion = {
    clocks,
    choice: choiceOf(args, clocks),
    field: knownField(args.field ?? null, entity, context),
    after: (values?.[0] as string | undefined) ?? null,
    limit: rowsWanted(fields, size),
    wantsCount: fields.own.has('totalCount'),
    columns: claimColumns(context.model, fields.ofNodes),
  }
  const page = await context.loaders.statements(question, entity.id)
  return new PageConnection({
    rows: page.rows,
    size,
    hasPrevious: values !== null,
    totalCount: page.total,
    edgeOf: row => ({
      get cursor() {
        return writeCursor(list, clocks, context.version, [row.values.id])
      },
      node: statementValue(row.values, entity.id, clocks),
      certainty: row.certainty,
    }),
    nodeOf: row => statementValue(row.values, entity.id, clocks),
  })
}

/** A field that the type does not have is a slip of the pen, and not a field without statements. */
function knownField(field: string | null, { __typename }: EntityValue, { model }: Context): string | null {
  const known = ['name', 'exists', ...model.entities.get(__typename)!.fields.map(({ name }) => name)]
  if (field === null || known.includes(field)) return field
  const nearest = closest(field, known)
  throw new RequestError(
    'BAD_USER_INPUT',
    'UNKNOWN_FIELD',
    `${__typename} has no statements on “${field}”. Did you mean ${nearest}?`,
    { argument: 'field', nearest },
  )
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
