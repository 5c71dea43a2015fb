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
import type { Store } from './store.js'

/** Makes the constraints and indexes that are missing, and removes the one that the model has outgrown. */
export async function makeSchema(store: Store, model: Model): Promise<void> {
  const present = new Set((await store.read(presentIndexesQuery())).rows.map(([title]) => String(title)))
  await clearOutgrown(store, [...present].filter(isOutgrownConstraint))
  const items = schemaItems(model)
  for (const { title, query } of items) if (!present.has(title)) await store.alter(query)
  const outgrown = [...present].filter(
    title => isClaimsIndex(title) && !items.some(item => item.title === title),
  )
  for (const title of outgrown) await store.alter(dropIndexQuery(title))
}

/** What an older program laid out in another way goes, and is made again from the seed, of which the graph is a function. */
async function clearOutgrown(store: Store, constraints: readonly string[]): Promise<void> {
  if (constraints.length === 0) return
  for (const query of clearQueries()) await store.runAlone(query)
  for (const title of constraints) await store.alter(dropConstraintQuery(title))
}
