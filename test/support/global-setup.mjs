import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Two Neo4j for all suites that only read: the tiny world, and the seed of the project, each loaded by the program that users run.
 * Suites find them in the environment. It runs before the tests are compiled, so it takes the built server.
 */
export default async function setUp() {
  const { startEmbedded } = await import('../../dist/neo4j/embedded.js')
  const started = await Promise.all(
    ['test/support/world', 'seed'].map(seedFolder => start(startEmbedded, seedFolder)),
  )
  process.env.TEST_WORLD = JSON.stringify(started[0].address)
  process.env.TEST_SEED = JSON.stringify(started[1].address)
  globalThis.sepakatStarted = started
}

async function start(startEmbedded, seedFolder) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sepakat-'))
  const jarsFolder = process.env.SEPAKAT_JARS || '.sepakat/jars'
  const neo4j = await startEmbedded({ dataFolder, jarsFolder, say: () => undefined })
  const { uri, username, password, database } = neo4j
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    SEPAKAT_SEED: seedFolder,
  }
  await promisify(execFile)(process.execPath, ['dist/import.js', '--quiet'], { env })
  return { dataFolder, neo4j, address: { uri, username, password, database } }
}
