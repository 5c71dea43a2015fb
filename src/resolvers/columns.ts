import type { Field, Model } from '../model/model.js'
import { SPAN, columnsOf } from '../model/stored.js'

/** Which stored properties answer which fields, for entities and for claims alike. */

const ENTITY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['nameEnglish', 'nameIndonesian'],
  label: ['names'],
  names: ['names'],
  existence: SPAN,
  recordedIn: ['recordedIn'],
}

const CLAIM_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  sentence: ['since', 'until', 'modality', 'field', 'value', 'lang', 'kind'],
  holds: SPAN,
  verdict: ['verdict', 'verdictSince', 'verdicts'],
  entity: ['entity'],
  statedValue: ['value'],
  nameKind: ['kind'],
  nameLang: ['lang'],
}

type Types = ReadonlyMap<string, { readonly fields: readonly Field[] }>
type Columns = ReadonlyMap<string, readonly string[]>

const columnsOfTypes = new WeakMap<Types, Columns>()

/** The columns of every field that is stored, on any type, by its name: worked out once for a model. */
function ownColumns(types: Types): Columns {
  const known = columnsOfTypes.get(types)
  if (known !== undefined) return known
  const fields = [...types.values()].flatMap(type => type.fields)
  const own = new Map(fields.map(field => [field.name, columnsOf(field)]))
  columnsOfTypes.set(types, own)
  return own
}

/** The columns that these fields of an entity need, sorted, so that equal selections give equal lists. */
export function entityColumns(model: Model, fields: ReadonlySet<string>): string[] {
  const own = ownColumns(model.entities)
  return sorted([...fields].flatMap(field => ENTITY_COLUMNS[field] ?? own.get(field) ?? []))
}

const CLAIM_FIELDS = new Set([
  'since',
  'until',
  'modality',
  'grade',
  'recordedIn',
  'retractedIn',
  'evidence',
  'field',
])

/** The columns that these fields of a claim or statement need; its id always. */
export function claimColumns(model: Model, fields: ReadonlySet<string>): string[] {
  const own = ownColumns(model.claims)
  const stored = (field: string): readonly string[] =>
    CLAIM_FIELDS.has(field) ? [field] : (own.get(field) ?? [])
  return sorted(['id', ...[...fields].flatMap(field => CLAIM_COLUMNS[field] ?? stored(field))])
}

function sorted(columns: readonly string[]): string[] {
  return [...new Set(columns)].sort()
}
