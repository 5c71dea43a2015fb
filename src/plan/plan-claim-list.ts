import { RequestError } from '../errors.js'
import type { ClaimListPage, ClaimListQuestion } from '../questions/claims.js'
import { mentionsKey } from '../questions/conditions.js'
import {
  type ChoiceArguments,
  type PageArguments,
  type SortedArguments,
  checkCertainty,
  choiceOfField,
} from './arguments.js'
import { pickSome } from './lists.js'
import { openPage } from './open-page.js'
import type { PagePlan } from './plan.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { OUTSET, type Standpoint, modalityOf } from './standpoint.js'

interface ClaimListArguments extends PageArguments, ChoiceArguments, Pick<SortedArguments, 'where'> {
  readonly types?: readonly string[] | null
  readonly direction?: ClaimListQuestion['direction'] | null
}

/** Plans `claims` at the root: all claims and statements. */
export const planAllClaims = (field: AskedField, scope: Scope): PagePlan =>
  planClaimList('all', field, OUTSET, scope)

/**
 * Plans a list of claims and statements of whatever type: all of them, those at an entity, those that rest on a source, or those that a speaker said. Its
 * page brings ids alone; the claims themselves are read by type, a level below.
 */
export function planClaimList(
  of: ClaimListQuestion['of'],
  field: AskedField,
  inherited: Standpoint,
  scope: Scope,
): PagePlan {
  const args = argumentsOfField<ClaimListArguments>(field, scope)
  const modality = modalityOf(args, inherited)
  const where = args.where ?? {}
  if (of !== 'entity') refuseDirection(args)
  const list = {
    kind: 'claim-list' as const,
    of,
    types: pickSome('types', args.types, 'claims of all types'),
    direction: args.direction ?? 'BOTH',
    // A caller who looks at a source or a speaker asks for all that it says, whatever the modality and the verdict.
    choice: choiceOfField(isOfVoices(of) || mentionsKey(where, 'modality'), args, modality, field, scope),
    withRejected: isOfVoices(of) || mentionsKey(where, 'verdict'),
    modality,
    where,
  }
  const page = openPage(args, { list, width: 2, valuesOf: valuesOfClaimRow }, inherited.clocks, scope)
  checkCertainty(list.choice, page.clocks)
  const below = { clocks: page.clocks, modality }
  const shown = connectionFields(field, scope)
  const { fields } = planListed(
    shown,
    (name, nodes, type) => planSaid(name, nodes, type, below, scope),
    scope,
  )
  const question: ClaimListQuestion = {
    ...list,
    clocks: page.clocks,
    after: page.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount') || isAsked(shown, 'byType'),
    wantsSummary: isAsked(shown, 'summary'),
  }
  return pagePlan(field.name, question, { ...page, modality }, fields, {
    afterOf: of === 'all' ? null : ((page.after?.[0] as string | undefined) ?? null),
  })
}

const valuesOfClaimRow = ({ id }: ClaimListPage['rows'][number], of: string): readonly unknown[] => [of, id]

/** Whether the list holds what sources or speakers say. */
const isOfVoices = (of: ClaimListQuestion['of']): boolean => of === 'sources' || of === 'speakers'

/** Refuses `direction` in a list that is not of an entity: a claim that rests on a source leads neither to it nor from it. */
function refuseDirection({ direction }: ClaimListArguments): void {
  if (direction === null || direction === undefined || direction === 'BOTH') return
  throw new RequestError(
    'BAD_USER_INPUT',
    'NO_DIRECTION',
    '`direction` is for claims at one of their ends; what a source or a speaker says has none. Use conditions on `from` and `to`.',
    { argument: 'direction' },
  )
}
