import type { ClaimRow, EvidenceRow, StatementRow } from '../../src/rules/row.js'

/** Evidence of a grade by a publisher, speaking on an exact day unless told otherwise. */
export function said(
  grade: EvidenceRow['grade'] = 'NEWS',
  publisher = 'Daily',
  more: Partial<EvidenceRow> = {},
): EvidenceRow {
  return {
    source: publisher.toLowerCase(),
    locator: null,
    passage: null,
    says: null,
    speaksOn: '2018-03-15',
    seen: '2026-01-02',
    grade,
    stance: 'SUPPORTS',
    publisher,
    ...more,
  }
}

/** A claim by its type and ends, `MEMBER_OF:northland:league`, with what the test is about. */
export function claim(id: string, more: Partial<ClaimRow> = {}): ClaimRow {
  const [type, from, to] = id.split(':') as [string, string, string]
  const common = { since: null, until: null, modality: 'FACT', evidence: [said()] } as const
  return { row: 'claim', id, type, from, to, fields: {}, ...common, ...more }
}

/** A statement by entity, field and number, `league:adoptedOn:1`, with its value. */
export function statement(
  id: string,
  value: StatementRow['value'],
  more: Partial<StatementRow> = {},
): StatementRow {
  const [entity, field] = id.split(':') as [string, string]
  const common = { since: null, until: null, modality: 'FACT', evidence: [said()] } as const
  return { row: 'statement', id, entity, field, value, lang: null, kind: null, ...common, ...more }
}
