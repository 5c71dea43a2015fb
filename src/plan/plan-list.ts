import type { EntityType } from '../model/model.js'
import { type ListQuestion, type ListRow, listOrder } from '../questions/list.js'
import { type ChoiceArguments, type SortedArguments, checkCertainty, orderOf } from './arguments.js'
import { sortColumns } from './columns.js'
import type { PagePlan } from './plan.js'
import { addFacets, facetsOfList } from './plan-facets.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { OUTSET, modalityOf } from './standpoint.js'
import { takeTurn } from './turn.js'

type ListArguments = SortedArguments & Pick<ChoiceArguments, 'certainty'>

/** The list of one entity type. */
export function planList(type: EntityType, field: AskedField, scope: Scope): PagePlan {
  const args = argumentsOfField<ListArguments>(field, scope)
  const order = orderOf(args.orderBy)
  const modality = modalityOf(args, OUTSET)
  const list = {
    kind: 'list' as const,
    type,
    order,
    where: args.where ?? {},
    modality,
    certainty: args.certainty ?? null,
    lang: scope.lang,
  }
  const turn = takeTurn(
    args,
    { list, width: listOrder(order).length, valuesOf: ({ sort }: ListRow) => sort },
    OUTSET.clocks,
    scope,
  )
  const below = { clocks: turn.clocks, modality }
  checkCertainty(list, turn.clocks)
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, of) => scope.planEntities(name, nodes, of, below, scope),
    scope,
  )
  const question: ListQuestion = {
    ...list,
    clocks: turn.clocks,
    after: turn.after,
    limit: countRowsToRead(shown, turn.size),
    wantsCount: isAsked(shown, 'totalCount') || isAsked(shown, 'summary'),
    columns: sortColumns(columns),
    below: [],
  }
  const most = scope.version.entityCounts[type.name] ?? 0
  const withFacets = addFacets(fields, shown, [facetsOfList(question, most, scope)], below, scope)
  return pagePlan(field.name, question, { ...turn, modality }, withFacets, { most, usual: most })
}
