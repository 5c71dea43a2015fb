import { UNBOUNDED, dateBounds } from '../model/edtf.js'
import { type Bilingual, type Field, LANGS, type Value, asText } from '../model/model.js'
import { SEARCH_ONLY, firstDayOf, foldedOf, inLanguage, lastDayOf } from '../model/stored.js'
import { fold } from '../model/text.js'
import { writeCanonical, hashText } from '../model/canonical.js'

/** What lies on one node or relationship in Neo4j. */
export type Properties = Readonly<Record<string, unknown>>

/** The values of fields, each with what is kept beside it for comparisons. */
export function fieldsProperties(
  fields: readonly Field[],
  valueOf: (field: string) => Value | null,
): Properties {
  const parts = fields.map(field => fieldProperties(field, valueOf(field.name)))
  return Object.fromEntries(parts.flatMap(part => Object.entries(part)))
}

function fieldProperties({ name, kind }: Field, value: Value | null): Properties {
  if (kind === 'edtf') return dateProperties(name, value === null ? null : asText(value))
  if (kind === 'text') return textProperties(name, value === null ? null : asText(value))
  if (kind !== 'bilingual') return { [name]: value }
  const [en, id] = LANGS.map(lang =>
    textProperties(inLanguage(name, lang), (value as Bilingual | null)?.[lang] ?? null),
  )
  return { ...en, ...id }
}

function textProperties(name: string, text: string | null): Properties {
  return { [name]: text, [foldedOf(name)]: text === null ? null : fold(text) }
}

/** A date, with the first and the last day that it may mean. */
export function dateProperties(name: string, date: string | null): Properties {
  const { first, last } = date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
  return { [name]: date, [firstDayOf(name)]: first, [lastDayOf(name)]: last }
}

/** Drops the properties that have no value, and adds the digest, which is worked out if the caller does not know it. */
export function sealProperties(properties: Properties, digest = digestOf(properties)): Properties {
  const sealed: Record<string, unknown> = {}
  for (const key of Object.keys(properties)) if (isThere(properties[key])) sealed[key] = properties[key]
  sealed.digest = digest
  return sealed
}

/** The digest by which a later load sees whether anything moved. What is there for searches alone has no part in it, since it follows from the rest. */
export function digestOf(properties: Properties): string {
  const told: Record<string, unknown> = {}
  for (const key of Object.keys(properties))
    if (isThere(properties[key]) && !SEARCH_ONLY.has(key)) told[key] = properties[key]
  return hashText(writeCanonical(told))
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined
