import type { EntityType } from '../model/model.js'
import { type ListQuestion, type ListRow, listOrder } from '../questions/list.js'
import { type ChoiceArguments, type SortedArguments, checkCertainty, orderOf } from './arguments.js'
import { sortColumns } from './columns.js'
import { openPage } from './open-page.js'
import type { PagePlan } from './plan.js'
import { addFacets, facetsOfList } from './plan-facets.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { OUTSET, modalityOf } from './standpoint.js'

type ListArguments = SortedArguments & Pick<ChoiceArguments, 'certainty'>

/** Plans the list of one entity type. */
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
  const page = openPage(
    args,
    { list, width: listOrder(order).length, valuesOf: ({ sort }: ListRow) => sort },
    OUTSET.clocks,
    scope,
  )
  const below = { clocks: page.clocks, modality }
  checkCertainty(list, page.clocks)
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, of) => scope.planEntities(name, nodes, of, below, scope),
    scope,
  )
  const question: ListQuestion = {
    ...list,
    clocks: page.clocks,
    after: page.after,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount') || isAsked(shown, 'summary'),
    columns: sortColumns(columns),
    below: [],
  }
  const most = scope.version.entityCounts[type.name] ?? 0
  const withFacets = addFacets(fields, shown, [facetsOfList(question, most, scope)], below, scope)
  return pagePlan(field.name, question, { ...page, modality }, withFacets, { most, usual: most })
}
