import { type Fragment, cypher } from './fragment.js'

/**
 * How much a text and one of the names are alike, 0 to 1 for the name that is most like it: the runs of three letters that they share, as a part of those of
 * the text, and less of those of the longer one, so that of two names with all its words the shorter one comes first. The score of an index would not
 * do: it takes all names of a thing as one text, so that INTERPOL, which has many, stood behind a hundred sources with the word in their titles; and it
 * weighs how rare a word is among all that the index holds, so that a release by itself was told in another order than among later ones.
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
