import {
  presentClaimsQuery,
  presentEntitiesQuery,
  presentStatementsQuery,
  storedTypes,
} from '../cypher/write.js'
import { versionQuery } from '../cypher/version.js'
import type { Model } from '../model/model.js'
import { STATEMENT_TYPES } from '../model/stored.js'
import { type PresentGraph, type PresentSaid, keyOfSaid } from './difference.js'
import { keyOfStage } from './graph.js'
import { type Run, type Store, UNHURRIED } from './store.js'

/** What the database holds now, as far as a load must know it: ids, places and digests. */
export async function presentGraph(run: Run, model: Model): Promise<PresentGraph> {
  const rows = (await run(presentEntitiesQuery())) as readonly [string, number, string, boolean, string][]
  const entities = rows.map(([id, fromRelease, type, isNow, digest]) => ({
    id,
    fromRelease,
    type,
    isNow,
    digest,
  }))
  const said = await presentSaid(run, model)
  return {
    entities: new Map(entities.map(entity => [keyOfStage(entity), entity])),
    said: new Map(said.map(item => [keyOfSaid(item), item])),
    ...(await stateOf(run)),
  }
}

async function presentSaid(run: Run, model: Model): Promise<PresentSaid[]> {
  const claims = await run(presentClaimsQuery([...model.claims.values()].flatMap(storedTypes)))
  const statements = await run(presentStatementsQuery(Object.values(STATEMENT_TYPES)))
  return [...claims, ...statements].map(row => {
    const [stored, id, fromRelease, recordedIn, digest] = row as readonly [
      string,
      string,
      number,
      number,
      string,
    ]
    return { stored, id, fromRelease, recordedIn, digest }
  })
}

/** The last release that the database holds as published, and whether a load has broken off: a draft is one more than that. */
async function stateOf(run: Run): Promise<Pick<PresentGraph, 'release' | 'isLoading'>> {
  const [release = null, isDraft, , , isLoading] = (await run(versionQuery()))[0] ?? []
  return {
    release: release === null ? 0 : Number(release) - (isDraft === true ? 1 : 0),
    isLoading: isLoading === true,
  }
}

/** Hash of the seed files that the graph was made from; null while it is empty or loading. */
export async function seedHashOf(store: Pick<Store, 'read'>): Promise<string | null> {
  const query = versionQuery()
  return query.read((await store.read(query, UNHURRIED)).rows).facts?.seedHash ?? null
}
