import { join } from 'node:path'
import { readOperations } from '../operations/read-operations.mjs'
import { createClient } from './ask.mjs'
import { cpuSeconds, memory, startNode } from './processes.mjs'

/** What is compared. `hand-written` is the yardstick: ratios are taken to it. */
export const KNOWN = [
  { name: 'sepakat', title: 'this API', program: 'dist/serve.js' },
  { name: 'neo4j-graphql', title: '@neo4j/graphql 7 (a)', program: 'bench/rivals/neo4j-graphql/server.mjs' },
  { name: 'hand-written', title: 'hand-written Cypher (b)', program: 'bench/rivals/hand-written/server.mjs' },
]

export const OURS = 'sepakat'
export const RIVAL = 'neo4j-graphql'
export const YARDSTICK = 'hand-written'

/** The servers, each a process of its own, and the endpoints that the caller adds. */
export async function startServers({ root, seed, neo4j, endpoints }) {
  const started = await Promise.all(KNOWN.map(server => start(server, root, seed, neo4j)))
  return [...started, ...endpoints.map(joined)]
}

async function start({ name, title, program }, root, seed, neo4j) {
  const env = { ...neo4j.env, ...serverEnvironment(seed) }
  const child = startNode([program], env, { cwd: root })
  const [, url] = await child.line(/ready at (\S+)/)
  return {
    ...server(
      name,
      title,
      url.replace('localhost', '127.0.0.1'),
      join(root, 'bench/operations', `${name}.graphql`),
    ),
    pid: child.pid,
    cpu: () => cpuSeconds(child.pid),
    memory: () => memory(child.pid),
    stop: child.stop,
  }
}

/** What a server of this machine is started with. */
export function serverEnvironment(seed, port = 0) {
  return { PORT: String(port), SEPAKAT_SEED: seed, NODE_ENV: 'production', LOG_LEVEL: 'error' }
}

/** An endpoint that runs already: its processor time and memory are not ours to see. */
function joined({ name, url, operations }) {
  const nothing = () => null
  return {
    ...server(name, name, url, operations),
    cpu: nothing,
    memory: nothing,
    stop: async () => undefined,
  }
}

function server(name, title, url, operationsFile) {
  return {
    name,
    title,
    url,
    dialect: name,
    operations: readOperations(operationsFile),
    client: createClient(url),
  }
}
