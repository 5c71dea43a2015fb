import { rowsOfEntity } from './check-rows.js'
import type { SeedContext } from './context.js'
import { ownerOfSaid } from '../model/said-ids.js'

/** Where an entity, a claim or a statement stands, by its id: file and line. */
export type PlaceOf = (id: string) => string

/**
 * Finds places only when one is told, since to keep them for a million rows takes as much memory as the rows: then all of the entity's are found anew,
 * and kept. What stands nowhere is in the folder.
 */
export function findPlaces(context: SeedContext, folder: string): PlaceOf {
  const found = new Map<string, ReadonlyMap<string, string>>()
  return id => {
    const entity = context.entities.get(ownerOfSaid(id))
    if (entity === undefined) return folder
    if (entity.id === id) return entity.at()
    if (!found.has(entity.id))
      found.set(
        entity.id,
        new Map(rowsOfEntity(entity, context).value.map(({ row, parts }) => [row.id, parts[0]!.at()])),
      )
    return found.get(entity.id)!.get(id) ?? entity.at()
  }
}
