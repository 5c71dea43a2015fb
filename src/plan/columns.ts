import type { EntityType, Field } from '../model/model.js'
import { NAME_COLUMNS, SPAN, columnsOf } from '../model/stored.js'

/** Which stored properties answer which fields, for entities and for claims alike. */

/** All names with their dates, from which follows what something was called on a day. */
export const NAMES_COLUMN = 'names'

const ENTITY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: Object.values(NAME_COLUMNS),
  label: [NAMES_COLUMN],
  names: [NAMES_COLUMN],
  externalIds: ['externalIds'],
  existence: SPAN,
  recordedIn: ['recordedIn'],
}

const CLAIM_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  since: ['since'],
  until: ['until'],
  modality: ['modality'],
  grade: ['grade'],
  recordedIn: ['recordedIn'],
  retractedIn: ['retractedIn'],
  evidence: ['evidence'],
  sentence: ['since', 'until', 'modality', 'field', 'value', 'lang', 'kind', 'scheme'],
  holds: SPAN,
  verdict: ['verdict'],
  field: ['field'],
  entity: ['entity'],
  statedValue: ['value'],
  nameKind: ['kind'],
  nameLang: ['lang'],
  externalIdScheme: ['field', 'value', 'scheme'],
}

/** The columns that these fields of an entity of the type need. */
export function entityColumns(type: EntityType, fields: Iterable<string>): string[] {
  return columnsFor(type.fields, ENTITY_COLUMNS, fields)
}

/** A field of claims on which their sentence rests: what follows by rule says so in words. */
const BASIS = 'basis'

/** The columns that these fields of a claim or statement need; its id always. */
export function claimColumns(own: readonly Field[], fields: Iterable<string>): string[] {
  const asked = [...fields]
  return ['id', ...columnsFor(own, CLAIM_COLUMNS, asked.includes('sentence') ? [...asked, BASIS] : asked)]
}

function columnsFor(
  own: readonly Field[],
  common: Readonly<Record<string, readonly string[]>>,
  fields: Iterable<string>,
): string[] {
  return [...fields].flatMap(
    name => common[name] ?? own.filter(field => field.name === name).flatMap(columnsOf),
  )
}

/** Columns sorted, each once, so that equal selections give equal lists. */
export function sortColumns(columns: Iterable<string>): string[] {
  return [...new Set(columns)].sort()
}
