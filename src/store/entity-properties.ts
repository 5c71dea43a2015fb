import { type EntityType, asText } from '../model/model.js'
import { type Name, bestName } from '../model/names.js'
import { collationKey, fold } from '../model/text.js'
import { writeCanonical } from '../model/canonical.js'
import type { Span } from '../rules/holds.js'
import type { EntityRow, StatementRow, Version } from '../rules/row.js'
import { type Properties, fieldsProperties, sealProperties } from './field-properties.js'

/** The properties of an entity: the accepted values of the current release, its names in every form that is searched or sorted by. */
export function entityProperties(
  type: EntityType,
  { row: { id, formerIds }, recordedIn, retractedIn }: Version<EntityRow>,
  accepted: readonly StatementRow[],
  existence: Span,
): Properties {
  const values = new Map(accepted.filter(row => row.field !== 'name').map(row => [row.field, row.value]))
  return sealProperties({
    id,
    type: type.name,
    formerIds: formerIds.length === 0 ? null : formerIds,
    recordedIn,
    retractedIn,
    ...existence,
    ...nameProperties(namesOfStatements(accepted)),
    idWords: id.replaceAll('-', ' '),
    ...fieldsProperties(type.fields, field => values.get(field) ?? null),
  })
}

function namesOfStatements(statements: readonly StatementRow[]): Name[] {
  return statements
    .filter(row => row.field === 'name')
    .map(row => ({ value: asText(row.value), lang: row.lang!, kind: row.kind! }))
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
    names: writeCanonical(names),
    foldedNames: folded,
    searchIndonesian: text,
    searchEnglish: text,
    searchFolded: text,
  }
}
