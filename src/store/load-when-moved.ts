import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../errors.js'
import { hashOfFiles } from '../seed/files.js'
import type { Progress } from '../seed/progress.js'

export interface WhenMovedOptions {
  readonly seedFolder: string
  /** What tells the process that loads where the server's Neo4j is: one that outlives the server must not start its own. */
  readonly environment: Readonly<Record<string, string>>
  /** Hash of the seed files that the graph was made from; null for an empty graph. */
  readonly hashInGraph: () => Promise<string | null>
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
  readonly say: (line: string) => void
  /** Is told how far the load is, as long as it goes on; null at its end. */
  readonly tell?: (progress: Progress | null) => void
}

/** Loads the seed when its files are not those that the graph was made from. In a process of its own, since reading them takes memory that serving does not. */
export async function loadWhenMoved({
  seedFolder,
  environment,
  hashInGraph,
  stopping,
  say,
  tell = () => undefined,
}: WhenMovedOptions): Promise<void> {
  const [files, graph] = [hashOfFiles(seedFolder), await hashInGraph()]
  if (files === graph) return
  say(
    graph === null
      ? 'Loading the seed into the empty graph'
      : 'The seed has changed since the graph was made; loading it',
  )
  const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'import.js')
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--quiet'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      signal: stopping,
      killSignal: 'SIGKILL',
    })
    // A server that is stopped meanwhile takes the load with it and ends by itself: there is nothing to mend, and it is not ready.
    child
      .on('message', progress => tell(progress as Progress))
      .once('error', error => stopping.aborted || reject(error))
      .once('exit', code => stopping.aborted || resolve(code))
  })
  tell(null)
  if (code !== 0)
    throw new SetupError('The seed was not loaded, for the reason above; mend it and start again.')
}
