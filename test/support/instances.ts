import type { Database } from '../../src/neo4j/database.js'
import { load } from '../../src/store/load.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import { givenByGraphLane } from './lanes.js'
import { ownModel } from './own-model.js'

/** Where a Neo4j of the tests answers. */
export interface Instance {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

/** A Neo4j that is lent to one suite at a time, without data, its constraints in place; it is given back as empty. Community has one user database, so a suite that writes takes one of its own. */
export async function borrowNeo4j(): Promise<{
  readonly instance: Instance
  readonly giveBack: () => Promise<void>
}> {
  const instance = (await askLender('take')) as Instance
  return { instance, giveBack: async () => void (await askLender('give-back', instance)) }
}

async function askLender(what: string, instance?: Instance): Promise<unknown> {
  const response = await fetch(`${givenByGraphLane('TEST_LENT')}/${what}`, {
    method: 'POST',
    body: JSON.stringify(instance ?? null),
  })
  if (!response.ok) throw new Error(`No Neo4j is lent to this suite: ${await response.text()}`)
  return response.json()
}

/** Fills a database with a seed folder, as `npm run import` does. */
export async function loadInto(
  database: Database,
  seedFolder: string,
): Promise<Awaited<ReturnType<typeof load>>> {
  const model = ownModel()
  const seed = readSeedGraph(seedFolder, model)
  return load(database, { model, ...seed, releases: seed.versions.releases })
}
