import type { EntityType, Field } from '../model/model.js'
import { NAME_COLUMNS, SPAN, columnsOf } from '../model/stored.js'

/** The stored properties that answer each field, for entities and for claims alike. */

/** The column of all names with their dates, from which follows what an entity was called on a day. */
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
  sentence: ['since', 'until', ...SPAN, 'modality', 'verdict', 'field', 'value', 'lang', 'kind', 'scheme'],
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

/** Whether the sentence of a claim rests on this field: the field has phrases by which it reads, or the sentence tells it at its end. */
const isInSentence = ({ name, reads, valueReads }: Field): boolean =>
  SAID_AT_END.has(name) || reads !== null || valueReads.size > 0

/** The fields that say whether a claim follows by rule, and which articles it is about. */
const SAID_AT_END: ReadonlySet<string> = new Set(['basis', 'articles'])

/** The columns that these fields of a claim or statement need; its id is always among them. */
export function claimColumns(own: readonly Field[], fields: Iterable<string>): string[] {
  const asked = [...fields]
  const told = asked.includes('sentence') ? own.filter(isInSentence).map(({ name }) => name) : []
  return ['id', ...columnsFor(own, CLAIM_COLUMNS, [...asked, ...told])]
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

/** Sorts the columns and keeps each once, so that equal selections give equal lists. */
export function sortColumns(columns: Iterable<string>): string[] {
  return [...new Set(columns)].sort()
}
