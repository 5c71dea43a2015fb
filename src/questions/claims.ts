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
  /** `PARTY_TO`; null for statements. */
  readonly type: string | null
  readonly release: Clocks['release']
  readonly columns: readonly string[]
}

/** The same about claims of whatever type, which their ids tell. */
export interface ClaimsOfAnyTypeQuestion {
  readonly kind: 'claims-of-any-type'
  readonly release: Clocks['release']
  readonly columns: readonly string[]
}

/** A claim, of whatever type, that is known by its id; a type can be wanted with other columns in each place of an answer. */
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
 * The question about claims and statements of whatever type. It asks of all that there are, of those at entities, of those that rest on sources, or
 * that speakers said. It asks for however many at once. The answer names them by their ids.
 */
export interface ClaimListQuestion extends Page {
  readonly kind: 'claim-list'
  readonly of: 'all' | 'entity' | Voices
  /** Claim types, `STATEMENT` among them; sorted. Null for all. */
  readonly types: readonly string[] | null
  /** The way in which the claims lead from the entity. */
  readonly direction: 'OUT' | 'IN' | 'BOTH'
  readonly clocks: Clocks
  readonly choice: Choice
  /** Whether what is rejected is among them. */
  readonly withRejected: boolean
  /** How the sources mean the claims that conditions count. */
  readonly modality: Choice['modality']
  readonly where: Conditions
  readonly wantsSummary: boolean
}

/** A page of the ids of claims and statements. */
export interface ClaimListPage {
  readonly rows: readonly { readonly id: string; readonly certainty: string | null }[]
  /** How many there are of each type, the most first; null where nobody asked. */
  readonly byType: readonly TypeTotal[] | null
  readonly summary: SummaryCounts | null
}

export interface TypeTotal {
  readonly typeName: string
  readonly total: number
}
