import type { Scope } from '../plan/scope.js'
import { type ChoiceArguments, checkCertainty, choiceOf } from '../plan/arguments.js'
import type { Standpoint } from '../plan/standpoint.js'
import { OutOfRange, RequestError } from '../errors.js'
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

/** Ids of a list, each once; none, or too many, are refused. */
export function idsOfArgument(argument: string, ids: readonly string[], max: number): readonly string[] {
  if (ids.length === 0)
    throw new RequestError(
      'BAD_USER_INPUT',
      'EMPTY_LIST',
      `\`${argument}\` is an empty list; give at least one id.`,
      { argument },
    )
  return [...new Set(boundLength(argument, ids, max))]
}

/** A list that is not too long. */
export function boundLength<Item>(argument: string, items: readonly Item[], max: number): readonly Item[] {
  if (items.length <= max) return items
  throw new OutOfRange(
    `${argument} has ${items.length} entries; give at most ${max}, and ask again for the rest.`,
    { argument, max },
  )
}
