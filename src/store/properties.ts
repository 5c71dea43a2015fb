import { UNBOUNDED, dateBounds } from '../model/edtf.js'
import type { EntityType, Field, Model } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'
import { GRADES, firstDayOf, foldedOf, lastDayOf } from '../model/stored.js'
import { collationKey, fold } from '../model/text.js'
import type { Span } from '../rules/holds.js'
import { canonical, sha256 } from '../rules/canonical.js'
import type { ClaimRow, StatementRow } from '../rules/row.js'
import { type SaidVersion, type VerdictHistory, lastVerdict } from '../rules/standing.js'
import { bestRank } from '../rules/verdicts.js'

export type Properties = Readonly<Record<string, unknown>>

/** The properties of a claim or statement in one version, as they lie in Neo4j. */
export function saidProperties(
  version: SaidVersion,
  history: VerdictHistory,
  span: Span,
  own: readonly Field[],
): Properties {
  const { row } = version
  const supporting = row.evidence.filter(item => item.stance === 'SUPPORTS')
  const gradeRank = row.evidence.length === 0 ? GRADES.length : bestRank(supporting)
  return sealed({
    id: row.id,
    ...dateProperties('since', row.since),
    ...dateProperties('until', row.until),
    ...span,
    modality: row.modality,
    verdict: lastVerdict(history),
    verdictSince: history.since,
    verdicts: history.verdicts,
    grade: GRADES[gradeRank - 1],
    gradeRank,
    recordedIn: version.recordedIn,
    retractedIn: version.retractedIn,
    evidence: canonical(row.evidence),
    sources: [...new Set(row.evidence.map(item => item.source))].sort(),
    ...(row.row === 'claim' ? claimFields(row, own) : statementFields(row)),
  })
}

function claimFields(row: ClaimRow, own: readonly Field[]): Properties {
  return merged(own.map(field => fieldProperties(field, row.fields[field.name] ?? null)))
}

function statementFields(row: StatementRow): Properties {
  const value = row.value === null ? null : String(row.value)
  return {
    entity: row.entity,
    field: row.field,
    value,
    lang: row.lang,
    kind: row.kind,
    folded: row.field === 'name' && value !== null ? fold(value) : null,
  }
}

function merged(parts: readonly Properties[]): Properties {
  return Object.fromEntries(parts.flatMap(part => Object.entries(part)))
}

/** A value and what is kept beside it for comparisons. */
export function fieldProperties(field: Field, value: string | number | boolean | null): Properties {
  if (field.kind === 'edtf') return dateProperties(field.name, value === null ? null : String(value))
  if (field.kind === 'text')
    return { [field.name]: value, [foldedOf(field.name)]: value === null ? null : fold(String(value)) }
  return { [field.name]: value }
}

function dateProperties(name: string, date: string | null): Properties {
  const { first, last } = date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
  return { [name]: date, [firstDayOf(name)]: first, [lastDayOf(name)]: last }
}

/** What an entity's properties are made from. */
export interface EntityParts {
  readonly id: string
  readonly type: EntityType
  /** Ids that were merged into it. */
  readonly formerIds: readonly string[]
  readonly recordedIn: number
  readonly retractedIn: number | null
  readonly statements: readonly StatementRow[]
  readonly existence: Span
}

/** The properties of an entity: the accepted values of the current release, its names in every form that is searched or sorted by. */
export function entityProperties({
  id,
  type,
  formerIds,
  recordedIn,
  retractedIn,
  statements,
  existence,
}: EntityParts): Properties {
  const values = new Map(statements.filter(row => row.field !== 'name').map(row => [row.field, row.value]))
  return sealed({
    id,
    type: type.name,
    formerIds: formerIds.length === 0 ? null : formerIds,
    recordedIn,
    retractedIn,
    ...existence,
    ...nameProperties(namesOf(statements)),
    idWords: id.replaceAll('-', ' '),
    ...merged(type.fields.map(field => fieldProperties(field, values.get(field.name) ?? null))),
  })
}

function namesOf(statements: readonly StatementRow[]): Name[] {
  return statements
    .filter(row => row.field === 'name')
    .map(row => ({ value: String(row.value), lang: row.lang!, kind: row.kind! }))
}

function nameProperties(names: readonly Name[]): Properties {
  const [en, id] = [bestName(names, 'en')?.value ?? null, bestName(names, 'id')?.value ?? null]
  const folded = [...new Set(names.map(name => fold(name.value)))]
  const text = folded.join('\n')
  return {
    nameEnglish: en,
    nameIndonesian: id,
    sortEnglish: en === null ? null : collationKey(en),
    sortIndonesian: id === null ? null : collationKey(id),
    names: canonical(names),
    foldedNames: folded,
    searchIndonesian: text,
    searchEnglish: text,
    searchFolded: text,
  }
}

/** Without what is missing, and with the digest by which a later load sees whether anything moved. */
function sealed(properties: Properties): Properties {
  const present = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  )
  return { ...present, digest: sha256(canonical(present)) }
}

/** The fields of a claim type, by its name in capitals. */
export function ownFieldsOf(model: Model, row: ClaimRow | StatementRow): readonly Field[] {
  return row.row === 'claim' ? model.claims.get(row.type)!.fields : []
}
