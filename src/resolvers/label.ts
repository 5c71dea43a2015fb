import type { Lang } from '../model/model.js'
import { languageOfTag } from '../model/language-tags.js'
import { type Name, bestName } from '../model/names.js'

/** The name to show in a language, on the day if there is one, or in another language; null where there is none at all. */
export function labelIn(names: readonly Name[], lang: Lang, day: string | null): unknown {
  const name = bestName(names, lang, day)
  return name === null ? null : labelOf(name, languageOfTag(name.lang) !== lang)
}

/** A name as the API shows it. */
export function labelOf(name: Name, isFallback: boolean): unknown {
  const { value, lang, kind, since, until } = name
  return { value, lang, kind, since, until, isFallback }
}
