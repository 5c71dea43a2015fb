import { distance } from 'fastest-levenshtein'
import type { Name } from '../model/names.js'
import { spellingKey } from '../model/spelling.js'
import { APOSTROPHES, fold } from '../model/text.js'

/** Picks the name that fits a search best: the one that is the whole text, else the one with the most of its words, else the first. */
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

/** Finds the words of a name. An apostrophe within a word joins it, as it does when texts are folded. */
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}]+[\\p{L}\\p{N}\\p{M}]+)*`, 'gu')

/** Puts every word of the text that was found between « and ». */
export function markWords(text: string, folded: string): string {
  const words = folded.split(' ')
  const tokens = [...text.matchAll(WORD)].map(([token]) => fold(token))
  let place = -1
  return text.replace(WORD, token => {
    place += 1
    return isFound(tokens, place, words) ? `«${token}»` : token
  })
}

/** Counts how many of the searched words a text holds. */
export function countWords(text: string, folded: string): number {
  const tokens = [...text.matchAll(WORD)].map(([token]) => fold(token))
  return folded.split(' ').filter(word => tokens.some((_, place) => isFound(tokens, place, [word]))).length
}

/**
 * Whether the word at a place of a text was found: as a word that is looked for, as a part of one that the text writes apart, or as two of them that the text
 * writes together.
 */
function isFound(tokens: readonly string[], place: number, words: readonly string[]): boolean {
  const token = tokens[place]!
  const pairs = [place - 1, place].map(at => `${tokens[at] ?? ''}${tokens[at + 1] ?? ''}`)
  return words.some(
    (word, at) =>
      isLike(token, word) ||
      pairs.includes(word) ||
      (at + 1 < words.length && token === `${word}${words[at + 1]!}`),
  )
}

/** Whether a word of a name is the word looked for, another form or spelling of it, or a slip of the pen. */
function isLike(token: string, word: string): boolean {
  if (token === word) return true
  if (word.length < 4 || token.length < 4) return false
  if (token.startsWith(word) || word.startsWith(token)) return true
  if (spellingKey(token) === spellingKey(word)) return true
  return distance(token, word) <= (word.length < 8 ? 1 : 2)
}
