import type { Lang } from '../model/model.js'
import type { Noun, NounFacts } from '../model/names.js'
import type { Clocks } from '../questions/clocks.js'

/** How the ends of claims are named in sentences. */

/** An entity that is named under the clocks. */
export interface Named {
  readonly id: string
  readonly clocks: Clocks
}

/** The name of something in both languages, with what a sentence knows of it besides; its type is empty where nothing of that id is there. */
export interface Called extends Readonly<Record<Lang, string>>, NounFacts {}

/** The noun for it in a sentence of the language. */
export function nounOfCalled({ en, id, ...facts }: Called, lang: Lang): Noun {
  return { ...facts, name: lang === 'en' ? en : id }
}

/** The text that tells one apart from the next. */
export const keyOfNamed = ({ id, clocks: { day, release } }: Named): string =>
  `${day ?? ''} ${release ?? ''} ${id}`
