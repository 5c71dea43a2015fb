import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from './connect.js'
import { comesUp, endProcess, spawnNeo4j } from './embedded-child.js'
import { logsFromNow, passwordOf, prepareFolder } from './embedded-folder.js'
import { type JarFiles, type Java, freePort } from './embedded-process.js'
import { JAVA_FLAGS, settingsText } from './embedded-settings.js'

/** The Java and the jars that an archive is made for. Another Java, or other jars, need another archive. */
interface ArchivedNeo4j {
  readonly java: Java
  readonly jars: JarFiles
}

/**
 * Each start of Neo4j reads, checks and links some nine thousand classes anew, a third of its processor time. Java can lay them down once, in an archive that
 * later starts map into memory (AppCDS).
 *
 * Java writes the archive when it ends, and that takes half a minute: longer than anybody waits for a server to stop. So another Neo4j makes it, on an empty
 * folder and at the lowest priority, once the server has been up for a while. The archive is written beside its place and then renamed, so that a start finds
 * a whole one or none. Java passes over an archive that does not fit (`-Xshare:auto`), or whose sums are wrong (`VerifySharedSpaces`). But Java dies of an
 * archive that is cut short, so the name of the file holds its size.
 */
export class ClassArchive {
  readonly #folder: string
  readonly #key: string
  readonly #subject: ArchivedNeo4j

  /** `folder` belongs to the archive alone. */
  constructor(folder: string, subject: ArchivedNeo4j) {
    this.#folder = resolve(folder)
    this.#key = keyOfArchive(subject)
    this.#subject = subject
  }

  /**
   * The flags that tell Java to use the archive; none while it is not made. Java takes a colon for the mark between the names of two archives, so a path with
   * a colon cannot be given.
   */
  get flags(): readonly string[] {
    const file = this.#find()
    return file === null ? [] : ['-Xshare:auto', '-XX:+VerifySharedSpaces', `-XX:SharedArchiveFile=${file}`]
  }

  /** The archive, if it is there with all its bytes. */
  #find(): string | null {
    if (!existsSync(this.#folder) || this.#folder.includes(':')) return null
    for (const name of readdirSync(this.#folder)) {
      const [, key, size] = /^(\w+)-(\d+)\.jsa$/.exec(name) ?? []
      const file = join(this.#folder, name)
      if (key === this.#key && statSync(file).size === Number(size)) return file
    }
    return null
  }

  /** Makes the archive unless it is there, and takes archives for other jars away. When it is stopped, it ends at once and leaves nothing. */
  async make(stopping: AbortSignal): Promise<void> {
    if (this.#find() !== null || this.#folder.includes(':') || stopping.aborted) return
    const home = join(this.#folder, 'made-in')
    const unfinished = join(this.#folder, 'unfinished.jsa')
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    try {
      await writeArchive(unfinished, home, this.#subject, stopping)
      if (stopping.aborted || !existsSync(unfinished)) return
      renameSync(unfinished, join(this.#folder, `${this.#key}-${statSync(unfinished).size}.jsa`))
    } finally {
      for (const path of [home, unfinished]) rmSync(path, { recursive: true, force: true })
    }
  }
}

function keyOfArchive({ java: { version }, jars: { folder, names } }: ArchivedNeo4j): string {
  const sizes = names.map(name => `${name} ${statSync(join(folder, name)).size}`)
  const all = [version, ...JAVA_FLAGS, resolve(folder), ...sizes].join('\n')
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}

/** Milliseconds that Java gets to write the archive once it is told to end; at the lowest priority beside a busy server it may take minutes. */
const ARCHIVE_TIMEOUT_MS = 600_000

/** Runs a Neo4j from its start to its first answer, and ends it; at its end, Java writes down every class that was used. */
async function writeArchive(
  file: string,
  home: string,
  { java, jars }: ArchivedNeo4j,
  stopping: AbortSignal,
): Promise<void> {
  prepareFolder(home)
  const [port, password] = [await freePort(), passwordOf(home)]
  writeFileSync(join(home, 'conf/neo4j.conf'), settingsText(port), { mode: 0o600 })
  const logs = logsFromNow(home)
  const child = spawnNeo4j(java.program, jars, home, {
    flags: [`-XX:ArchiveClassesAtExit=${file}`],
    isLowly: true,
  })
  const pid = await child.pid
  const kill = (): void => endProcess(pid, 'SIGKILL')
  stopping.addEventListener('abort', kill, { once: true })
  try {
    await comesUp(child, port, home, logs)
    // Neo4j loads its planner, and what runs a plan, with the first text that it gets; connecting sends one.
    await (
      await connect({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' })
    ).close()
    endProcess(pid, 'SIGTERM')
    await Promise.race([child.exited, pause(ARCHIVE_TIMEOUT_MS, undefined, { ref: false })])
  } finally {
    stopping.removeEventListener('abort', kill)
    if (child.process.exitCode === null) kill()
    await child.exited
  }
}
