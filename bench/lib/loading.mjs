import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { importInto, startGraph } from './graph.mjs'

/**
 * Seconds that the product's import takes to bring the record into an empty Neo4j that has just come up, and to find, the second time, that nothing is to be
 * written. Both begin with the start of the program and read all files of the seed.
 */
export async function timeLoading({ root, seed, say }) {
  const folder = mkdtempSync(join(root, 'bench/.data/loading-'))
  try {
    const neo4j = await startGraph(folder, root, say)
    try {
      return {
        first: await importInto(neo4j, root, seed, say),
        again: await importInto(neo4j, root, seed, say),
      }
    } finally {
      await neo4j.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
