import type { Model } from '../model/model.js'
import { SPAN } from '../model/stored.js'

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

type Types = ReadonlyMap<string, { readonly fields: readonly { readonly name: string }[] }>

const columnsOfTypes = new WeakMap<Types, ReadonlySet<string>>()

/** Every name of a field that is stored under that name, on any type: worked out once for a model. */
function ownColumns(types: Types): ReadonlySet<string> {
  const known = columnsOfTypes.get(types)
  if (known !== undefined) return known
  const own = new Set([...types.values()].flatMap(type => type.fields.map(field => field.name)))
  columnsOfTypes.set(types, own)
  return own
}

/** The columns that these fields of an entity need, sorted, so that equal selections give equal lists. */
export function entityColumns(model: Model, fields: ReadonlySet<string>): string[] {
  const own = ownColumns(model.entities)
  return sorted([...fields].flatMap(field => ENTITY_COLUMNS[field] ?? (own.has(field) ? [field] : [])))
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
  const stored = (field: string): boolean => CLAIM_FIELDS.has(field) || own.has(field)
  return sorted([
    'id',
    ...[...fields].flatMap(field => CLAIM_COLUMNS[field] ?? (stored(field) ? [field] : [])),
  ])
}

function sorted(columns: readonly string[]): string[] {
  return [...new Set(columns)].sort()
}
