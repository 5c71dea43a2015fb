import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from './ask.mjs'
import { cpuSeconds, freePort, memory, startNode } from './processes.mjs'
import { serverEnvironment } from './servers.mjs'

const QUESTION = { query: '{ organizations(first: 1) { totalCount nodes { id name } } }' }

/** Seconds from the start of the server's process to its first answer, with the database up. */
export async function firstAnswer({ root, seed, neo4j }, times) {
  const seconds = []
  for (let index = 0; index < times; index++) {
    const run = await untilAnswer(['dist/serve.js'], { ...neo4j.env, SEPAKAT_SEED: seed }, root)
    seconds.push(run.seconds)
    await run.stop()
  }
  return Math.min(...seconds)
}

/** `npm start` with the project's own seed and the embedded Neo4j: seconds to the first answer on the seeded database, and memory of both after some questions. */
export async function secondStart({ root, say }) {
  const env = { NEO4J_URI: '', SEPAKAT_DATA: join(root, 'bench/.data/real'), SEPAKAT_SEED: 'seed' }
  say('Starting the product itself on its own seed, twice: the first start may have to load it')
  // A server with an older graph answers while it loads the seed: only what is ready is stopped, and only then is memory read.
  const first = await untilAnswer(['setup/start.mjs'], env, root, 180_000)
  await first.ready
  await archiveMade(env.SEPAKAT_DATA)
  await first.stop()
  const run = await untilAnswer(['setup/start.mjs'], env, root, 180_000)
  await run.ready
  const client = createClient(run.url)
  for (let index = 0; index < 200; index++) await client.send(QUESTION)
  client.close()
  const result = {
    seconds: run.seconds,
    api: memory(run.pid),
    neo4j: memory(await neo4jPid(env.SEPAKAT_DATA)),
  }
  await run.stop()
  return result
}

/** The server makes an archive of Neo4j's classes aside, for later starts; whoever stops it before has none. */
async function archiveMade(folder) {
  const { readdirSync } = await import('node:fs')
  const names = () => {
    try {
      return readdirSync(join(folder, 'classes'))
    } catch {
      return []
    }
  }
  for (let tries = 0; tries < 300 && !names().some(name => /^[0-9a-f]+-\d+\.jsa$/.test(name)); tries++)
    await pause(1_000)
}

async function neo4jPid(folder) {
  const { readFileSync } = await import('node:fs')
  return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).pid
}

async function untilAnswer(args, env, root, most = 30_000) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/graphql`
  const begun = performance.now()
  const program = startNode(args, { ...serverEnvironment(env.SEPAKAT_SEED, port), ...env }, { cwd: root })
  const client = createClient(url)
  let ended
  const ready = program.line(/is ready at/)
  ready.catch(error => (ended = error))
  while (performance.now() - begun < most) {
    if (ended !== undefined) throw ended
    const isAnswered = await client.send(QUESTION).then(
      () => true,
      () => false,
    )
    if (isAnswered) break
    await pause(10)
  }
  client.close()
  const seconds = (performance.now() - begun) / 1000
  return { seconds, cpu: cpuSeconds(program.pid), url, pid: program.pid, ready, stop: program.stop }
}
