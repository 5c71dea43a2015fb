import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A program of ours that a server runs on its own Neo4j. */
export interface ProgramOptions {
  /** Name of its file: `import`. */
  readonly name: string
  readonly args?: readonly string[]
  /** The variables that tell the program where the server's Neo4j is: a program that outlives the server must not start a Neo4j of its own. */
  readonly environment: Readonly<Record<string, string>>
  /** Aborted when the server begins to stop; the program ends with it. */
  readonly stopping: AbortSignal
  /** Whether what it prints as an error is kept for the server to tell; else it is printed as the server's own. */
  readonly keepsErrors?: boolean
  /** Whether everything else on the machine goes before it. */
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
 * Runs the program to its end, in a process of its own: its memory is given back, and whoever asks the server meanwhile need not wait for it. When the server
 * stops meanwhile, the promise never settles: there is nothing to mend, and the server ends by itself.
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
