import { dateBounds } from './edtf.js'
import { languageOfTag } from './language-tags.js'
import type { Lang } from './model.js'

/** A name as it is kept with its entity. */
export interface Name {
  readonly value: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly kind: string
  /** Between which dates it was the name, as they are written; null when unknown. */
  readonly since: string | null
  readonly until: string | null
}

/** Kinds of names from the one to show first to the last resort. */
const PREFERENCE = ['OFFICIAL', 'SHORT', 'AS_WRITTEN', 'ALIAS', 'TRANSLATION', 'FORMER', 'ACRONYM']

/**
 * The name to show: the best kind in the language, else the best kind in the other language of sentences; initials only where there is nothing else in
 * the two; and a name in any other language where there is none in either. On a day, a former name that ended later comes first, and one that had ended
 * before, or was not yet given, last.
 */
export function bestName(names: readonly Name[], lang: Lang, day: string | null = null): Name | null {
  const cost = (name: Name): number =>
    (day === null ? PREFERENCE.indexOf(name.kind) : costOnDay(name, day)) +
    costInLanguage(name.lang, lang) +
    (name.kind === 'ACRONYM' ? 20 : 0)
  return names.reduce<Name | null>(
    (best, name) => (best === null || cost(name) < cost(best) ? name : best),
    null,
  )
}

/** Any name in one of the languages of sentences, be it initials, comes before one in a language that readers of the two may not know. */
function costInLanguage(tag: string, lang: Lang): number {
  if (tag === lang) return 0
  const own = languageOfTag(tag)
  if (own === null) return 40
  return own === lang ? 0 : 10
}

function costOnDay({ kind, since, until }: Name, day: string): number {
  const first = since === null ? null : (dateBounds(since)?.first ?? null)
  const last = until === null ? null : (dateBounds(until)?.last ?? null)
  if ((first !== null && first > day) || (last !== null && last < day)) return OUTSIDE
  // Of a former name without an end nobody knows whether it was the name then.
  return kind === 'FORMER' && last !== null ? -1 : PREFERENCE.indexOf(kind)
}

/** Dearer than any name in whatever language that may have been the name on the day. */
const OUTSIDE = 100
