import type { Scope } from '../plan/scope.js'
import { type ChoiceArguments, checkCertainty, choiceOf } from '../plan/arguments.js'
import { checkNotEmpty, pickTypes } from '../plan/lists.js'
import type { Standpoint } from '../plan/standpoint.js'
import { OutOfRange, RequestError } from '../errors.js'
import type { View } from '../questions/view.js'
import type { AskedDays } from './timeline/days.js'

export { boundNumber } from '../plan/arguments.js'

/** Makes the part of the graph that a question looks at: its clocks, and which claims count. */
export function viewOf(args: ChoiceArguments, { clocks, modality }: Standpoint): View {
  const choice = choiceOf(args, modality)
  checkCertainty(choice, clocks)
  return { clocks, choice }
}

/** Gives the claim types that a caller names, sorted, each once; null for all. A wrong one is refused by name. */
export function claimTypesOf(
  argument: string,
  types: readonly string[] | null | undefined,
  { model }: Scope,
): readonly string[] | null {
  return pickTypes(argument, types, {
    known: model.claims,
    leftOut: 'all claim types',
    otherwise: 'no claim type; legend { claimType } lists them.',
  })
}

/** Gives the ids of a list, each once; an empty list, or one with too many, is refused. */
export function idsOfArgument(argument: string, ids: readonly string[], max: number): readonly string[] {
  checkNotEmpty(argument, ids.length, `\`${argument}\` is an empty list; give at least one id.`)
  return boundLength(argument, [...new Set(ids)], max)
}

/** Gives a list back; one that is too long is refused. */
export function boundLength<Item>(argument: string, items: readonly Item[], max: number): readonly Item[] {
  if (items.length <= max) return items
  throw new OutOfRange(
    `${argument} has ${items.length} entries; give at most ${max}, and ask again for the rest.`,
    { argument, max },
  )
}

/** Refuses a span of days that ends before it begins; `given` is how its bounds were written, and `noun` what they are. */
export function checkDayOrder({ from, to }: AskedDays, given: AskedDays, noun: string): void {
  if (from === null || to === null || from <= to) return
  throw new RequestError(
    'BAD_USER_INPUT',
    'WRONG_ORDER',
    `from is ${given.from} and to is ${given.to}; give the earlier ${noun} as \`from\`.`,
    { argument: 'from' },
  )
}
