import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { SetupError } from '../errors.js'

const LEAST_JAVA = 17
const WAYS_OUT =
  'install Java 17 or later and Maven 3, or run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26'

const TOO_LITTLE_MEMORY =
  /java\.lang\.OutOfMemoryError|Could not reserve enough space|insufficient memory|Could not allocate (metaspace|compressed class space|heap)/i
const NO_MEMORY_MESSAGE =
  'Neo4j found too little memory to start; free about 1 GB, or set NEO4J_URI to a Neo4j elsewhere.'

/** The sentence for a disk on which nothing more can be written. */
export function sayDiskIsFull(folder: string): string {
  return `The disk that holds ${folder} is full, and nothing was deleted; make room (1 GB) and start again, or set SEPAKAT_DATA to a folder on another disk.`
}

/** The Java at hand. */
export interface Java {
  readonly program: string
  readonly major: number
  /** The version that it says it has. */
  readonly version: string
}

/** Finds the Java of that name; ends in one sentence with the ways out when there is none, or an old one. */
export function checkJava(java: string): Java {
  const { error, stderr, stdout } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  const printed = `${stderr}${stdout}`
  if (TOO_LITTLE_MEMORY.test(printed) || /EAGAIN|ENOMEM/.test(String(error)))
    throw new SetupError(NO_MEMORY_MESSAGE)
  if (error !== undefined) throw new SetupError(`There is no Java here to run Neo4j: ${WAYS_OUT}.`)
  const version = /version "(?:1\.)?(\d+)/.exec(printed)?.[1]
  if (version === undefined || Number(version) < LEAST_JAVA) {
    throw new SetupError(
      `Neo4j needs Java ${LEAST_JAVA} or later, and ${java} is Java ${version ?? 'of an unknown version'}: ${WAYS_OUT}.`,
    )
  }
  return { program: java, major: Number(version), version: printed }
}

/** The jars of Neo4j: their folder, and their names, sorted. */
export interface JarFiles {
  readonly folder: string
  readonly names: readonly string[]
}

/** Lists every jar of the folder; ends in one sentence with the ways out where there is none. */
export function jarsIn(jarsFolder: string): JarFiles {
  const names = existsSync(jarsFolder)
    ? readdirSync(jarsFolder)
        .filter(name => name.endsWith('.jar'))
        .sort()
    : []
  if (names.length === 0)
    throw new SetupError(
      `${jarsFolder} holds no jars of Neo4j; run \`npm start\`, which fetches them, or set NEO4J_URI.`,
    )
  return { folder: resolve(jarsFolder), names }
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? found(address.port) : failed(new Error('no port')),
      )
    })
  })
}

/** Why Neo4j did not come up, as one sentence, from what it printed and logged. */
export function startFailure(output: string, logged: string, folder: string): string {
  const text = output + logged
  if (TOO_LITTLE_MEMORY.test(text)) return NO_MEMORY_MESSAGE
  if (/No space left on device|not enough space on the disk/i.test(text)) return sayDiskIsFull(folder)
  if (/Address already in use|BindException/.test(text))
    return 'The port chosen for Neo4j was taken in the meantime; start again.'
  if (
    /already in use by another process|StoreLockException|FileLockException|Lock file has been locked/i.test(
      text,
    )
  )
    return `Another Neo4j has the data folder ${folder}; stop it, or set SEPAKAT_DATA to another folder.`
  if (
    /(Unknown|Unsupported) store version|Unable to upgrade|StoreUpgrade|UpgradeNotAllowed|UnableToMigrate/i.test(
      text,
    )
  )
    return `The database in ${folder} is of another version of Neo4j; nothing was deleted: move the folder away and start again, and the seed is loaded anew.`
  const refused = /IllegalArgumentException: (.+)/.exec(output)?.[1]
  if (refused !== undefined)
    return `Neo4j refuses one of the settings in ${join(folder, 'conf/neo4j.conf')}: ${refused}.`
  return `The database in ${folder} does not open and may be damaged; nothing was deleted: look into ${join(folder, 'logs')}, or move the folder away and start again, and the seed is loaded anew.`
}
