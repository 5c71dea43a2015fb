import { UNBOUNDED, dateBounds } from '../model/edtf.js'
import type { Field } from '../model/model.js'
import { firstDayOf, foldedOf, lastDayOf } from '../model/stored.js'
import { fold } from '../model/text.js'
import { canonical, sha256 } from '../rules/canonical.js'

/** What lies on one node or relationship in Neo4j. */
export type Properties = Readonly<Record<string, unknown>>

/** The values of fields, each with what is kept beside it for comparisons. */
export function fieldsProperties(
  fields: readonly Field[],
  valueOf: (field: string) => string | number | boolean | null,
): Properties {
  const parts = fields.map(field => fieldProperties(field, valueOf(field.name)))
  return Object.fromEntries(parts.flatMap(part => Object.entries(part)))
}

function fieldProperties(field: Field, value: string | number | boolean | null): Properties {
  if (field.kind === 'edtf') return dateProperties(field.name, value === null ? null : String(value))
  if (field.kind === 'text')
    return { [field.name]: value, [foldedOf(field.name)]: value === null ? null : fold(String(value)) }
  return { [field.name]: value }
}

/** A date, with the first and the last day that it may mean. */
export function dateProperties(name: string, date: string | null): Properties {
  const { first, last } = date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
  return { [name]: date, [firstDayOf(name)]: first, [lastDayOf(name)]: last }
}

/** Without what is missing, and with the digest by which a later load sees whether anything moved. */
export function sealed(properties: Properties): Properties {
  const present = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  )
  return { ...present, digest: sha256(canonical(present)) }
}
