import { type Fragment, cypher } from './fragment.js'

/**
 * Measures how much a text is like one of the names, from 0 to 1, for the name that is most like it. The measure is the runs of three letters that both
 * share. It counts mostly as a part of the runs of the text, and a little as a part of the runs of the longer of the two. So of two names with all words of
 * the text, the shorter one comes first. The score of an index would not do, for two reasons. An index takes all names of a thing as one text, so that
 * INTERPOL, which has many, stood behind a hundred sources with the word in their titles. And an index weighs how rare a word is among all that it holds. So
 * one release alone was told in another order than the same release among later ones.
 */
export const likenessOfNames = (
  names: Fragment,
): Fragment => cypher`reduce(best = 0.0, one IN [known IN ${names} |
      size([run IN $runs WHERE known CONTAINS run]) * (0.8 / size($runs) + 0.2 / CASE WHEN size(known) - 2 > size($runs) THEN size(known) - 2 ELSE size($runs) END)] |
      CASE WHEN one > best THEN one ELSE best END)`

/** How much the text is like one of the names of `n`. */
export const LIKENESS_TO_TEXT: Fragment = likenessOfNames(cypher`coalesce(n.foldedNames, [])`)

const RUN = 3

/** Lists the runs of three letters of a folded text, each once. A text of one or two letters is its own only run. */
export function runsOf(folded: string): string[] {
  const starts = Array.from({ length: Math.max(folded.length - RUN + 1, 1) }, (_, start) => start)
  return [...new Set(starts.map(start => folded.slice(start, start + RUN)))]
}
