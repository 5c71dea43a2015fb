import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A program of ours that a server runs on its own Neo4j. */
export interface ProgramOptions {
  /** Name of its file: `import`. */
  readonly name: string
  readonly args?: readonly string[]
  /** What tells it where the server's Neo4j is: one that outlives the server must not start its own. */
  readonly environment: Readonly<Record<string, string>>
  /** Aborted when the server begins to stop; the program ends with it. */
  readonly stopping: AbortSignal
  /** Whether what it prints as an error is kept for the server to tell; else it is printed as the server's own. */
  readonly keepsErrors?: boolean
  /** Whether all else goes first. */
  readonly isLowly?: boolean
  readonly onMessage?: (message: unknown) => void
}

/** How a program ended. */
interface ProgramEnd {
  readonly code: number | null
  /** What it printed as an error, where that is kept. */
  readonly errors: string
}

/**
 * Runs the program to its end, in a process of its own: what it takes of memory is given back, and whoever asks meanwhile need not wait for it. Of a
 * server that stops meanwhile it never ends: there is nothing to mend, and the server ends by itself.
 */
export function runInOwnProcess({
  name,
  args = [],
  environment,
  stopping,
  keepsErrors = false,
  isLowly = false,
  onMessage = () => undefined,
}: ProgramOptions): Promise<ProgramEnd> {
  const program = join(dirname(dirname(fileURLToPath(import.meta.url))), `${name}.js`)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', keepsErrors ? 'pipe' : 'inherit', 'ipc'],
      signal: stopping,
      killSignal: 'SIGKILL',
    })
    if (isLowly && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    let errors = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child
      .on('message', onMessage)
      .once('error', error => stopping.aborted || reject(error))
      .once('close', code => stopping.aborted || resolve({ code, errors: errors.trim() }))
  })
}
