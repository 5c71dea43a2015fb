import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.js'
import { SetupError } from '../errors.js'
import { hashOfFiles } from '../seed/files.js'
import type { GraphState } from './graph-state.js'

/** Loads the seed when its files are not those that the graph was made from. In a process of its own, since reading them takes memory that serving does not. */
export async function seedWhenMoved(
  { seedFolder }: Config,
  state: GraphState,
  say: (line: string) => void,
): Promise<void> {
  const [files, graph] = [hashOfFiles(seedFolder), await hashInGraph(state)]
  if (files === graph) return
  say(
    graph === null
      ? 'Loading the seed into the empty graph'
      : 'The seed has changed since the graph was made; loading it',
  )
  const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'import.js')
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject).once('exit', resolve)
  })
  if (code !== 0)
    throw new SetupError('The seed was not loaded, for the reason above; mend it and start again.')
}

async function hashInGraph(state: GraphState): Promise<string | null> {
  try {
    return (await state.current()).seedHash
  } catch (error) {
    if ((error as { code?: string }).code === 'GRAPH_LOADING') return null
    throw error
  }
}
