import { closest } from 'fastest-levenshtein'

/** Where a row stands, or a part of it: `seed/meetings.yaml:12`. */
export type At = (path?: readonly PropertyKey[]) => string

/** Where a part of a row stands, as a place of its own. */
export function placeOfPart(at: At, ...part: readonly PropertyKey[]): At {
  return (path = []) => at([...part, ...path])
}

/** ` Did you mean …?`, with the nearest of the valid names; nothing when there is none. */
export function hintOfNearest(wrong: string, valid: Iterable<string>): string {
  const candidates = [...valid]
  return candidates.length === 0 ? '' : ` Did you mean ${closest(wrong, candidates)}?`
}
