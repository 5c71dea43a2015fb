import type { Means } from '../answer/means.js'
import { type Bilingual, makeBilingual } from '../model/model.js'
import type { Clocks } from '../questions/clocks.js'
import type { Tie } from '../questions/view.js'
import { dayOfTelling, makeSentence } from '../sentences/sentence.js'
import { type Nouns, nounFor } from './nouns.js'

/** Writes a claim as a sentence, in both languages. */
export function sentencesOfTie(
  tie: Tie,
  nouns: ReadonlyMap<string, Nouns>,
  clocks: Clocks,
  { model, version }: Pick<Means, 'model' | 'version'>,
): Bilingual {
  const today = dayOfTelling(clocks, version)
  return makeBilingual(lang => {
    const [from, to] = [tie.from, tie.to].map(id => nounFor(id, nouns, lang))
    return makeSentence({ claimType: tie.type, values: { ...tie }, from: from!, to: to!, today }, lang, model)
  })
}

/** Gives a sentence a capital, and one mark at its end. */
export function endSentence(text: string): string {
  const begun = text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  return /[.?!]$/.test(begun) ? begun : `${begun}.`
}
