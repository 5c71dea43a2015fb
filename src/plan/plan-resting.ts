import type { RestingQuestion } from '../questions/claims.js'
import type { PageArguments } from './arguments.js'
import type { PagePlan } from './plan.js'
import { connectionFields, isAsked, pagePlan, planListed, countRowsToRead, takeTurn } from './plan-page.js'
import { planSaid } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import type { Standpoint } from './standpoint.js'

/** `Source.claims`: everything that rests on a source. Its page is one of ids; the claims themselves come by type, a level below. */
export function planResting(field: AskedField, inherited: Standpoint, scope: Scope): PagePlan {
  const args = argumentsOfField<PageArguments>(field, scope)
  const turn = takeTurn(args, { list: { kind: 'resting' }, width: 2 }, inherited.clocks, scope)
  const below = { clocks: turn.clocks, modality: inherited.modality }
  const shown = connectionFields(field, scope)
  const { fields } = planListed(shown, (name, nodes, of) => planSaid(name, nodes, of, below, scope), scope)
  const question: RestingQuestion = {
    kind: 'resting',
    clocks: turn.clocks,
    after: turn.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, turn.size),
    wantsCount: isAsked(shown, 'totalCount'),
  }
  return pagePlan(field.name, question, { ...turn, ...below }, fields, {
    afterOf: (turn.after?.[0] as string | undefined) ?? null,
  })
}
