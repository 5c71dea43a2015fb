import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { type EmbeddedNeo4j, startEmbedded } from '../../src/neo4j/embedded.js'
import { load } from '../../src/store/load.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import { PATIENT } from './deadlines.js'
import { givenByGraphLane } from './lanes.js'
import { ownModel } from './own-model.js'

/** Where a Neo4j of the tests answers. */
export interface Instance {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

/** A throw-away Neo4j without data, its constraints in place: its folder goes with it. Community has one user database, so a suite that writes takes one of its own. */
export async function throwAwayNeo4j(): Promise<{ readonly neo4j: EmbeddedNeo4j; remove(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sepakat-'))
  cpSync(givenByGraphLane('TEST_TEMPLATE'), dataFolder, { recursive: true })
  const jarsFolder = process.env.SEPAKAT_JARS ?? '.sepakat/jars'
  const neo4j = await startEmbedded({ dataFolder, jarsFolder, say: () => undefined })
  return {
    neo4j,
    remove: async () => {
      await neo4j.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Fills a database with a seed folder, as `npm run import` does. */
export async function fill(instance: Instance, seedFolder: string): Promise<void> {
  const database = await connect(instance, PATIENT)
  await loadInto(database, seedFolder)
  await database.close()
}

/** The same, over a connection that is there. */
export async function loadInto(
  database: Database,
  seedFolder: string,
): Promise<Awaited<ReturnType<typeof load>>> {
  const model = ownModel()
  const seed = readSeedGraph(seedFolder, model)
  return load(database, { model, ...seed, releases: seed.versions.releases })
}
