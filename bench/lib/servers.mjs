import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAllOperations } from '../operations/read-operations.mjs'
import { createClient, keptCounts } from './ask.mjs'
import { cpuSeconds, memory, startNode } from './processes.mjs'

/**
 * What is compared. This API is there twice: as it is, with what it keeps while the graph is unchanged, and with its keeping switched off.
 * `hand-written` is the yardstick: ratios are taken to it.
 */
export const KNOWN = [
  { name: 'sepakat', title: 'this API', program: 'dist/serve.js' },
  {
    name: 'sepakat-nothing-kept',
    title: 'this API, nothing kept',
    program: 'dist/serve.js',
    dialect: 'sepakat',
    settings: { SEPAKAT_KEEP_MB: '0' },
  },
  { name: 'neo4j-graphql', title: '@neo4j/graphql 7 (a)', program: 'bench/rivals/neo4j-graphql/server.mjs' },
  { name: 'hand-written', title: 'hand-written Cypher (b)', program: 'bench/rivals/hand-written/server.mjs' },
]

export const OURS = 'sepakat'
export const NOTHING_KEPT = 'sepakat-nothing-kept'
export const RIVAL = 'neo4j-graphql'
export const YARDSTICK = 'hand-written'

/** The servers, each a process of its own, and the endpoints that the caller adds. */
export async function startServers({ root, seed, neo4j, endpoints, known = KNOWN }) {
  const started = await Promise.all(known.map(server => start(server, root, seed, neo4j)))
  return [...started, ...endpoints.map(joined)]
}

async function start({ name, title, program, dialect = name, settings }, root, seed, neo4j) {
  const env = { ...neo4j.env, ...serverEnvironment(seed), ...settings }
  const child = startNode([program], env, { cwd: root })
  const [, url] = await child.line(/ready at (\S+)/)
  return {
    ...server({
      name,
      title,
      url: url.replace('localhost', '127.0.0.1'),
      dialect,
      operations: operationFilesOf(root, dialect),
    }),
    pid: child.pid,
    cpu: () => cpuSeconds(child.pid),
    memory: () => memory(child.pid),
    stop: child.stop,
  }
}

/** The files with which a server is asked; not every one can be asked the questions of the record. */
export const operationFilesOf = (root, dialect) =>
  ['', 'questions']
    .map(folder => join(root, 'bench/operations', folder, `${dialect}.graphql`))
    .filter(file => existsSync(file))

/** What a server of this machine is started with. */
export function serverEnvironment(seed, port = 0) {
  return { PORT: String(port), SEPAKAT_SEED: seed, NODE_ENV: 'production', LOG_LEVEL: 'error' }
}

/** An endpoint that runs already: its processor time and memory are not ours to see. */
function joined({ name, url, operations }) {
  const nothing = () => null
  return {
    ...server({ name, title: name, url, dialect: name, operations: [operations] }),
    cpu: nothing,
    memory: nothing,
    stop: async () => undefined,
  }
}

function server({ name, title, url, dialect, operations }) {
  return {
    name,
    title,
    url,
    dialect,
    operations: readAllOperations(operations),
    client: createClient(url),
    kept: () => keptCounts(url),
  }
}
