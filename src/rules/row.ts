import type { Bilingual, Value } from '../model/model.js'
import type { Grade } from '../model/stored.js'

/** The content of the seed, row by row. A row is the unit that is compared, released and retracted. It holds everything on which it rests. */

export interface CitedPassage {
  readonly id: string
  readonly file: string
  readonly start: number
  readonly end: number
  readonly sha256: string
}

export interface EvidenceRow {
  readonly source: string
  /**
   * The id of the entity that says so within the source. The key is absent where the source speaks for itself, and never null. So rows that were released
   * before anything had a speaker are the same rows still.
   */
  readonly speaker?: string
  readonly locator: string | null
  readonly passage: CitedPassage | null
  readonly says: Bilingual | null
  /** The date on which it speaks, as EDTF; null when neither the evidence nor its source has a date. */
  readonly speaksOn: string | null
  /** When it was read there, as EDTF; null when nobody has read it. */
  readonly seen: string | null
  readonly grade: Grade
  readonly stance: 'SUPPORTS' | 'CONTRADICTS'
  /** The voice that speaks, for counting independent voices: a reprint counts with its origin. */
  readonly publisher: string
}

export type Modality = 'FACT' | 'DENIED' | 'POTENTIAL' | 'PROPOSED' | 'PLANNED' | 'INTENDED'

interface SaidCommon {
  readonly id: string
  readonly since: string | null
  readonly until: string | null
  readonly modality: Modality
  readonly evidence: readonly EvidenceRow[]
}

export interface EntityRow {
  readonly row: 'entity'
  readonly id: string
  readonly type: string
  readonly formerIds: readonly string[]
}

export interface StatementRow extends SaidCommon {
  readonly row: 'statement'
  readonly entity: string
  readonly field: string
  readonly value: Value | null
  /** BCP 47 tag of the language of a name; null for all else. */
  readonly lang: string | null
  readonly kind: string | null
  /** The scheme of a code. The key is absent for any other field, and never null, so that rows that were released before are the same rows still. */
  readonly scheme?: string
}

export interface ClaimRow extends SaidCommon {
  readonly row: 'claim'
  readonly type: string
  readonly from: string
  readonly to: string
  /** The claim type's own fields. */
  readonly fields: Readonly<Record<string, Value>>
}

/** What somebody says about two entities, or about one value of an entity. */
export type Said = ClaimRow | StatementRow

export type Row = EntityRow | StatementRow | ClaimRow

/** A row with the releases between which it stands. */
export interface Version<R extends Row = Row> {
  readonly row: R
  readonly recordedIn: number
  readonly retractedIn: number | null
}

/** Gives the key under which versions of the same thing are compared. */
export function keyOfRow(row: Row): string {
  return `${row.row}:${row.id}`
}
