import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { openNeo4j } from './neo4j/open.js'
import { withRoom } from './neo4j/room.js'
import { hashOfFiles } from './seed/files.js'
import type { Progress } from './seed/progress.js'
import { describeDifference } from './store/difference.js'
import { compareGraphs, load } from './store/load.js'
import { seedHashOf } from './store/present-graph.js'
import { describeLoad } from './store/report.js'
import { createTellParent, showProgress } from './store/show-progress.js'
import { readSeedGraph } from './store/seed-graph.js'

const NOTHING_MOVED =
  'The graph was made from these very files, and nothing is written; --again reads them and compares all that is stored.'

// START HERE (flow 2): from the seed files to the graph. `--dry-run` prints what would change, and changes nothing.
await main(async () => {
  const { values: flags } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, again: { type: 'boolean' }, quiet: { type: 'boolean' } },
  })
  const config = readConfig()
  const model = checkModel(loadSchema('schema'))
  const neo4j = await openNeo4j({ ...config, say: flags.quiet ? () => undefined : say })
  const { database } = neo4j
  const folder = config.neo4j === null ? config.dataFolder : null
  try {
    const isLoaded = (await seedHashOf(database)) === hashOfFiles(config.seedFolder)
    if (isLoaded && !flags.again && !flags['dry-run']) return say(NOTHING_MOVED)
    const progress = showProgress(process.stdout)
    const tellParent = createTellParent()
    const tell = (how: Progress): void => [progress.tell, tellParent].forEach(told => told(how))
    const seed = readSeedGraph(config.seedFolder, model, tell)
    progress.end()
    await withRoom(folder, new AbortController().signal, async () => {
      if (flags['dry-run'])
        return describeDifference(await compareGraphs(database, model, seed.wanted)).forEach(say)
      const difference = await load(database, { model, ...seed, releases: seed.versions.releases, tell })
      progress.end()
      say(describeLoad(seed, difference))
    })
  } finally {
    await neo4j.close()
  }
})
