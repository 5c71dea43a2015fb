import type { ClaimsOfAnyTypeQuestion, ClaimsQuestion } from '../questions/claims.js'
import type { EntityQuestion } from '../questions/entity.js'
import { keyOfQuestion } from '../questions/key.js'

/** A question about things that are known by their ids; two that have their columns in common differ in little. */
type QuestionByIds = EntityQuestion | ClaimsQuestion | ClaimsOfAnyTypeQuestion

interface Keyed {
  readonly question: QuestionByIds
  readonly key: string
}

/**
 * The keys of questions about ids, each written once for a list of columns: a level asks by the same list for thousands of things, one after the other. They
 * live as long as one answer is made.
 */
export class KeysByColumns {
  readonly #known = new Map<readonly string[], Keyed[]>()

  of(question: QuestionByIds): string {
    const known = this.#known.get(question.columns) ?? []
    const found = known.find(one => differInNothing(one.question, question))
    if (found !== undefined) return found.key
    const key = keyOfQuestion(question)
    known.push({ question, key })
    this.#known.set(question.columns, known)
    return key
  }
}

/** Of questions with the same list of columns, none of which follows links. */
const differInNothing = (one: QuestionByIds, other: QuestionByIds): boolean =>
  one.kind === other.kind && one.release === other.release && typeIn(one) === typeIn(other)

const typeIn = (question: QuestionByIds): string | null => (question.kind === 'claims' ? question.type : null)
