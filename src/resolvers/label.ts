import type { Lang } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'

/** The name to show of an entity of the type in a language, on the day if there is one, or in the other language; null where there is none at all. */
export function labelIn(type: string, names: readonly Name[], lang: Lang, day: string | null): unknown {
  const name = bestName(type, names, lang, day)
  return name === null ? null : labelOf(name, name.lang !== lang)
}

/** A name as the API shows it. */
export function labelOf(name: Name, isFallback: boolean): unknown {
  const { value, kind, since, until } = name
  return { value, lang: name.lang.toUpperCase(), kind, since, until, isFallback }
}
