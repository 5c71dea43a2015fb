import type { Lang } from '../model/model.js'
import type { Noun, NounFacts } from '../model/names.js'
import type { Clocks } from '../questions/clocks.js'

/** The names and nouns of the ends of claims, for sentences. */

/** An entity that is named under the clocks. */
export interface Named {
  readonly id: string
  readonly clocks: Clocks
}

/** The name of something in both languages, with the other facts that a sentence needs. Its type is empty where there is nothing with that id. */
export interface Called extends Readonly<Record<Lang, string>>, NounFacts {}

/** Gives the noun for it in a sentence of the language. */
export function nounOfCalled({ en, id, ...facts }: Called, lang: Lang): Noun {
  return { ...facts, name: lang === 'en' ? en : id }
}

/** Gives the text that tells one named entity from the next. */
export const keyOfNamed = ({ id, clocks: { day, release } }: Named): string =>
  `${day ?? ''} ${release ?? ''} ${id}`
