import {
  dropConstraintQuery,
  dropIndexQuery,
  isOutgrownConstraint,
  isClaimsIndex,
  presentIndexesQuery,
  schemaItems,
} from '../cypher/indexes.js'
import { clearQueries } from '../cypher/write.js'
import type { Model } from '../model/model.js'
import { type Store, readUnhurried } from './store.js'

/** Makes the constraints and indexes that are missing, and removes those that the model has outgrown. */
export async function makeSchema(store: Store, model: Model): Promise<void> {
  const present = await readUnhurried(store, presentIndexesQuery())
  await dropOutgrown(store, present.filter(isOutgrownConstraint))
  await addMissing(store, model)
  const items = new Set(schemaItems(model).map(({ title }) => title))
  const outgrown = present.filter(title => isClaimsIndex(title) && !items.has(title))
  for (const title of outgrown) await store.alter(dropIndexQuery(title))
}

/** Makes the constraints and indexes that are missing, and takes nothing away. Two programs may do so at once. */
export async function addMissing(store: Pick<Store, 'read' | 'alter'>, model: Model): Promise<void> {
  const present = new Set(await readUnhurried(store, presentIndexesQuery()))
  for (const { title, query } of schemaItems(model)) if (!present.has(title)) await store.alter(query)
}

/** Clears a graph that an older program laid out in another way, and drops its constraints. The seed makes it again: the graph is a function of the seed. */
async function dropOutgrown(store: Store, constraints: readonly string[]): Promise<void> {
  if (constraints.length === 0) return
  for (const query of clearQueries()) await store.runAlone(query)
  for (const title of constraints) await store.alter(dropConstraintQuery(title))
}
