import { type Fragment, name } from './fragment.js'

/** The names of a link's variables within a text. Those of one level differ from those of the next, which stands inside it. */
export interface Variables {
  /** The entity from which the link leads. Only its id is known where it stands at another release than the link. */
  readonly near: Fragment
  /** The same entity at the release of the link, where the pattern of the link begins. */
  readonly start: Fragment
  readonly claim: Fragment
  readonly far: Fragment
  readonly depth: number
  /** Names what the link gives: `page`, and within a longer text `page_1_0`. */
  readonly result: (column: string) => Fragment
}

export function variablesAt(near: Fragment, depth: number, place: number, isMoved = false): Variables {
  const level = depth === 0 ? '' : `_${depth}`
  const sibling = depth === 0 ? '' : `${level}_${place}`
  return {
    near,
    start: isMoved ? name(`then${sibling}`) : near,
    depth,
    claim: name(`claim${level}`),
    far: name(`far${level}`),
    result: column => name(`${column}${sibling}`),
  }
}
