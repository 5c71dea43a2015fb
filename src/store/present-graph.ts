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
import type { Run } from './store.js'

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
    release: await publishedRelease(run),
  }
}

async function presentSaid(run: Run, model: Model): Promise<PresentSaid[]> {
  const queries = [
    ...[...model.claims.values()]
      .flatMap(claim => storedTypes(claim))
      .map(stored => ({ stored, query: presentClaimsQuery(stored) })),
    ...Object.values(STATEMENT_TYPES).map(stored => ({ stored, query: presentStatementsQuery(stored) })),
  ]
  const said: PresentSaid[] = []
  for (const { stored, query } of queries)
    for (const row of await run(query)) {
      const [id, fromRelease, recordedIn, digest] = row as readonly [string, number, number, string]
      said.push({ stored, id, fromRelease, recordedIn, digest })
    }
  return said
}

/** The last release that the database holds as published: a draft is one more than that. */
async function publishedRelease(run: Run): Promise<number> {
  const [release = null, isDraft] = (await run(versionQuery()))[0] ?? []
  return release === null ? 0 : Number(release) - (isDraft === true ? 1 : 0)
}
