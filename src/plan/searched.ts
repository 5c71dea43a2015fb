import { closest } from 'fastest-levenshtein'
import { RequestError } from '../errors.js'
import { fold } from '../model/text.js'
import { pickKnown } from './lists.js'
import type { Scope } from './scope.js'

/** The texts and types that a caller searches for are checked and folded here. */

export const LONGEST_SEARCHED = 200
const MOST_WORDS = 32

/** Folds a text, or refuses it where it is too long. It is measured before it is folded, since folding takes longer than sending. */
export function foldText(text: string): string {
  const length = text.length > 2 * LONGEST_SEARCHED ? text.length : [...text].length
  const folded = length > LONGEST_SEARCHED ? '' : fold(text)
  const words = folded.split(' ').length
  if (length > LONGEST_SEARCHED || words > MOST_WORDS) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'ARGUMENT_OUT_OF_RANGE',
      `text has ${length} characters${words > 1 ? ` and ${words} words` : ''}; give at most ${LONGEST_SEARCHED} and ${MOST_WORDS}.`,
      { argument: 'text', max: LONGEST_SEARCHED },
    )
  }
  return folded
}

/** Gives the entity types to look for, sorted and each once; null for all types. */
export function pickEntityTypes(
  given: readonly string[] | null | undefined,
  { model }: Scope,
): readonly string[] | null {
  const known = model.entities
  return pickKnown('types', given, { known, leftOut: 'all types' }, wrong =>
    errorOfEntityType(wrong.slice(0, LONGEST_SEARCHED), [...known.keys()]),
  )
}

function errorOfEntityType(wrong: string, known: readonly string[]): RequestError {
  const nearest = closest(wrong, known)
  return new RequestError(
    'BAD_USER_INPUT',
    'UNKNOWN_TYPE',
    `There is no entity type “${wrong}”. Did you mean ${nearest}?`,
    { argument: 'types', nearest },
  )
}
