import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { lendNeo4j } from './lend-neo4j.mjs'
import { copyOf, jars, template } from './template.mjs'

/**
 * Two Neo4j for all suites that only read: the tiny world, and the seed of the project, each loaded by the program that users run. Further ones are started as
 * suites that write ask for them. Suites find them in the environment. It runs before the tests are compiled, so it takes the built server.
 */
export default async function setUp() {
  process.env.TEST_TEMPLATE = await template()
  const started = await Promise.all(['test/support/world', 'seed'].map(startWith))
  process.env.JDK_JAVA_OPTIONS = `${process.env.JDK_JAVA_OPTIONS ?? ''} ${SHORT_LIVED}`.trim()
  const lent = await lendNeo4j(start)
  process.env.TEST_WORLD = JSON.stringify(started[0].address)
  process.env.TEST_SEED = JSON.stringify(started[1].address)
  process.env.TEST_LENT = lent.url
  globalThis.sepakatStarted = { started, lent }
}

/**
 * A Java that lives for a minute spends more on its second compiler than that saves: a start, a connection and the first load of the tiny world take 16 s of
 * processor time without it, and 27 s with it. The two that live as long as the run keep it: without it, long lists of claims of the seed took twice the time.
 */
const SHORT_LIVED = '-XX:TieredStopAtLevel=1'

async function start() {
  const { startEmbedded } = await import('../../dist/neo4j/embedded.js')
  const dataFolder = copyOf(process.env.TEST_TEMPLATE)
  const neo4j = await startEmbedded({ dataFolder, jarsFolder: jars(), say: () => undefined })
  const { uri, username, password, database } = neo4j
  return { dataFolder, neo4j, address: { uri, username, password, database } }
}

async function startWith(seedFolder) {
  const started = await start()
  const { uri, username, password, database } = started.address
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    SEPAKAT_SEED: seedFolder,
  }
  await promisify(execFile)(process.execPath, ['dist/import.js', '--quiet'], { env })
  return started
}
