import { LANGS, type Lang } from './model.js'

/** Languages of names, as BCP 47 tags: `ms`, `tet`, `zh-Hans`. Sentences are written in those of `LANGS` alone. */

/** A language, perhaps with its script, its region and its variant, written in the canonical way; nothing that says how to sort or to count. */
export function isLanguageTag(text: string): boolean {
  return LANGS.some(lang => lang === text) || (toCanonicalTag(text) === text && isLanguage(text))
}

/** The language of sentences in which a name with this tag is, if it is in one: `en-GB` is English. */
export function languageOfTag(tag: string): Lang | null {
  const [language] = tag.split('-')
  return LANGS.find(lang => lang === language) ?? null
}

/** The tag that somebody may have meant: the same in the canonical way, or that of the language so called; null when none is near. */
export function findNearestTag(text: string): string | null {
  const tag = toCanonicalTag(text.trim().replaceAll('_', '-'))
  if (tag !== null && isLanguage(tag)) return tag
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(bahasa|language) /, '')
  const code = TWO_LETTERS.find(letters => languageNames(letters).includes(name))
  return code === undefined ? null : toCanonicalTag(code)
}

function toCanonicalTag(text: string): string | null {
  try {
    return new Intl.Locale(text).baseName
  } catch {
    return null
  }
}

/** A word such as `malay` is well formed, but no language has more than three letters; and those with two are all known. */
function isLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length === 3 || (language.length === 2 && languageNames(language).length > 0)
}

/** Names of a language in the languages of sentences, in lower case; none for letters that stand for none. */
function languageNames(language: string): string[] {
  return LANGS.flatMap(lang => NAMES[lang].of(language)?.toLowerCase() ?? [])
}

const OR_NOTHING = { type: 'language', fallback: 'none' } as const
const NAMES: Readonly<Record<Lang, Intl.DisplayNames>> = Object.freeze({
  en: new Intl.DisplayNames(['en'], OR_NOTHING),
  id: new Intl.DisplayNames(['id'], OR_NOTHING),
})

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const TWO_LETTERS = LETTERS.flatMap(first => LETTERS.map(second => first + second))
