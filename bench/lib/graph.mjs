import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../graph/generate.mjs'
import { RECORD } from './sizes.mjs'
import { memory, startNode } from './processes.mjs'

/** A Neo4j that holds the graph of a size, a made one or the record: loaded and kept in `bench/.data`; what did not change since is used again. */
export async function openGraph({ size, root, isFresh, say }) {
  const folder = join(root, 'bench/.data', size)
  if (isFresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { seed, stamp } = size === RECORD ? recordOf(root) : await madeSeed(folder, size, root, say)
  const neo4j = await startGraph(join(folder, 'neo4j'), root, say)
  try {
    const inputs = [
      'schema',
      'dist/model',
      'dist/rules',
      'dist/seed',
      'dist/store',
      'dist/cypher/write.js',
      'dist/cypher/indexes.js',
    ]
    const hash = hashOf([...inputs.map(path => join(root, path)), stamp])
    await unlessStamped(join(folder, 'neo4j.stamp'), hash, () => importInto(neo4j, root, seed, say))
  } catch (error) {
    await neo4j.stop()
    throw error
  }
  return { seed, neo4j, memory: () => memory(neo4j.pid), close: () => neo4j.stop() }
}

/** A Neo4j of the product on a folder, with what a program finds it by in its environment. */
export async function startGraph(dataFolder, root, say) {
  const { startEmbedded } = await import(join(root, 'dist/neo4j/embedded.js'))
  const jarsFolder = process.env.SEPAKAT_JARS || join(root, '.sepakat/jars')
  const embedded = await startEmbedded({ dataFolder, jarsFolder, say })
  return { ...embedded, env: environment(embedded) }
}

/** The project's own seed, as it lies there; its own files tell whether it changed. */
function recordOf(root) {
  const seed = join(root, 'seed')
  return { seed, stamp: seed }
}

async function madeSeed(folder, size, root, say) {
  const [seed, stamp] = [join(folder, 'seed'), join(folder, 'seed.stamp')]
  await unlessStamped(stamp, hashOf([join(root, 'bench/graph')]), async () => {
    say(`Generating the graph ${size}`)
    generate(seed, size)
  })
  return { seed, stamp }
}

function environment({ uri, username, password, database }) {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
}

/** Loads the seed by the product's own import; gives the seconds that it took. */
export async function importInto(neo4j, root, seed, say) {
  const begun = performance.now()
  say('Importing it (S: seconds, the record: a minute, M: some minutes)')
  const program = startNode(['dist/import.js'], { ...neo4j.env, SEPAKAT_SEED: seed }, { cwd: root })
  const [line] = await program.line(/The graph (?:is|was made) .*/)
  const seconds = (performance.now() - begun) / 1000
  say(`${line} (${seconds.toFixed(0)} s)`)
  return seconds
}

async function unlessStamped(file, hash, work) {
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  await work()
  writeFileSync(file, hash)
}

/** SHA-256 over the contents of files and of all files in folders. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = path => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else if (!path.endsWith('.map')) hash.update(readFileSync(path))
  }
  paths.forEach(add)
  return hash.digest('hex')
}
