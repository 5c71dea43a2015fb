import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOfProcess } from '../../src/neo4j/process-key.js'
import { until } from './deadlines.js'
import { givenByGraphLane } from './lanes.js'

/** The built server as a process of its own, as its users run it. */
export interface ServerProcess {
  readonly process: ChildProcess
  /** Everything that it printed so far. */
  stdout(): string
  stderr(): string
  /** Code of its end; null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** The address of the API, once it is ready; fails when the server ends before. */
  readonly url: Promise<string>
}

/** The environment of this process without what names a Neo4j, so that a server starts one of its own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|NODE_OPTIONS)/.test(name)),
  )
}

/** Starts the server on the tiny world and a free port, unless told otherwise. */
export function startServer(env: NodeJS.ProcessEnv): ServerProcess {
  givenByGraphLane('TEST_TEMPLATE')
  const child = spawn(process.execPath, ['dist/serve.js'], {
    env: {
      ...cleanEnvironment(),
      PORT: '0',
      SEPAKAT_ARCHIVE: 'off',
      SEPAKAT_SEED: 'test/support/world',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => (printed[stream] += chunk.toString('utf8')))
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  return {
    process: child,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
    ended,
    url: ready(printed, ended),
  }
}

async function ready(
  printed: { readonly stdout: string; readonly stderr: string },
  ended: Promise<unknown>,
): Promise<string> {
  let isOver = false
  void ended.then(() => (isOver = true))
  const url = (): string | undefined => /ready at (http:\S+)\/graphql$/m.exec(printed.stdout)?.[1]
  await until(
    () => url() !== undefined || isOver,
    () => `The server printed so far:\n${printed.stdout}${printed.stderr}`,
  )
  if (url() !== undefined) return url()!
  throw new Error(`The server ended before it was ready:\n${printed.stdout}${printed.stderr}`)
}

/** Pid of the Neo4j that a server started on the folder. */
export function pidOfNeo4j(dataFolder: string): number {
  return (JSON.parse(readFileSync(join(dataFolder, 'running.json'), 'utf8')) as { pid: number }).pid
}

/** Whether a process of that number runs; one that has ended and that its parent has not yet asked about does not. */
export function isAlive(pid: number): boolean {
  return keyOfProcess(pid) !== null
}
