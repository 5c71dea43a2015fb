import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SetupError } from '../errors.js'
import { logsFromNow, passwordOf, prepareFolder } from './embedded-folder.js'
import {
  isListenedTo,
  forgetRunning,
  leaveFolder,
  noteRunning,
  ownerOf,
  runningOn,
  startedOn,
  takeFolder,
} from './embedded-owner.js'
import { ClassArchive } from './class-archive.js'
import {
  START_TIMEOUT_MS,
  STOP_TIMEOUT_MS,
  type StartedNeo4j,
  comesUp,
  halt,
  spawnNeo4j,
} from './embedded-child.js'
import { checkJava, freePort, jarsIn } from './embedded-process.js'
import { settingsText } from './embedded-settings.js'
import { type ProcessKey, isAlive } from './process-key.js'

export interface EmbeddedOptions {
  /** Folder of the database; made where it is missing, kept over restarts. */
  readonly dataFolder: string
  /** Folder with the jars of Neo4j. */
  readonly jarsFolder: string
  /** Is told what is being done. */
  readonly say: (line: string) => void
  /** The Java to use; `java` on the PATH unless given. */
  readonly java?: string
  /** The port to answer at, so that those who know it find Neo4j again; a free one unless given. */
  readonly port?: number
}

/** A Neo4j on this machine, and the way to it. */
export interface EmbeddedNeo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
  /** False when another process started it; `stop` then leaves it alone. */
  readonly owned: boolean
  readonly pid: number
  /** Resolves when it ends, for whatever reason; for one that is not ours, when the process that started it ends. */
  readonly exited: Promise<void>
  /**
   * Works beside the server for as long as it takes, so that later starts are faster; ends at once when it is called off. A Neo4j that is not ours is left to
   * its owner.
   */
  prepareNextStart(stopping: AbortSignal): Promise<void>
  stop(): Promise<void>
}

/** Starts Neo4j Community on the folder, or finds the one that runs there already; ends in one sentence when it can do neither. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const folder = resolve(options.dataFolder)
  prepareFolder(folder)
  for (;;) {
    const found = await adopt(folder)
    if (found !== null) return found
    const owner = takeFolder(folder)
    if (owner === null) return startOwn(folder, options)
    await waitFor(owner, folder)
  }
}

async function adopt(folder: string): Promise<EmbeddedNeo4j | null> {
  const running = startedOn(folder)
  if (running === null) return null
  const owner = ownerOf(folder)
  if (owner === null) {
    // The process that started this Neo4j was killed, and the Neo4j follows within seconds. Nobody can rely on it, and until then it has the store.
    await awaitEnd(running, STOP_TIMEOUT_MS)
    return null
  }
  if (!(await isListenedTo(running.port))) return null
  return {
    ...addressOf(running.port, passwordOf(folder)),
    owned: false,
    pid: running.pid,
    exited: awaitEnd(owner, Infinity),
    prepareNextStart: async () => undefined,
    stop: async () => undefined,
  }
}

/** Waits for a process that is not our child to end. A wait without a bound does not keep this process alive. */
async function awaitEnd(other: ProcessKey, mostMs: number): Promise<void> {
  const until = Date.now() + mostMs
  while (isAlive(other) && Date.now() < until) await pause(100, undefined, { ref: mostMs !== Infinity })
}

/** Waits for another process that is starting a Neo4j here: gives it time to come up, or to end. */
async function waitFor(owner: ProcessKey, folder: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS
  while (Date.now() < until) {
    if ((await runningOn(folder)) !== null || takeFolderFreed(folder, owner)) return
    await pause(200)
  }
  throw new SetupError(
    `Process ${owner.pid} has the data folder ${folder} and does not bring up its Neo4j; stop it, or set SEPAKAT_DATA to another folder.`,
  )
}

function takeFolderFreed(folder: string, owner: ProcessKey): boolean {
  const now = takeFolder(folder)
  if (now === null) leaveFolder(folder)
  return now?.pid !== owner.pid
}

async function startOwn(
  folder: string,
  { jarsFolder, say, java = 'java', port: wanted }: EmbeddedOptions,
): Promise<EmbeddedNeo4j> {
  try {
    const subject = { java: checkJava(java), jars: jarsIn(jarsFolder) }
    const archive = new ClassArchive(join(folder, 'classes'), subject)
    const password = passwordOf(folder)
    const port = wanted ?? (await freePort())
    writeFileSync(join(folder, 'conf/neo4j.conf'), settingsText(port), { mode: 0o600 })
    say(`Starting Neo4j (Java ${subject.java.major}) on the data in ${folder}`)
    const begun = Date.now()
    const logs = logsFromNow(folder)
    const child = spawnNeo4j(java, subject.jars, folder, { flags: archive.flags })
    const pid = await awaitStart(child, port, folder, logs)
    say(`Neo4j is up after ${((Date.now() - begun) / 1000).toFixed(1)} s`)
    return {
      ...addressOf(port, password),
      owned: true,
      pid,
      exited: child.exited,
      prepareNextStart: stopping => archive.make(stopping),
      stop: () => stop(child, folder),
    }
  } catch (error) {
    forgetRunning(folder)
    leaveFolder(folder)
    throw error
  }
}

/** Waits until Neo4j is up, and gives its pid. Whoever looks into the folder meanwhile sees that it is starting. */
async function awaitStart(
  child: StartedNeo4j,
  port: number,
  folder: string,
  logs: () => string,
): Promise<number> {
  const pid = await child.pid
  noteRunning(folder, pid, 0)
  await comesUp(child, port, folder, logs)
  noteRunning(folder, pid, port)
  return pid
}

function addressOf(
  port: number,
  password: string,
): Pick<EmbeddedNeo4j, 'uri' | 'username' | 'password' | 'database'> {
  return { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' }
}

/** Stops the Neo4j and gives the folder to whoever starts the next one. */
async function stop(child: StartedNeo4j, folder: string): Promise<void> {
  await halt(child)
  forgetRunning(folder)
  leaveFolder(folder)
}
