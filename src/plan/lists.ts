import { RequestError } from '../errors.js'

/** Refuses a list that is given and empty, since nothing can meet it. The message tells the way out. */

export function checkNotEmpty(argument: string, count: number, message: string): void {
  if (count === 0) throw new RequestError('BAD_USER_INPUT', 'EMPTY_LIST', message, { argument })
}

/**
 * Gives the values of a list, each once and in one order, so that equal lists are written in one way; null where the list is left out. In the message,
 * `leftOut` says what a caller leaves the list out for.
 */
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

/** The names that a list may hold. */
interface KnownNames {
  readonly known: { has(name: string): boolean }
  /** What a caller leaves the list out for, as the message says it. */
  readonly leftOut: string
}

/** Gives the names of a list, in the way of `pickSome`. An unknown name is refused with the error that `errorOf` makes of it. */
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
  /** What an unknown name is not, and where the known ones stand, in the words of the message. */
  readonly otherwise: string
}

/** Gives the types of a list, in the way of `pickSome`. An unknown type is refused by name. */
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
