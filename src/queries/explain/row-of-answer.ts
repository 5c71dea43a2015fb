import type { ClaimAnswer } from '../../questions/claims.js'
import type { EvidenceRow, Modality, Said } from '../../rules/row.js'

/** What was read, as the row of the seed that the rules judge. */
export function rowOfAnswer({ id, from, to, values }: ClaimAnswer, type: string | null): Said {
  const common = {
    id,
    since: (values.since ?? null) as string | null,
    until: (values.until ?? null) as string | null,
    modality: values.modality as Modality,
    evidence: (values.evidence ?? []) as readonly EvidenceRow[],
  }
  if (type !== null) return { row: 'claim', type, from, to, fields: {}, ...common }
  const { field, value, lang, kind, scheme } = values as Record<string, string | null>
  return {
    row: 'statement',
    entity: from,
    field: field!,
    value: value ?? null,
    lang: lang ?? null,
    kind: kind ?? null,
    ...(scheme == null ? {} : { scheme }),
    ...common,
  }
}
