import {
  dropIndexStatement,
  isSourcesIndex,
  presentIndexesStatement,
  schemaItems,
} from '../cypher/indexes.js'
import type { Model } from '../model/model.js'
import type { Store } from './store.js'

/** Makes the constraints and indexes that are missing, and removes the one that the model has outgrown. */
export async function makeSchema(store: Store, model: Model): Promise<void> {
  const present = new Set((await store.read(presentIndexesStatement())).rows.map(([title]) => String(title)))
  const items = schemaItems(model)
  for (const { title, statement } of items) if (!present.has(title)) await store.alter(statement)
  const outgrown = [...present].filter(
    title => isSourcesIndex(title) && !items.some(item => item.title === title),
  )
  for (const title of outgrown) await store.alter(dropIndexStatement(title))
}
