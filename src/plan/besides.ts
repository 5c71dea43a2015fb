import type { LinkQuestion } from '../questions/link.js'
import type { Scope } from './scope.js'
import { modalitiesOf } from './standpoint.js'

/**
 * Gives the modalities that the link leaves out, and whose claims are told of where the link comes out empty. Nobody should read an empty list as "none"
 * where five plans stand behind it. It gives null on a page behind a cursor, where nobody asks for rows, a count or a summary, and where the graph has no
 * claim of the link in these modalities. There an empty link costs nothing more.
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
