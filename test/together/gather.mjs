import { readdirSync } from 'node:fs'
import { describe, test } from '@jest/globals'

/**
 * Jest gives each test file a context of its own, in which graphql, the model and all else are loaded anew: for more than a hundred files that took as
 * long as their tests. So a whole run of the unit lane has two contexts, one for each worker, and half of the files are loaded in each, which shares
 * their modules. What one file leaves behind in a module the next one meets; none of ours keeps anything there, and a file that is run by its name still
 * has a context of its own.
 *
 * Each file stands in a block with its name, so that its hooks are its own. Jest lets a block be filled at once and no later, and a module is there only
 * after a wait; hence the state of the run (from `environment.mjs`), whose current block is set by hand for as long as a file is loaded.
 */
export async function gather(share) {
  const state = globalThis.stateOfRun
  const outermost = state.currentDescribeBlock
  for (const file of filesOf(share)) {
    describe(file, () => undefined)
    state.currentDescribeBlock = outermost.children.at(-1)
    await load(file)
    state.currentDescribeBlock = outermost
  }
}

const SHARES = 2

/** Every other file, so that each share has some of every folder. */
function filesOf(share) {
  return readdirSync('test', { recursive: true })
    .filter(file => file.endsWith('.test.ts') && !file.endsWith('.graph.test.ts'))
    .sort()
    .filter((_, index) => index % SHARES === share)
}

/** A file that can't be loaded fails by itself, and not with all others. */
async function load(file) {
  try {
    await import(`../${file.replace(/\.ts$/, '.js')}`)
  } catch (error) {
    test('is loaded', () => {
      throw error
    })
  }
}
