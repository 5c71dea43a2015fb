import { type Fragment, name } from './fragment.js'

/** Names of a link's variables within a text: those of one level differ from those of the next, which stands inside it. */
export interface Variables {
  readonly near: Fragment
  readonly claim: Fragment
  readonly far: Fragment
  readonly depth: number
  /** Names what the link gives: `page`, and within a longer text `page_1_0`. */
  readonly result: (column: string) => Fragment
}

export function variablesAt(near: Fragment, depth: number, place: number): Variables {
  const level = depth === 0 ? '' : `_${depth}`
  const sibling = depth === 0 ? '' : `${level}_${place}`
  return {
    near,
    depth,
    claim: name(`claim${level}`),
    far: name(`far${level}`),
    result: column => name(`${column}${sibling}`),
  }
}
