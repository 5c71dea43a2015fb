import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SetupError } from '../errors.js'
import { isListenedTo } from './embedded-owner.js'
import { type JarFiles, startFailure } from './embedded-process.js'
import { JAVA_FLAGS } from './embedded-settings.js'

/**
 * Milliseconds that Neo4j gets to come up, and to stop, before it is ended by force. Neo4j is up in ten seconds, but a busy machine may need many times as
 * long. A Neo4j that ends meanwhile is told at once, so the first number only bounds a start that hangs.
 */
export const START_TIMEOUT_MS = 300_000
export const STOP_TIMEOUT_MS = 20_000

/** A started Neo4j, and how to see it end. */
export interface StartedNeo4j {
  readonly process: ChildProcess
  /** Pid of the Java process itself, not of the shell around it. */
  readonly pid: Promise<number>
  readonly exited: Promise<void>
  /** Resolves when it has ended and all that it printed has been read; on a busy machine that is later than its end. */
  readonly heard: Promise<void>
  /** The last lines that it printed. */
  output(): string
}

interface SpawnOptions {
  /** Flags of Java besides those that it always gets. */
  readonly flags?: readonly string[]
  /** Whether it runs at the lowest priority, behind whatever else the machine does. */
  readonly isLowly?: boolean
}

/**
 * Starts Java under a shell that holds a pipe to us: when this process ends, however it ends, the pipe closes and the shell kills Java. A handler in this
 * process could not do that on SIGKILL.
 *
 * The path of a folder may hold any letters. Java reads and writes names of files in the encoding of its locale, and turns all other letters into `?`, so it
 * gets a locale of UTF-8. Colons divide the parts of a class path, so Java starts in the folder of the jars and is told their bare names.
 */
export function spawnNeo4j(
  java: string,
  jars: JarFiles,
  home: string,
  { flags = [], isLowly = false }: SpawnOptions = {},
): StartedNeo4j {
  // The number is the first line of all: the shell that prints it then becomes Java, so Java prints nothing before.
  const script =
    'exec 3<&0; sh -c \'echo "pid $$"; exec "$@"\' sh "$@" </dev/null & P=$!; (cat <&3; kill $P && sleep 15 && kill -9 $P) >/dev/null 2>&1 & W=$!; wait $P; kill $W'
  const command = [
    ...(isLowly ? ['nice', '-n', '19'] : []),
    java,
    ...JAVA_FLAGS,
    ...flags,
    '-cp',
    jars.names.join(':'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ]
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    cwd: jars.folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  let kept = ''
  const pid = new Promise<number>(found => {
    const keep = (chunk: Buffer): void => {
      kept = (kept + chunk.toString('utf8')).slice(-20_000)
      const line = /^pid (\d+)$/m.exec(kept)
      if (line !== null) found(Number(line[1]))
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
  })
  child.stdin.on('error', () => undefined)
  const exited = new Promise<void>(ended => child.once('exit', () => ended()))
  const heard = new Promise<void>(ended => child.once('close', () => ended()))
  // The shell's reader of the pipe ends when the pipe closes.
  void exited.then(() => child.stdin.destroy())
  return { process: child, pid, exited, heard, output: () => kept }
}

/** What Neo4j logs when it is up, and what it logs when a database does not open; it may come up without that database. */
const STARTED = /INFO\s+Started\.\s*$/m
const UNOPENED = /Failed to start DatabaseId/

/** Waits until Neo4j says that it has started, and its port answers. */
export async function comesUp(
  child: StartedNeo4j,
  port: number,
  folder: string,
  logs: () => string,
): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS
  let ended = false
  void child.exited.then(() => (ended = true))
  while (Date.now() < until) {
    const logged = logs()
    if (STARTED.test(logged) && UNOPENED.test(logged)) await halt(child)
    if (ended) {
      await Promise.race([child.heard, pause(STOP_TIMEOUT_MS, undefined, { ref: false })])
      throw new SetupError(startFailure(child.output(), logs(), folder))
    }
    if (STARTED.test(logged) && (await isListenedTo(port))) return
    await pause(50)
  }
  await halt(child)
  throw new SetupError(
    `Neo4j did not come up within ${START_TIMEOUT_MS / 1000} s; look into ${join(folder, 'logs')}, and start again.`,
  )
}

/** Asks Neo4j to stop, waits for it, and kills it in the end. */
export async function halt(child: StartedNeo4j): Promise<void> {
  const pid = await child.pid
  // A Neo4j that has ended by itself gets no signal: its number may be another program's by now.
  if (child.process.exitCode === null) endProcess(pid, 'SIGTERM')
  const stopped = await Promise.race([
    child.exited.then(() => true),
    pause(STOP_TIMEOUT_MS, false, { ref: false }),
  ])
  if (!stopped) endProcess(pid, 'SIGKILL')
  await child.exited
  for (const pipe of [child.process.stdin, child.process.stdout, child.process.stderr]) pipe?.destroy()
}

/** Sends a signal to a process that may have ended already. */
export function endProcess(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended already.
  }
}
