import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { copyOf, jars, template } from './template.mjs'

/**
 * Two Neo4j for all suites that only read: the tiny world, and the seed of the project, each loaded by the program that users run.
 * Suites find them in the environment. It runs before the tests are compiled, so it takes the built server.
 */
export default async function setUp() {
  const { startEmbedded } = await import('../../dist/neo4j/embedded.js')
  process.env.TEST_TEMPLATE = await template()
  const started = await Promise.all(
    ['test/support/world', 'seed'].map(seedFolder => start(startEmbedded, seedFolder)),
  )
  process.env.TEST_WORLD = JSON.stringify(started[0].address)
  process.env.TEST_SEED = JSON.stringify(started[1].address)
  globalThis.sepakatStarted = started
}

async function start(startEmbedded, seedFolder) {
  const dataFolder = copyOf(process.env.TEST_TEMPLATE)
  const neo4j = await startEmbedded({ dataFolder, jarsFolder: jars(), say: () => undefined })
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
