import { getNamedType } from 'graphql'
import type { EntitySourceRow, EntitySourcesQuestion } from '../questions/entity-sources.js'
import type { PageArguments } from './arguments.js'
import { sortColumns } from './columns.js'
import { openPage } from './open-page.js'
import type { PagePlan } from './plan.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead } from './plan-page.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import type { Standpoint } from './standpoint.js'

/** Plans `Entity.sources`: the sources that speak of an entity in any claim or statement. */
export function planEntitySources(field: AskedField, inherited: Standpoint, scope: Scope): PagePlan {
  const args = argumentsOfField<PageArguments>(field, scope)
  const page = openPage(
    args,
    { list: { kind: 'entity-sources' }, width: 3, valuesOf: valuesOfSourceRow },
    inherited.clocks,
    scope,
  )
  const below = { clocks: page.clocks, modality: inherited.modality }
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, type) => scope.planEntities(name, nodes, getNamedType(type), below, scope),
    scope,
  )
  const question: EntitySourcesQuestion = {
    kind: 'entity-sources',
    clocks: page.clocks,
    after: page.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount'),
    columns: sortColumns(columns),
  }
  return pagePlan(field.name, question, { ...page, ...below }, fields, {
    afterOf: (page.after?.[0] as string | undefined) ?? null,
  })
}

/** Gives the values of a cursor: the entity whose page it is, and those by which its sources are sorted. */
function valuesOfSourceRow(row: EntitySourceRow, of: string): readonly unknown[] {
  return [of, row.claimCount + row.statementCount, row.entity.id]
}
