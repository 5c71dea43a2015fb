import { LANGS, type Lang } from './model.js'

/** Languages of names, as BCP 47 tags: `ms`, `tet`, `zh-Hans`. Sentences are written in those of `LANGS` alone. */

/** Whether a text is the tag of a language in canonical form, perhaps with script, region and variant. A tag that says how to sort or to count is none. */
export function isLanguageTag(text: string): boolean {
  return LANGS.some(lang => lang === text) || (toCanonicalTag(text) === text && isLanguage(text))
}

/** The language of sentences to which a tag belongs: `en-GB` is English. It is null for any other language. */
export function languageOfTag(tag: string): Lang | null {
  const [language] = tag.split('-')
  return LANGS.find(lang => lang === language) ?? null
}

/** Finds the tag that somebody may have meant: the same tag in canonical form, or the tag of the language with that name; null when none is near. */
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

/**
 * Whether a tag that is well formed names a language. `malay` is well formed too, but no code of a language has more than three letters; and those with two
 * letters are all known.
 */
function isLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-')
  return language.length === 3 || (language.length === 2 && languageNames(language).length > 0)
}

/** The names of a language in the languages of sentences, in lower case; none where the letters stand for no language. */
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
