import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildServer, buildWeb, installPackages } from './build.mjs'
import { fetchJars } from './jars.mjs'
import { withLock } from './lock.mjs'
import { SetupError } from './say.mjs'

const LEAST_NODE = [20, 19]

/**
 * Sets up what the machine lacks, in this order: packages, server, pages, Neo4j. What is there already costs
 * half a second and prints nothing. `server`, `web` and `neo4j` say whether the command needs them.
 */
export async function prepare({ server = true, web = true, neo4j = true } = {}) {
  checkNode(process.versions.node)
  // The paths of the settings are relative to the project, wherever the command was given.
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
  await withLock(join('.sepakat', 'setup.lock'), async () => {
    await installPackages()
    if (server) await buildServer()
    if (web) await buildWeb()
    if (neo4j && !process.env.NEO4J_URI) await fetchJars(process.env.SEPAKAT_JARS || '.sepakat/jars')
  })
}

/** Reads the file .env of the project, where there is one; what the environment says already stays. */
export function readDotEnv() {
  try {
    process.loadEnvFile(join(dirname(dirname(fileURLToPath(import.meta.url))), '.env'))
  } catch {
    // No such file: the environment alone speaks.
  }
}

/** Refuses a Node that is too old to run what follows. */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  throw new SetupError(
    `Node is ${version}, and Sepakat needs ${LEAST_NODE.join('.')} or later: install it from nodejs.org.`,
  )
}
