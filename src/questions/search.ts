import type { Clocks } from './clocks.js'
import type { EntityAnswer } from './rows.js'
import type { Page } from './page.js'

/** The places in which a text is looked for. */
export const PLACES = ['NAME', 'EXTERNAL_ID', 'OFFICE', 'OUTLET', 'SENTENCE'] as const
export type MatchPlace = (typeof PLACES)[number]

/** The question that looks for a text among names, offices, outlets and sentences. */
export interface SearchQuestion extends Page {
  readonly kind: 'search'
  /** The folded text; letters, digits and single spaces only, so that nothing in it can be taken for query syntax. */
  readonly folded: string
  /** Whether every word must be found, or any of them. In a sentence, every word must be found in any case. */
  readonly words: 'ALL' | 'ANY'
  /** Only these entity types; null for all. */
  readonly types: readonly string[] | null
  /** The places to look in, in the order of `PLACES`. */
  readonly places: readonly MatchPlace[]
  readonly clocks: Clocks
  readonly columns: readonly string[]
}

type MatchKind = 'WHOLE_NAME' | 'WHOLE_CODE' | 'OTHER_SPELLING' | 'WORDS' | 'SIMILAR'

/** One way in which an entity can be found. */
export interface Tier {
  readonly kind: MatchKind
  readonly place: MatchPlace
}

/**
 * The tiers, from the last to the first. A hit in one tier scores higher than every hit in the tiers before it in this list, so that no sentence ever stands
 * among names.
 */
const TIERS: readonly Tier[] = Object.freeze([
  { kind: 'WORDS', place: 'SENTENCE' },
  { kind: 'SIMILAR', place: 'NAME' },
  { kind: 'WORDS', place: 'OUTLET' },
  { kind: 'WORDS', place: 'OFFICE' },
  { kind: 'WORDS', place: 'NAME' },
  { kind: 'OTHER_SPELLING', place: 'NAME' },
  { kind: 'WHOLE_CODE', place: 'EXTERNAL_ID' },
  { kind: 'WHOLE_NAME', place: 'NAME' },
])

/** The score by which a tier lies above the one before it: more than any score within a tier. */
export const TIER_HEIGHT = 1000

/** Gives the score at which a tier begins. */
export function bottomOfTier(kind: MatchKind, place: MatchPlace): number {
  return TIER_HEIGHT * TIERS.findIndex(tier => tier.kind === kind && tier.place === place)
}

/** Gives the tier of a score. */
export const tierOf = (score: number): Tier => TIERS[Math.floor(score / TIER_HEIGHT)]!

/** The witness of a hit that was not found by a name of the entity: the claim or statement, with its texts. For a hit by a code, the text is the code. */
export interface Witness {
  /** The id of the claim or statement; null for an outlet, which the source itself has. */
  readonly claimId: string | null
  readonly modality: string | null
  readonly texts: readonly string[]
}

export interface SearchRow {
  readonly score: number
  readonly entity: EntityAnswer
  readonly witness: Witness
}

/** The things that a search found, best first. */
export interface SearchPage {
  readonly rows: readonly SearchRow[]
  readonly total: number | null
  /** How many of these were found by a sentence alone. */
  readonly bySentence: number | null
}
