import { type ExternalId, externalIdOf } from '../model/external-ids.js'
import type { Value } from '../model/model.js'

/** Values under the names of their columns: texts, numbers, truth values and lists, as they are stored. JSON is parsed already. */
export type Values = Readonly<Record<string, unknown>>

/** One piece of evidence, as it lies on its claim. */
export interface EvidenceValues {
  readonly source: string
  /** The id of the entity that says so within the source; missing where the source speaks for itself. */
  readonly speaker?: string
  readonly locator: string | null
  readonly says: { readonly en: string; readonly id: string } | null
  readonly speaksOn: string | null
  readonly seen: string | null
  readonly grade: string
  readonly stance: string
  readonly passage: unknown
}

/** The pieces of evidence of a claim, where they were read with it. */
export const evidenceIn = (values: Values): readonly EvidenceValues[] =>
  (values.evidence as readonly EvidenceValues[] | null | undefined) ?? []

/** The code that a statement gives; null where it gives none. */
export function codeOfStatement({ field, value, scheme }: Values): ExternalId | null {
  return externalIdOf({
    field: String(field),
    value: (value ?? null) as Value | null,
    scheme: (scheme ?? null) as string | null,
  })
}
