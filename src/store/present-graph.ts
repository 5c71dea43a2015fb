import type { RunText } from '../cypher/fragment.js'
import { presentClaimsQuery, presentEntitiesQuery, presentStatementsQuery } from '../cypher/present.js'
import { versionQuery } from '../cypher/version.js'
import { storedTypes } from '../cypher/write.js'
import type { Model } from '../model/model.js'
import { STATEMENT_TYPES } from '../model/stored.js'
import { type PresentGraph, keyOfSaid } from './difference.js'
import { keyOfStage } from './graph.js'
import { type Store, readUnhurried, readWithin } from './store.js'

/** Reads what the database holds now, as far as a load must know it: ids, places and digests. */
export async function presentGraph(run: RunText, model: Model): Promise<PresentGraph> {
  const entities = await readWithin(run, presentEntitiesQuery())
  const claimTypes = [...model.claims.values()].flatMap(storedTypes)
  const claims = await readWithin(run, presentClaimsQuery(claimTypes))
  const statements = await readWithin(run, presentStatementsQuery(Object.values(STATEMENT_TYPES)))
  const { published, isLoading } = await readWithin(run, versionQuery())
  return {
    entities: new Map(entities.map(entity => [keyOfStage(entity), entity])),
    said: new Map([...claims, ...statements].map(item => [keyOfSaid(item), item])),
    release: published,
    isLoading,
  }
}

/** Hash of the seed files that the graph was made from; null while it is empty or loading. */
export async function seedHashOf(store: Pick<Store, 'read'>): Promise<string | null> {
  return (await readUnhurried(store, versionQuery())).facts?.seedHash ?? null
}
