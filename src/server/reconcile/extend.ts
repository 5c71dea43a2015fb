import { dateBounds } from '../../model/edtf.js'
import { asText } from '../../model/model.js'
import type { SendOperation } from './send-operation.js'
import { errorOfParameter } from './parameters.js'
import type { Property } from './properties.js'

/** A value in the terms of the Reconciliation API. */
export type ExtensionCell =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string }

/** The values of each property of an entity, by the ids of both. */
export type ExtensionRows = ReadonlyMap<string, ReadonlyMap<string, readonly ExtensionCell[]>>

/** The most ids for one field, and for one request. */
const AT_ONCE = 100
const MOST_IDS = 1_000

/** Reads the values that entities have, as facts at the current release; an unknown id has none. */
export async function readCells(
  send: SendOperation,
  ids: readonly string[],
  properties: readonly Property[],
): Promise<ExtensionRows> {
  const wanted = [...new Set(ids)]
  if (wanted.length > MOST_IDS)
    throw errorOfParameter(
      'ids',
      `ids has ${wanted.length} entries; give at most ${MOST_IDS}, and ask again for the rest.`,
    )
  const rows = new Map<string, ReadonlyMap<string, readonly ExtensionCell[]>>()
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const part = wanted.slice(at, at + AT_ONCE)
    const { nodes } = await send(queryFor(properties), { ids: part })
    const found = nodes as readonly (Record<string, unknown> | null)[]
    part.forEach((id, place) => rows.set(id, cellsOf(found[place] ?? {}, properties)))
  }
  return rows
}

/** Writes the query, with each property under its own name on every type that has it. */
function queryFor(properties: readonly Property[]): string {
  const types = [...new Set(properties.flatMap(({ types: having }) => having))]
  const parts = types.map(type => {
    const own = properties.filter(({ types: having }) => having.includes(type))
    return `... on ${type} { ${own.map(propertyText).join(' ')} }`
  })
  return `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${parts.join(' ')} } }`
}

const propertyText = ({ id, kind }: Property): string =>
  kind === 'entities' ? `${id}(first: 100) { nodes { id ... on Entity { name } } }` : id

function cellsOf(
  entity: Record<string, unknown>,
  properties: readonly Property[],
): ReadonlyMap<string, readonly ExtensionCell[]> {
  return new Map(properties.map(property => [property.id, cellsIn(entity[property.id], property)]))
}

function cellsIn(value: unknown, { kind }: Property): readonly ExtensionCell[] {
  if (value === null || value === undefined) return []
  if (kind === 'entities') {
    const { nodes } = value as { readonly nodes: readonly { id: string; name: string | null }[] }
    return nodes.map(({ id, name }) => ({ id, name: name ?? id }))
  }
  if (kind === 'integer') return [{ int: value as number }]
  if (kind === 'edtf') return [cellOfDate(value as string)]
  return [{ str: asText(value as string | boolean) }]
}

/**
 * Makes the cell of a date. A day becomes a date. A date that is less precise, or unsure, stays as it is written, since a day would say more than its source.
 */
function cellOfDate(date: string): ExtensionCell {
  const bounds = dateBounds(date)
  const isDay = bounds?.first === date && bounds.last === date
  return isDay ? { date: `${date}T00:00:00` } : { str: date }
}
