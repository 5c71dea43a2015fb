import type { Voices } from '../model/stored.js'
import type { Choice } from './choice.js'
import type { Clocks } from './clocks.js'
import type { Conditions } from './condition-tree.js'
import type { Page } from './page.js'
import type { SummaryCounts } from './rows.js'
import type { Values } from './values.js'

/** The question about claims of one type, or about statements, that are known by their ids. */
export interface ClaimsQuestion {
  readonly kind: 'claims'
  /** The claim type, such as `PARTY_TO`; null for statements. */
  readonly type: string | null
  readonly release: Clocks['release']
  readonly columns: readonly string[]
}

/** The question about claims of whatever type that are known by their ids, which tell the type. */
export interface ClaimsOfAnyTypeQuestion {
  readonly kind: 'claims-of-any-type'
  readonly release: Clocks['release']
  readonly columns: readonly string[]
}

/** A claim of whatever type that is known by its id. A type can be wanted with other columns in each place of an answer. */
export interface WantedClaim {
  readonly type: string
  readonly id: string
  readonly columns: readonly string[]
  /** The key of the question about claims of any type with these columns. */
  readonly key: string
}

/** A claim by itself: the ids of both ends (a statement has its entity for both), and the columns that were asked for. */
export interface ClaimAnswer {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly values: Values
}

/**
 * The question about claims and statements of whatever type: all that there are, those at entities, those that rest on sources, or those that speakers said.
 * It is asked for however many entities, sources or speakers at once. The answer names claims and statements by their ids.
 */
export interface ClaimListQuestion extends Page {
  readonly kind: 'claim-list'
  readonly of: 'all' | 'entity' | Voices
  /** The wanted claim types, sorted; `STATEMENT` may be one of them. It is null for all types. */
  readonly types: readonly string[] | null
  /** In which direction the claims lead, as seen from the entity. */
  readonly direction: 'OUT' | 'IN' | 'BOTH'
  readonly clocks: Clocks
  readonly choice: Choice
  /** Whether rejected claims and statements are among them. */
  readonly withRejected: boolean
  /** How the sources mean the claims that conditions count. */
  readonly modality: Choice['modality']
  readonly where: Conditions
  readonly wantsSummary: boolean
}

/** A page of the ids of claims and statements. */
export interface ClaimListPage {
  readonly rows: readonly { readonly id: string; readonly certainty: string | null }[]
  /** How many claims there are of each type, the type with most first; null where nobody asked. */
  readonly byType: readonly TypeTotal[] | null
  readonly summary: SummaryCounts | null
}

export interface TypeTotal {
  readonly typeName: string
  readonly total: number
}
