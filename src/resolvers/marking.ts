import { distance } from 'fastest-levenshtein'
import type { Name } from '../model/names.js'
import { APOSTROPHES, fold } from '../model/text.js'

/** The name that fits a search best: the whole text, else the most of its words, else the first. */
export function pickBestName(names: readonly Name[], folded: string): Name {
  const words = folded.split(' ')
  const fit = (name: Name): number => {
    const text = fold(name.value)
    if (text === folded) return 1000
    const tokens = text.split(' ')
    return words.filter(word => tokens.some(token => isLike(token, word))).length - tokens.length / 1000
  }
  return names.reduce(
    (best, name) => (fit(name) > fit(best) ? name : best),
    names[0] ?? { value: '', lang: 'en', kind: 'ALIAS', since: null, until: null },
  )
}

/** A word of a name; an apostrophe within joins it, as it does when texts are folded. */
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}]+[\\p{L}\\p{N}\\p{M}]+)*`, 'gu')

/** The name with every word that was found between « and ». */
export function markWords(name: string, folded: string): string {
  const words = folded.split(' ')
  return name.replace(WORD, token => (words.some(word => isLike(fold(token), word)) ? `«${token}»` : token))
}

/** Whether a word of a name is the word looked for, another form of it, or a slip of the pen. */
function isLike(token: string, word: string): boolean {
  if (token === word) return true
  if (word.length < 4 || token.length < 4) return false
  if (token.startsWith(word) || word.startsWith(token)) return true
  return distance(token, word) <= (word.length < 8 ? 1 : 2)
}
