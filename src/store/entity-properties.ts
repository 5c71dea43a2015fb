import { externalIdOf, externalIdText } from '../model/external-ids.js'
import { type EntityType, type Lang, asText } from '../model/model.js'
import { languageOfTag } from '../model/language-tags.js'
import { type Name, bestName } from '../model/names.js'
import { NAMELESS } from '../model/stored.js'
import { collationKey, fold } from '../model/text.js'
import { writeCanonical } from '../model/canonical.js'
import type { StatementRow } from '../rules/row.js'
import type { AcceptedValues } from '../rules/judgement.js'
import type { Lifetime } from '../rules/existence.js'
import { type Properties, fieldsProperties } from './field-properties.js'

/** What an entity was at one release. As long as nothing moved, its parts are the same objects, so that little is compared and nothing is made twice. */
export interface EntityFacts {
  readonly type: EntityType
  readonly id: string
  /** Ids that were merged into it, directly or over other entities. */
  readonly formerIds: readonly string[]
  /** The release in which it first stood. */
  readonly recordedIn: number
  readonly accepted: AcceptedValues
  readonly lifetime: Lifetime
}

/** The properties of an entity at a release: its accepted values, and its names in every form by which it is searched or sorted. */
export function entityProperties({
  type,
  id,
  formerIds,
  recordedIn,
  accepted: { statements, disputedNames },
  lifetime,
}: EntityFacts): Properties {
  const values = new Map(statements.filter(row => row.field !== 'name').map(row => [row.field, row.value]))
  return {
    id,
    type: type.name,
    formerIds: formerIds.length === 0 ? null : formerIds,
    recordedIn,
    ...lifetime.span,
    ...nameProperties(type.name, namesOfStatements(statements), namesOfStatements(disputedNames)),
    externalIds: externalIdTexts(statements),
    idWords: id.replaceAll('-', ' '),
    ...fieldsProperties(type.fields, field => values.get(field) ?? null),
  }
}

/** The codes that others give the entity, each once; null, and so not stored, where there are none. */
function externalIdTexts(statements: readonly StatementRow[]): readonly string[] | null {
  const found = statements.flatMap(row => externalIdOf(row) ?? []).map(externalIdText)
  return found.length === 0 ? null : [...new Set(found)].sort()
}

function namesOfStatements(statements: readonly StatementRow[]): Name[] {
  return statements
    .filter(row => row.field === 'name')
    .map(({ value, lang, kind, since, until }) => ({
      value: asText(value),
      lang: lang!,
      kind: kind!,
      since,
      until,
    }))
}

/** A disputed name finds the entity too, since a source says it; but it is not shown as the name of the entity. */
function nameProperties(type: string, names: readonly Name[], disputed: readonly Name[]): Properties {
  const nameIn = (lang: Lang): string | null => bestName(type, names, lang)?.value ?? null
  const [en, id] = [nameIn('en'), nameIn('id')]
  const folded = foldedNames(names)
  const all = [...names, ...disputed]
  // An index that knows the forms of English and Indonesian words would turn the words of a third language into others.
  const text = foldedNames(all.filter(({ lang }) => languageOfTag(lang) !== null)).join('\n')
  return {
    nameEnglish: en,
    nameIndonesian: id,
    sortEnglish: en === null ? NAMELESS : collationKey(en),
    sortIndonesian: id === null ? NAMELESS : collationKey(id),
    names: writeCanonical(names),
    searchedNames: disputed.length === 0 ? null : writeCanonical(all),
    foldedNames: folded,
    searchIndonesian: text,
    searchEnglish: text,
    searchFolded: foldedNames(all).join('\n'),
  }
}

const foldedNames = (names: readonly Name[]): string[] => [...new Set(names.map(({ value }) => fold(value)))]
