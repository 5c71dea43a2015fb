import { closest } from 'fastest-levenshtein'

/** Tells where a row, or a part of it, stands: `seed/meetings.yaml:12`. */
export type At = (path?: readonly PropertyKey[]) => string

/** Makes of a part of a row a place of its own. */
export function placeOfPart(at: At, ...part: readonly PropertyKey[]): At {
  return (path = []) => at([...part, ...path])
}

/** Writes ` Did you mean …?` with the nearest of the valid names; nothing when there are none. */
export function hintOfNearest(wrong: string, valid: Iterable<string>): string {
  const candidates = [...valid]
  return candidates.length === 0 ? '' : ` Did you mean ${closest(wrong, candidates)}?`
}
