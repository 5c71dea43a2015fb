import { type Fragment, cypher } from './fragment.js'

/**
 * How much a text and one of the names are alike, 0 to 1, for the name that is most like it. The measure is the runs of three letters that both
 * share. It counts mostly as a part of those of the text, and a little as a part of those of the longer one. So of two names with all words of the
 * text, the shorter one comes first. The score of an index would not do, for two reasons. It takes all names of a thing as one text, so that
 * INTERPOL, which has many, stood behind a hundred sources with the word in their titles. And it weighs how rare a word is among all that the index
 * holds, so that one release was told in another order alone than among later ones.
 */
export const likenessOfNames = (
  names: Fragment,
): Fragment => cypher`reduce(best = 0.0, one IN [known IN ${names} |
      size([run IN $runs WHERE known CONTAINS run]) * (0.8 / size($runs) + 0.2 / CASE WHEN size(known) - 2 > size($runs) THEN size(known) - 2 ELSE size($runs) END)] |
      CASE WHEN one > best THEN one ELSE best END)`

/** The same of the names of `n`. */
export const LIKENESS_TO_TEXT: Fragment = likenessOfNames(cypher`coalesce(n.foldedNames, [])`)

const RUN = 3

/** The runs of letters of a folded text, each once; of a text of one or two letters, that text. */
export function runsOf(folded: string): string[] {
  const starts = Array.from({ length: Math.max(folded.length - RUN + 1, 1) }, (_, start) => start)
  return [...new Set(starts.map(start => folded.slice(start, start + RUN)))]
}
