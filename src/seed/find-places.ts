import { rowsOfEntity } from './check-rows.js'
import type { SeedContext } from './context.js'
import { ownerOfSaid } from '../model/said-ids.js'

/** Tells where an entity, a claim or a statement stands, by its id: file and line. */
export type PlaceOf = (id: string) => string

/**
 * Finds a place only when it is told: to keep the places of a million rows takes as much memory as the rows. Then it finds all places of the entity anew, and
 * keeps them. The place of what stands nowhere is the folder.
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
