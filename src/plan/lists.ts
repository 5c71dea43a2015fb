import { RequestError } from '../errors.js'

/** Arguments that are lists: nothing meets one that is given and empty, so each is refused with its way out. */

export function checkNotEmpty(argument: string, count: number, message: string): void {
  if (count === 0) throw new RequestError('BAD_USER_INPUT', 'EMPTY_LIST', message, { argument })
}

/** What a list names, each once and in one order, so that equal lists are written in one way; null where it is left out, which is what one does for all that `leftOut` says. */
export function pickSome<Value extends string>(
  argument: string,
  given: readonly Value[] | null | undefined,
  leftOut: string,
): readonly Value[] | null {
  if (given === null || given === undefined) return null
  checkNotEmpty(
    argument,
    given.length,
    `\`${argument}\` is an empty list, which nothing can meet; leave it out for ${leftOut}.`,
  )
  return [...new Set(given)].sort()
}

/** Names of which there are only some. */
interface KnownNames {
  readonly known: { has(name: string): boolean }
  /** What leaving the list out is for. */
  readonly leftOut: string
}

/** The same, of names; a wrong one is refused with the error that is made of it. */
export function pickKnown(
  argument: string,
  given: readonly string[] | null | undefined,
  { known, leftOut }: KnownNames,
  errorOf: (wrong: string) => RequestError,
): readonly string[] | null {
  const wrong = given?.find(name => !known.has(name))
  if (wrong !== undefined) throw errorOf(wrong)
  return pickSome(argument, given, leftOut)
}

interface KnownTypes extends KnownNames {
  /** What a name that is unknown is not, and where the others are. */
  readonly otherwise: string
}

/** The same, of types; a wrong one is refused by name. */
export function pickTypes(
  argument: string,
  given: readonly string[] | null | undefined,
  types: KnownTypes,
): readonly string[] | null {
  const errorOf = (wrong: string): RequestError =>
    new RequestError(
      'BAD_USER_INPUT',
      'UNKNOWN_TYPE',
      `${argument} holds “${wrong.slice(0, 80)}”, which is ${types.otherwise}`,
      { argument },
    )
  return pickKnown(argument, given, types, errorOf)
}
