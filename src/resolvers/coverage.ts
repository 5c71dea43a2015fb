import { type Coverage, coverageOf } from '../model/coverage.js'
import type { Conditions } from '../questions/condition-tree.js'
import type { Finding } from '../questions/finding.js'
import type { LinkQuestion } from '../questions/link.js'
import type { GraphVersion } from '../questions/version.js'

/** Gives an entry of the coverage as an answer shows it. */
export const showCoverage = ({ source, ...entry }: Coverage): Finding => ({ ...entry, toldBy: source })

/**
 * Finds what the graph would know of a link from an entity on its day. The coverage is that of the current release; nothing is known of what an earlier
 * release covered.
 */
export function coverageOfLink(
  { link, where, clocks }: Pick<LinkQuestion, 'link' | 'where' | 'clocks'>,
  near: { readonly id: string | null; readonly typeName: string },
  { coverage }: GraphVersion,
): Coverage | null {
  if (clocks.release !== null || coverage.length === 0) return null
  const farId = onlyIdOf((where.node ?? {}) as Conditions)
  return coverageOf(coverage, { ...near, farId, claimType: link.claim.type, day: clocks.day })
}

/** Gives the one id that conditions ask for; null where they ask for several, or by something else. */
function onlyIdOf({ id }: Conditions): string | null {
  const { eq, in: several } = (id ?? {}) as { readonly eq?: string; readonly in?: readonly string[] }
  if (typeof eq === 'string') return eq
  return several?.length === 1 ? several[0]! : null
}
