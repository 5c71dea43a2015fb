import type { Voices } from '../model/stored.js'
import type { Clocks } from './clocks.js'
import type { Page } from './page.js'
import type { Values } from './values.js'

/** What is asked of claims of one type, or of statements, that are known by their ids. */
export interface ClaimsQuestion {
  readonly kind: 'claims'
  /** `PARTY_TO`; null for statements. */
  readonly type: string | null
  readonly release: Clocks['release']
  readonly columns: readonly string[]
}

/** What is asked of the claims and statements that rest on sources, or that speakers said, for however many of them at once: their ids. */
export interface RestingQuestion extends Page {
  readonly kind: 'resting'
  readonly voices: Voices
  readonly clocks: Clocks
}

/** A claim by itself: the ids of both ends (a statement has its entity for both), and the columns that were asked for. */
export interface ClaimAnswer {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly values: Values
}

/** A page of the ids of claims and statements that rest on one source, or that one speaker said. */
export interface RestingPage {
  readonly ids: readonly string[]
  readonly total: number | null
}
