import { RequestError } from '../errors.js'
import type { Clocks } from '../questions/clocks.js'
import type { GraphVersion } from '../questions/version.js'

/** The arguments of both clocks. A clock that is left out is inherited from the field above; null takes the inherited clock away. */
export interface ClockArguments {
  readonly asOf?: string | null
  readonly knownAt?: number | string | null
}

/** The clocks of a field: its own where it sets them, else those of the field above. */
export function clocksOf(args: ClockArguments, inherited: Clocks, version: GraphVersion): Clocks {
  return {
    day: args.asOf === undefined ? inherited.day : args.asOf,
    release: args.knownAt === undefined ? inherited.release : releaseOf(args.knownAt, version),
  }
}

/** Gives the release that an argument means; null for the current release, whose claims lie apart in the graph. */
export function releaseOf(
  knownAt: number | string | null,
  version: GraphVersion,
  argument = 'knownAt',
): number | null {
  if (knownAt === null) return null
  const release = typeof knownAt === 'number' ? knownAt : findReleaseBefore(knownAt, version)
  if (release < 1 || release > version.release) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'UNKNOWN_RELEASE',
      `${argument} is ${knownAt}, and the graph has ${describeReleases(version)}.`,
      { argument, min: 1, max: version.release },
    )
  }
  return release === version.release ? null : release
}

/** Describes the releases that can be asked for. The last one may be a draft, which nobody has published. */
function describeReleases({ release, isDraft }: GraphVersion): string {
  const published = isDraft ? release - 1 : release
  if (published === 0) return `nothing but a draft of release ${release}; leave knownAt out`
  const released = published === 1 ? 'release 1' : `releases 1 to ${published}`
  if (isDraft) return `${released} and a draft of release ${release}; give one of these`
  return published === 1 ? 'only release 1; give 1' : `${released}; give one of these`
}

/** Finds the last release that was published at or before an instant; gives 0 where there is none. */
function findReleaseBefore(instant: string, { releases }: GraphVersion): number {
  const at = Date.parse(instant)
  return releases.filter(release => Date.parse(release.at) <= at).at(-1)?.release ?? 0
}
