import { distance } from 'fastest-levenshtein'

/**
 * Measures how alike two texts are, from 0 to 1, for people who write a name from memory. The order of words does not count, since `17th AMMTC` is
 * `ammtc-17`. Each word of one text is compared with the word of the other that is most like it, by the share of letters that must be changed. A long word
 * weighs more than a short one. The result is the mean of both directions: a text that holds all words of another, and many more, is not the same text.
 */
export function compareWords(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  return (measureShare(one, other) + measureShare(other, one)) / 2
}

/** Measures which share of the letters of some words stands in other words. */
function measureShare(words: readonly string[], among: readonly string[]): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const found = words.reduce(
    (sum, word) => sum + word.length * Math.max(...among.map(other => likenessOf(word, other))),
    0,
  )
  return found / letters
}

/** Two words that are less alike than this count as different words. Two numbers are either the same or not alike at all. */
const LEAST_LIKENESS = 0.6

/** How alike two words are: 1 for the same, 0 where more than four letters in ten must be changed. */
function likenessOf(word: string, other: string): number {
  if (word === other) return 1
  if (/\p{Nd}/u.test(word + other)) return 0
  const longer = Math.max(word.length, other.length)
  if (Math.abs(word.length - other.length) > longer * (1 - LEAST_LIKENESS)) return 0
  const likeness = 1 - distance(word, other) / longer
  return likeness < LEAST_LIKENESS ? 0 : likeness
}

/** Splits a folded text into words, and numbers from letters: `17th`, `ke 17`, `ke17` and `ammtc17` all give the word `17`. */
export function splitWords(folded: string): readonly string[] {
  return folded
    .replace(/\bke ?(?=\p{Nd})/gu, '')
    .replace(/(\p{Nd})(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/(\p{L})(?=\p{Nd})|(\p{Nd})(?=\p{L})/gu, '$1$2 ')
    .split(' ')
    .filter(word => word !== '')
}
