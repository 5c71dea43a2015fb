import type { EntityType, Lang } from '../model/model.js'
import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'
import type { EntityAnswer } from './rows.js'
import type { LinkQuestion } from './link.js'
import { type OrderKey, type Page, type Sorted, withUsualOrder } from './page.js'

/** The question about the list of one entity type. */
export interface ListQuestion extends Page, Sorted {
  readonly kind: 'list'
  readonly type: EntityType
  readonly clocks: Clocks
  readonly certainty: Choice['certainty']
  /** How the sources mean the claims that conditions on links count. */
  readonly modality: Choice['modality']
  readonly lang: Lang
  readonly columns: readonly string[]
  readonly below: readonly LinkQuestion[]
}

/** Gives the keys of a list's order. The id comes last, so that no two rows are equal. Keys behind the id would weigh nothing, and are dropped. */
export function listOrder(order: readonly OrderKey[]): readonly OrderKey[] {
  const wanted = withUsualOrder(order)
  const place = wanted.findIndex(({ key }) => key === 'id')
  return place === -1 ? [...wanted, { key: 'id', descending: false }] : wanted.slice(0, place + 1)
}

/** One entity on a list's page. */
export interface ListRow {
  /** The values that it is sorted by, for its cursor. */
  readonly sort: readonly unknown[]
  readonly certainty: string | null
  readonly entity: EntityAnswer
}

/** A list's page; what was not asked for is empty or null. */
export interface ListPage {
  readonly rows: readonly ListRow[]
  readonly total: number | null
  readonly certain: number | null
}
