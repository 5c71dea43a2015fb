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

/** Without what is missing, and with the digest by which a later load sees whether anything moved; what is there for searches alone follows from the rest. */
export function sealProperties(properties: Properties): Properties {
  const present = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined)
  const told = present.filter(([key]) => !SEARCH_ONLY.has(key))
  return { ...Object.fromEntries(present), digest: hashText(writeCanonical(Object.fromEntries(told))) }
}
