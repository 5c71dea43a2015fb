import type { LinkQuestion } from '../questions/link.js'
import type { Scope } from './scope.js'
import { modalitiesOf } from './standpoint.js'

/**
 * The modalities of which is told where the link comes out empty: all that it leaves out. Nobody should read an empty list as "none" where five plans
 * stand behind it. Null where the graph has no such claim of the link, so that it costs nothing to be empty there.
 */
export function besidesOf(
  question: LinkQuestion,
  names: readonly string[],
  { model, version }: Scope,
): LinkQuestion['besides'] {
  const left = modalitiesOf(model).filter(value => !question.choice.modality.includes(value))
  const degrees = left.includes('FACT') ? version.mostDegrees : version.notFactDegrees
  const isTold = question.limit !== null || question.wantsCount || question.wantsSummary
  const isThere = names.some(name => degrees[name])
  return isTold && isThere && question.after === null && left.length > 0 ? left : null
}
