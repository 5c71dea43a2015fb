import type { Lang, Link } from '../model/model.js'
import type { Choice, Clocks } from './clocks.js'
import type { Conditions } from './condition-tree.js'
import { type Fragment, name } from './fragment.js'

/** What is asked of a link, for however many entities at once. */
export interface LinkQuestion {
  readonly link: Link
  readonly clocks: Clocks
  readonly choice: Choice
  readonly where: Conditions
  /** Keys of `LinkOrder` with their directions; the claim's id decides what is left. */
  readonly order: readonly { readonly key: string; readonly descending: boolean }[]
  readonly lang: Lang
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** Rows wanted, one more than the page to know whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
  readonly wantsSummary: boolean
  /** Properties wanted of the entity at the far end and of the claim, in this order. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
  /** What is asked of each far end in the same statement. */
  readonly below: readonly LinkQuestion[]
}

/** Names of a link's variables within a text: those of one level differ from those of the next, which stands inside it. */
export interface Variables {
  readonly near: Fragment
  readonly claim: Fragment
  readonly far: Fragment
  readonly depth: number
  /** Names what the link gives: `page`, and within a longer text `page_1_0`. */
  readonly result: (column: string) => Fragment
}

export function variables(near: Fragment, depth: number, place: number): Variables {
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
