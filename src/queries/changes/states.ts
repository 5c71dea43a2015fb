import { STATEMENT } from '../../model/said-ids.js'
import { RequestError } from '../../errors.js'
import { releaseOf } from '../../plan/clocks.js'
import { pickTypes } from '../../plan/lists.js'
import type { Scope } from '../../plan/scope.js'
import type { Clocks } from '../../questions/clocks.js'
import type { GraphVersion } from '../../questions/version.js'

/** The arguments that name two states of the graph. */
export interface StateArguments {
  readonly fromDay?: string | null
  readonly toDay?: string | null
  readonly fromRelease?: number | string | null
  readonly toRelease?: number | string | null
}

/** Gives both states; a release that is not given is the current one. It refuses half a pair, since nothing says what the other half would be. */
export function statesOf(
  args: StateArguments,
  version: GraphVersion,
): { readonly from: Clocks; readonly to: Clocks } {
  const { fromDay = null, toDay = null, fromRelease = null, toRelease = null } = args
  const refuse = (message: string, argument: string): RequestError =>
    new RequestError('BAD_USER_INPUT', 'TWO_STATES_NEEDED', message, { argument })
  if ([fromDay, toDay, fromRelease, toRelease].every(given => given === null))
    throw refuse(
      'changes compares two states of the graph; give fromDay and toDay, or fromRelease, or both.',
      'fromDay',
    )
  if ((fromDay === null) !== (toDay === null))
    throw refuse(
      fromDay === null
        ? `toDay is ${toDay} and there is no fromDay; give both days, or none.`
        : `fromDay is ${fromDay} and there is no toDay; give both days, or none.`,
      fromDay === null ? 'fromDay' : 'toDay',
    )
  if (toRelease !== null && fromRelease === null)
    throw refuse(
      `toRelease is ${toRelease} and there is no fromRelease; give the release to compare it with.`,
      'fromRelease',
    )
  return {
    from: { day: fromDay, release: releaseOf(fromRelease, version, 'fromRelease') },
    to: { day: toDay, release: releaseOf(toRelease, version, 'toRelease') },
  }
}

/** The types of the entities and claims that are compared, and whether statements are. */
export interface ComparedTypes {
  readonly entityTypes: readonly string[]
  readonly withStatements: boolean
  readonly claimTypes: readonly string[]
}

export function pickComparedTypes(
  types: readonly string[] | null | undefined,
  { model }: Scope,
): ComparedTypes {
  const { entities, claims } = model
  const picked = pickTypes('types', types, {
    known: { has: type => type === STATEMENT || entities.has(type) || claims.has(type) },
    leftOut: 'all',
    otherwise:
      'no claim type, no entity type and not STATEMENT; legend { claimType } lists the first, Instrument is one of the second.',
  })
  const wanted = (name: string): boolean => picked?.includes(name) ?? true
  return {
    entityTypes: [...entities.keys()].filter(wanted).sort(),
    withStatements: wanted(STATEMENT),
    claimTypes: [...claims.keys()].filter(wanted).sort(),
  }
}
