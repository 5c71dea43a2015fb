import type { Lang, Link } from '../model/model.js'
import type { Choice, Clocks } from './clocks.js'
import type { Conditions } from './condition-tree.js'
import { type Fragment, name } from './fragment.js'

/** What is asked of a page of entities, of a list as of a link. */
export interface PageQuestion {
  readonly clocks: Clocks
  readonly where: Conditions
  /** The keys to sort by; what the list or link itself ends with decides what is left. */
  readonly order: readonly { readonly key: string; readonly descending: boolean }[]
  readonly lang: Lang
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** Rows wanted: one more than the page holds to know whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
  /** The links to follow from each entity in the same statement. */
  readonly below: readonly LinkQuestion[]
}

/** What is asked of a link, for however many entities at once. */
export interface LinkQuestion extends PageQuestion {
  readonly link: Link
  readonly choice: Choice
  readonly wantsSummary: boolean
  /** Properties wanted of the entity at the far end and of the claim, in this order. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
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
