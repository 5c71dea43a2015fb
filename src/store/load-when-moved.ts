import { SetupError } from '../errors.js'
import { hashOfFiles } from '../seed/files.js'
import type { Progress } from '../seed/progress.js'
import { runInOwnProcess } from './own-process.js'

interface WhenMovedOptions {
  readonly seedFolder: string
  /** The variables that tell the process that loads where the server's Neo4j is. */
  readonly environment: Readonly<Record<string, string>>
  /** Gives the hash of the seed files that the graph was made from; null for an empty graph. */
  readonly hashInGraph: () => Promise<string | null>
  /** Makes what an empty graph must have before its rows, while the load reads the seed and asks nothing of Neo4j yet. */
  readonly prepareGraph: () => Promise<void>
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
  readonly say: (line: string) => void
  /** Is told how far the load is, as long as it goes on; null at its end. */
  readonly tell?: (progress: Progress | null) => void
}

/**
 * Loads the seed when its files are not those that the graph was made from, and says whether it did. The load runs in a process of its own, since reading the
 * files takes memory that serving does not need.
 */
export async function loadWhenMoved({
  seedFolder,
  environment,
  hashInGraph,
  prepareGraph,
  stopping,
  say,
  tell = () => undefined,
}: WhenMovedOptions): Promise<boolean> {
  const [files, graph] = [hashOfFiles(seedFolder), await hashInGraph()]
  if (files === graph) return false
  say(
    graph === null
      ? 'Loading the seed into the empty graph'
      : 'The seed has changed since the graph was made; loading it',
  )
  // A failure here is passed over: the load comes to the same place, fails too and says why.
  const prepared = graph === null ? prepareGraph().catch(() => undefined) : undefined
  const { code } = await runInOwnProcess({
    name: 'import',
    args: ['--quiet'],
    environment,
    stopping,
    onMessage: progress => tell(progress as Progress),
  })
  await prepared
  tell(null)
  if (code !== 0)
    throw new SetupError('The seed was not loaded, for the reason above; mend it and start again.')
  return true
}
