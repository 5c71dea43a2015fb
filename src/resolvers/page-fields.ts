import type { GraphQLResolveInfo } from 'graphql'
import type { Answers, SearchAnswer } from '../answer/answers.js'
import { OF_ALL } from '../answer/answers.js'
import { wrongCursor } from '../plan/cursor.js'
import type { PagePlan } from '../plan/plan.js'
import type { RestingPage } from '../questions/claims.js'
import type { LinkQuestion } from '../questions/link.js'
import type { LinkPage } from '../questions/rows.js'
import type { ListPage } from '../questions/list.js'
import type { StatementsPage } from '../questions/statements.js'
import { type Context, planOf } from './context.js'
import { hintOfBesides } from './hints.js'
import type { EntityObject } from './objects.js'
import { LinkConnection } from './link.js'
import { ListConnection } from './list.js'
import { SearchConnection } from './search.js'
import { RestingConnection, StatementsConnection } from './statements.js'

/** A field of an entity that is a page: a link, its statements, what rests on it. A long answer gives others their turn between its pages. */
export function connectionField(
  entity: EntityObject,
  _: unknown,
  { answers, breathe, hints }: Context,
  info: GraphQLResolveInfo,
): unknown {
  const plan = planOf<'page'>(entity, info)
  if (plan.afterOf !== null && plan.afterOf !== entity.id) throw wrongCursor()
  const page = pageOfEntity(plan, entity, answers)
  const besides = answers.besides(plan, entity.id)
  if (besides.length > 0) hints.add(info, hintOfBesides(plan.question as LinkQuestion, besides))
  return breathe()?.then(() => page) ?? page
}

function pageOfEntity(plan: PagePlan, { id, place, row }: EntityObject, answers: Answers): unknown {
  const { kind } = plan.question
  if (kind === 'statements')
    return new StatementsConnection(plan, id, answers.page<StatementsPage>(plan, id)!, answers)
  if (kind === 'resting')
    return new RestingConnection(plan, id, answers.page<RestingPage>(plan, id)!, answers)
  const page = answers.pageWithin(place, plan, row) ?? answers.page<LinkPage>(plan, id)!
  return new LinkConnection(plan, id, page, answers)
}

/** A root field that is a page: the list of a type, a search. */
export function rootPage(plan: PagePlan, answers: Answers): unknown {
  if (plan.question.kind === 'search')
    return new SearchConnection(plan, answers.page<SearchAnswer>(plan, OF_ALL)!, answers)
  return new ListConnection(plan, answers.page<ListPage>(plan, OF_ALL)!, answers)
}
