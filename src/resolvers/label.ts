import type { Lang } from '../model/model.js'
import { languageOfTag } from '../model/language-tags.js'
import { type Name, bestName } from '../model/names.js'

/**
 * Gives the name to show of an entity of the type: in the language or, where there is no such name, in another; on the day, if there is one. It gives null
 * where the entity has no name at all.
 */
export function labelIn(type: string, names: readonly Name[], lang: Lang, day: string | null): unknown {
  const name = bestName(type, names, lang, day)
  return name === null ? null : labelOf(name, languageOfTag(name.lang) !== lang)
}

/** A name as the API shows it. */
export function labelOf(name: Name, isFallback: boolean): unknown {
  const { value, lang, kind, since, until } = name
  return { value, lang, kind, since, until, isFallback }
}
