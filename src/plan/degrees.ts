import type { Link } from '../model/model.js'
import { NO_GRAPH } from '../questions/version.js'
import type { PageFacts } from './plan-page.js'
import type { Scope } from './scope.js'

/** The fields of all types that are the same link: `Instrument.parties`. */
export const fieldsOfLink = ({ claim, direction }: Link, { model }: Scope): string[] =>
  [...model.entities.values()].flatMap(type =>
    type.links
      .filter(other => other.claim === claim && other.direction === direction)
      .map(({ name }) => `${type.name}.${name}`),
  )

/** How many claims such a link has at most, and how many as a rule; the greatest of all types that have it, since a link is planned once for them. */
export function degreesOfLink(
  names: readonly string[],
  { version }: Scope,
): Pick<PageFacts, 'most' | 'usual'> {
  const greatest = (degrees: Readonly<Record<string, number>>): number | undefined => {
    const known = names.flatMap(name => degrees[name] ?? [])
    return known.length === 0 ? undefined : Math.max(...known)
  }
  if (version === NO_GRAPH) return { most: 1, usual: 1 }
  const [most, usual] = [greatest(version.mostDegrees), greatest(version.usualDegrees)]
  return { ...(most === undefined ? {} : { most }), ...(usual === undefined ? {} : { usual }) }
}
