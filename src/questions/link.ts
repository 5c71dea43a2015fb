import type { Lang, Link } from '../model/model.js'
import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'
import { type Page, type Sorted, withUsualOrder } from './page.js'

/** The question about a link, for however many entities at once. */
export interface LinkQuestion extends Page, Sorted {
  readonly kind: 'link'
  readonly link: Link
  readonly clocks: Clocks
  readonly choice: Choice
  /** How the sources mean the claims that conditions on further links count. */
  readonly modality: Choice['modality']
  readonly lang: Lang
  readonly wantsSummary: boolean
  /**
   * The modalities that the link leaves out and may have; null where nobody asks. Where the link comes out empty, the page tells how many claims of each
   * there are.
   */
  readonly besides: Choice['modality'] | null
  /** The wanted properties of the entity at the far end and of the claim, each list sorted. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
  /** The links that the same text follows from each far end. */
  readonly below: readonly LinkQuestion[]
}

/** How many claims are counted at most besides an empty link: enough to tell that the empty link is not all there is. */
export const MOST_BESIDES = 100

/** How many values a row of the link is sorted by: its keys, and the claim's id behind them. */
export const linkSortWidth = (order: LinkQuestion['order']): number => withUsualOrder(order).length + 1

/**
 * Gives both ends of a claim that a link found between two entities: the near one, from which the link leads, and the far one. A claim that reads the same
 * both ways is found from either end, and is the same claim each time: its id says at which end it is stored to begin.
 */
export function endsOfEdge(
  { direction, claim }: Link,
  id: string,
  near: string,
  far: string,
): { readonly from: string; readonly to: string } {
  const isForth = direction === 'OUT' || (direction === 'BOTH' && id.startsWith(`${claim.type}:${near}:`))
  return isForth ? { from: near, to: far } : { from: far, to: near }
}
