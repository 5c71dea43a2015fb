import type { GraphQLResolveInfo } from 'graphql'
import type { Answers, SearchAnswer } from '../answer/answers.js'
import { OF_ALL } from '../answer/answers.js'
import type { PagePlan } from '../plan/plan.js'
import type { ClaimListPage } from '../questions/claims.js'
import type { EntitySourcesPage } from '../questions/entity-sources.js'
import type { LinkQuestion } from '../questions/link.js'
import { type LinkPage, NONE_BESIDES } from '../questions/rows.js'
import type { ListPage } from '../questions/list.js'
import type { StatementsPage } from '../questions/statements.js'
import { type Context, planOf } from './context.js'
import { hintAtAbsence } from './absence.js'
import { type Hints, hintOfBesides } from './hints.js'
import type { EntityObject } from './objects.js'
import { LinkConnection } from './link.js'
import { ListConnection } from './list.js'
import { SearchConnection } from './search.js'
import { ClaimListConnection } from './claim-list.js'
import { EntitySourcesConnection } from './entity-sources.js'
import { StatementsConnection } from './statements.js'

/**
 * Resolves a field of an entity that is a page: a link, its statements, its sources, its claims, or what it said. A long answer gives others their turn
 * between its pages.
 */
export function connectionField(
  entity: EntityObject,
  _: unknown,
  { answers, breath, hints }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const plan = planOf<'page'>(entity, info)
  const page = pageOfEntity(plan, entity, answers)
  if (page instanceof LinkConnection) hintAtEmpty(page, hints, info)
  return breath.pauseIfLong()?.then(() => page) ?? page
}

/** Hints at what stands besides an empty link, or at what its emptiness means. */
function hintAtEmpty(page: LinkConnection, hints: Hints, info: GraphQLResolveInfo): void {
  const { besides } = page
  if (besides === NONE_BESIDES) hintAtAbsence(page, hints, info)
  else hints.add(info, hintOfBesides(page.plan.question as LinkQuestion, besides))
}

function pageOfEntity(plan: PagePlan, entity: EntityObject, answers: Answers): unknown {
  const { id, place, row } = entity
  const { kind } = plan.question
  if (kind === 'statements')
    return new StatementsConnection(plan, id, answers.page<StatementsPage>(plan, id)!, answers)
  if (kind === 'claim-list')
    return new ClaimListConnection(plan, id, answers.page<ClaimListPage>(plan, id)!, answers)
  if (kind === 'entity-sources')
    return new EntitySourcesConnection(plan, id, answers.page<EntitySourcesPage>(plan, id)!, answers)
  const page = answers.pageWithin(place, plan, row) ?? answers.page<LinkPage>(plan, id)!
  return new LinkConnection(plan, entity, page, answers)
}

/** Gives the page of a root field: the list of a type, all claims, or a search. */
export function rootPage(plan: PagePlan, answers: Answers): unknown {
  if (plan.question.kind === 'search')
    return new SearchConnection(plan, answers.page<SearchAnswer>(plan, OF_ALL)!, answers)
  if (plan.question.kind === 'claim-list')
    return new ClaimListConnection(plan, OF_ALL, answers.page<ClaimListPage>(plan, OF_ALL)!, answers)
  return new ListConnection(plan, answers.page<ListPage>(plan, OF_ALL)!, answers)
}
