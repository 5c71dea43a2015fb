import {
  presentClaimsQuery,
  presentEntitiesQuery,
  presentStatementsQuery,
  storedTypes,
} from '../cypher/write.js'
import { versionQuery } from '../cypher/version.js'
import type { Model } from '../model/model.js'
import { type PresentGraph, keyOfSaid } from './difference.js'
import type { Run } from './store.js'

/** What the database holds now, as far as a load must know it: ids, places and digests. */
export async function presentGraph(run: Run, model: Model): Promise<PresentGraph> {
  const entities = (await run(presentEntitiesQuery())).map(
    ([id, type, digest]) => [id, { type, digest }] as [string, { type: string; digest: string }],
  )
  const said: PresentGraph['said'] extends ReadonlyMap<string, infer V> ? [string, V][] : never = []
  const note = (stored: string, rows: readonly (readonly unknown[])[]): void => {
    for (const row of rows) {
      const [id, recordedIn, digest] = row as [string, number, string]
      said.push([keyOfSaid(stored, id, recordedIn), { stored, id, recordedIn, digest }])
    }
  }
  for (const stored of [...model.claims.values()].flatMap(claim => storedTypes(claim)))
    note(stored, await run(presentClaimsQuery(stored)))
  for (const stored of ['HAS_STATEMENT', 'HAD_STATEMENT'] as const)
    note(stored, await run(presentStatementsQuery(stored)))
  const [version] = await run(versionQuery())
  const published =
    version === undefined || version[0] === null ? 0 : Number(version[0]) - (version[1] === true ? 1 : 0)
  return { entities: new Map(entities), said: new Map(said), release: published }
}
