/** A search text as the full-text indexes are asked for it, for the servers that leave this to their caller. */
export function luceneOf(text) {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const words = folded.split(' ')
  const similar = word => {
    if (word.length < 4 || /\p{Nd}/u.test(word)) return word
    return `(${word} OR ${word}*${word.length < 5 ? '' : ` OR ${word}~${word.length < 8 ? 1 : 2}`})`
  }
  return { folded, words: words.join(' AND '), similar: words.map(similar).join(' AND ') }
}
