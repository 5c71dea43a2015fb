import type { Scope } from '../plan/scope.js'
import { type ChoiceArguments, checkCertainty, choiceOf } from '../plan/arguments.js'
import type { Standpoint } from '../plan/standpoint.js'
import { RequestError } from '../errors.js'
import type { View } from '../questions/view.js'

export { boundNumber } from '../plan/arguments.js'

/** The part of the graph that a question looks at: its clocks, and which claims count. */
export function viewOf(args: ChoiceArguments, { clocks, modality }: Standpoint): View {
  const choice = choiceOf(args, modality)
  checkCertainty(choice, clocks)
  return { clocks, choice }
}

/** Claim types that a caller names, sorted, each once; null for all. A wrong one is refused by name. */
export function claimTypesOf(
  argument: string,
  types: readonly string[] | null | undefined,
  { model }: Scope,
): readonly string[] | null {
  if (types === null || types === undefined) return null
  const wrong = types.find(type => !model.claims.has(type))
  if (wrong !== undefined || types.length === 0)
    throw new RequestError(
      'BAD_USER_INPUT',
      wrong === undefined ? 'EMPTY_LIST' : 'UNKNOWN_TYPE',
      wrong === undefined
        ? `\`${argument}\` is an empty list, which nothing can meet; leave it out for all claim types.`
        : `${argument} holds “${wrong.slice(0, 80)}”, which is no claim type; legend { claimType } lists them.`,
      { argument },
    )
  return [...new Set(types)].sort()
}
