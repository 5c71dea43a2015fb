import { externalIdOf } from '../model/external-ids.js'
import { LANGS, type Model } from '../model/model.js'
import { GRADES, SEARCH_LAYOUT } from '../model/stored.js'
import { spellingKey } from '../model/spelling.js'
import { fold } from '../model/text.js'
import { writeCanonical } from '../model/canonical.js'
import type { Span } from '../rules/span.js'
import type { ClaimRow, EvidenceRow, StatementRow } from '../rules/row.js'
import type { SaidVersion } from '../rules/stood-at.js'
import { bestRank } from '../rules/grades.js'
import type { Verdict } from '../rules/verdicts.js'
import { type Properties, dateProperties, fieldsProperties } from './field-properties.js'

/** What became of a version at a release. */
export interface SaidFacts {
  readonly verdict: Verdict
  readonly span: Span
  /** The days on which it is certainly denied; null when it is on none. */
  readonly deniedOn: readonly string[] | null
}

/** The properties of a claim or statement in one version, as they lie in Neo4j. */
export function saidProperties(
  model: Model,
  { row, recordedIn, retractedIn }: SaidVersion,
  { verdict, span, deniedOn }: SaidFacts,
): Properties {
  return {
    id: row.id,
    ...dateProperties('since', row.since),
    ...dateProperties('until', row.until),
    ...span,
    deniedOn,
    modality: row.modality,
    verdict,
    recordedIn,
    retractedIn,
    searchLayout: SEARCH_LAYOUT,
    ...evidenceProperties(row.evidence),
    ...(row.row === 'claim' ? claimFields(model, row) : statementFields(row)),
  }
}

function evidenceProperties(evidence: readonly EvidenceRow[]): Properties {
  const gradeRank = bestRank(evidence.filter(item => item.stance === 'SUPPORTS'))
  return {
    grade: GRADES[gradeRank - 1],
    gradeRank,
    evidence: writeCanonical(evidence),
    sources: [...new Set(evidence.map(item => item.source))].sort(),
    speakers: speakersOf(evidence),
    sentences: sentencesOf(evidence),
  }
}

/** The speakers that the sources name; null, and so not stored, where they name none. Hardly any source does. */
function speakersOf(evidence: readonly EvidenceRow[]): readonly string[] | null {
  const speakers = new Set(evidence.flatMap(({ speaker }) => speaker ?? []))
  return speakers.size === 0 ? null : [...speakers].sort()
}

/** What the evidence says in either language, folded; null where it says nothing. */
function sentencesOf(evidence: readonly EvidenceRow[]): string | null {
  const said = evidence.flatMap(({ says }) => LANGS.flatMap(lang => (says?.[lang] ? [fold(says[lang])] : [])))
  return said.length === 0 ? null : [...new Set(said)].join('\n')
}

function claimFields(model: Model, { type, fields }: ClaimRow): Properties {
  const own = model.claims.get(type)!.fields
  const flags = new Set(own.filter(({ kind }) => kind === 'boolean').map(({ name }) => name))
  return fieldsProperties(own, field => fields[field] ?? (flags.has(field) ? false : null))
}

function statementFields(row: StatementRow): Properties {
  const { entity, field, value, lang, kind } = row
  const code = externalIdOf(row)
  const stored = storedValue(value)
  const folded = field === 'name' && typeof stored === 'string' ? fold(stored) : null
  return {
    entity,
    field,
    value: stored,
    lang,
    kind,
    scheme: row.scheme ?? null,
    foldedCode: code === null ? null : fold(code.value),
    folded,
    spelt: folded === null ? null : spellingKey(folded),
  }
}

/** Gives a value as it is stored: as a text, or, for a text in both languages, as a list of the two in the order of `LANGS`. */
function storedValue(value: StatementRow['value']): string | readonly string[] | null {
  if (value === null) return null
  return typeof value === 'object' ? LANGS.map(lang => value[lang]) : String(value)
}
