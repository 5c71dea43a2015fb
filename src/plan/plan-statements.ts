import { closest } from 'fastest-levenshtein'
import { RequestError } from '../errors.js'
import { EXTERNAL_ID } from '../model/external-ids.js'
import type { EntityType } from '../model/model.js'
import type { StatementsPage, StatementsQuestion } from '../questions/statements.js'
import { type ChoiceArguments, type PageArguments, checkCertainty, choiceOf } from './arguments.js'
import { sortColumns } from './columns.js'
import { openPage } from './open-page.js'
import type { FieldPlan, PagePlan } from './plan.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { planEvidence, planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type Standpoint, modalityOf } from './standpoint.js'

interface StatementArguments extends PageArguments, ChoiceArguments {
  readonly field?: string | null
}

/** Plans `Entity.statements`: what is said of an entity, field by field. */
export function planStatements(
  field: AskedField,
  type: EntityType,
  inherited: Standpoint,
  scope: Scope,
): PagePlan {
  const args = argumentsOfField<StatementArguments>(field, scope)
  const modality = modalityOf(args, inherited)
  const list = {
    kind: 'statements' as const,
    choice: choiceOf(args, modality),
    field: knownField(args.field ?? null, type),
  }
  const page = openPage(args, { list, width: 2, valuesOf: valuesOfStatementRow }, inherited.clocks, scope)
  const below = { clocks: page.clocks, modality }
  checkCertainty(list.choice, page.clocks)
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, of) => planSaid(name, nodes, of, below, scope),
    scope,
  )
  const question: StatementsQuestion = {
    ...list,
    clocks: page.clocks,
    after: page.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount'),
    columns: sortColumns(['id', ...columns]),
  }
  return pagePlan(field.name, question, { ...page, modality }, fields, {
    ...mostStatementsOf(type, scope),
    afterOf: (page.after?.[0] as string | undefined) ?? null,
  })
}

const valuesOfStatementRow = (
  { values }: StatementsPage['rows'][number],
  entity: string,
): readonly unknown[] => [entity, values.id]

/** How many statements an entity of the type has at most. */
function mostStatementsOf({ name }: EntityType, { version }: Scope): { readonly most?: number } {
  const most = version.mostDegrees[`${name}.statements`]
  return most === undefined ? {} : { most }
}

/** Gives the field as it was asked for. A field that the type does not have is refused: it is a slip of the pen, and not a field without statements. */
function knownField(field: string | null, type: EntityType): string | null {
  const known = ['name', EXTERNAL_ID, 'exists', ...type.fields.map(({ name }) => name)]
  if (field === null || known.includes(field)) return field
  const nearest = closest(field.slice(0, LONGEST_FIELD), known)
  throw new RequestError(
    'BAD_USER_INPUT',
    'UNKNOWN_FIELD',
    `${type.name} has no statements on “${field}”. Did you mean ${nearest}?`,
    { argument: 'field', nearest },
  )
}

const LONGEST_FIELD = 200

/** More statements than any entity has; the list of evidence is not paged. */
const MOST_STATEMENTS = 1_000

/** Plans `Entity.evidence`: all evidence for what is said of an entity, statement after statement. */
export function planWitnesses(field: AskedField, type: EntityType, at: Standpoint, scope: Scope): FieldPlan {
  const question: StatementsQuestion = {
    kind: 'statements',
    clocks: at.clocks,
    choice: choiceOf({}, at.modality),
    field: null,
    after: null,
    limit: MOST_STATEMENTS,
    wantsCount: false,
    columns: ['evidence', 'id'],
  }
  const page = { ...at, size: MOST_STATEMENTS, after: null, mark: () => '', cursorOf: () => '' }
  const fields = new Map([['evidence', planEvidence(field, at, scope)]])
  return pagePlan(field.name, question, page, fields, mostStatementsOf(type, scope))
}
