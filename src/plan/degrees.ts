import type { Link } from '../model/model.js'
import { NO_GRAPH } from '../questions/version.js'
import type { PageFacts } from './plan-page.js'
import type { Scope } from './scope.js'

/** Lists the fields of all types that are the same link, such as `Instrument.parties`. */
export const fieldsOfLink = ({ claim, direction }: Link, { model }: Scope): string[] =>
  [...model.entities.values()].flatMap(type =>
    type.links
      .filter(other => other.claim === claim && other.direction === direction)
      .map(({ name }) => `${type.name}.${name}`),
  )

/**
 * Gives how many claims these fields of a link have at most, and how many as a rule. Both numbers are the greatest among all types that have the link, since
 * a link is planned once for all of them.
 */
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
