import { keyOfQuestion } from '../questions/key.js'
import type { LinkQuestion } from '../questions/link.js'
import type { AskedPage } from './plan.js'
import type { Scope } from './scope.js'
import { modalitiesOf } from './standpoint.js'

/** Rows enough to tell how many claims of each modality stand besides. */
export const MOST_BESIDES = 100

/**
 * The question to ask where the link comes out empty: the same claims as far as other modalities go, which the link leaves out. Nobody should read an
 * empty list as "none" where five plans stand behind it. Null where the graph has no such claim of the link, so that it costs nothing to be empty
 * there.
 */
export function besidesOf(
  question: LinkQuestion,
  names: readonly string[],
  scope: Scope,
): (AskedPage & { readonly question: LinkQuestion }) | null {
  const { model, version } = scope
  const modality = modalitiesOf(model).filter(value => !question.choice.modality.includes(value))
  const degrees = modality.includes('FACT') ? version.mostDegrees : version.notFactDegrees
  const isTold = question.limit !== null || question.wantsCount || question.wantsSummary
  if (!isTold || question.after !== null || modality.length === 0 || names.every(name => !degrees[name]))
    return null
  const besides: LinkQuestion = {
    ...question,
    choice: { ...question.choice, modality },
    order: [],
    limit: MOST_BESIDES,
    wantsCount: false,
    wantsSummary: false,
    besides: null,
    farColumns: [],
    claimColumns: ['id', 'modality'],
    below: [],
  }
  return { question: besides, key: keyOfQuestion(besides) }
}
