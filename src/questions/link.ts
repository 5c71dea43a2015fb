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
  /** Modalities that the link leaves out and that it may have: where it comes out empty, the claims of each are told with the page. Null where nobody asks. */
  readonly besides: Choice['modality'] | null
  /** Properties wanted of the entity at the far end and of the claim, each sorted. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
  /** The links to follow from each far end in the same text. */
  readonly below: readonly LinkQuestion[]
}

/** The claims that are counted besides an empty link: enough to tell that it is not all there is. */
export const MOST_BESIDES = 100

/** How many values a row of the link is sorted by: its keys, and the claim's id behind them. */
export const linkSortWidth = (order: LinkQuestion['order']): number => withUsualOrder(order).length + 1

/**
 * Both ends of the claim with the id that a link found between the entity from which it leads and the far one. A claim that reads the same both ways
 * is found from either end, and is the same claim each time: its id says at which end it is stored to begin.
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
