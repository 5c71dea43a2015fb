import { type Coverage, type Mention, coverageOf } from '../model/coverage.js'
import type { Lang } from '../model/model.js'
import type { Conditions } from '../questions/condition-tree.js'
import type { LinkQuestion } from '../questions/link.js'
import type { GraphVersion } from '../questions/version.js'
import { type InLanguage, type LangArgument, langOfArguments } from './in-language.js'

/** An entry as an answer shows it. */
export const showCoverage = (entry: Coverage, accepted: Lang): InLanguage<Coverage> => ({
  ...entry,
  accepted,
})

type Shown = InLanguage<Coverage>

const showMention = (mention: Mention | null, accepted: Lang): InLanguage<Mention> | null =>
  mention === null ? null : { ...mention, accepted }

export const coverageResolvers = {
  of: ({ of, accepted }: Shown) => showMention(of, accepted),
  toldBy: ({ source, accepted }: Shown) => showMention(source, accepted),
  missing: (entry: Shown, args: LangArgument) => entry.missing?.[langOfArguments(entry, args)] ?? null,
  note: (entry: Shown, args: LangArgument) => entry.note?.[langOfArguments(entry, args)] ?? null,
}

export const mentionResolvers = {
  name: (mention: InLanguage<Mention>, args: LangArgument) => mention.name[langOfArguments(mention, args)],
}

/** What the graph would know of a link from an entity on its day. The coverage is that of now; nothing is known of what an earlier release covered. */
export function coverageOfLink(
  { link, where, clocks }: Pick<LinkQuestion, 'link' | 'where' | 'clocks'>,
  near: { readonly id: string | null; readonly typeName: string },
  { coverage }: GraphVersion,
): Coverage | null {
  if (clocks.release !== null || coverage.length === 0) return null
  const farId = onlyIdOf((where.node ?? {}) as Conditions)
  return coverageOf(coverage, { ...near, farId, claimType: link.claim.type, day: clocks.day })
}

/** The one id that conditions ask for; null where they ask for several, or by something else. */
export function onlyIdOf({ id }: Conditions): string | null {
  const { eq, in: several } = (id ?? {}) as { readonly eq?: string; readonly in?: readonly string[] }
  if (typeof eq === 'string') return eq
  return several?.length === 1 ? several[0]! : null
}
