import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { openNeo4j } from './neo4j/open.js'
import { describeDifference } from './store/difference.js'
import { compareGraphs, load } from './store/load.js'
import { describeLoad } from './store/report.js'
import { readSeedGraph } from './store/seed-graph.js'

// START HERE (flow 2): from the seed files to the graph. `--dry-run` prints what would change, and changes nothing.
await main(async () => {
  const { values: flags } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, quiet: { type: 'boolean' } },
  })
  const config = readConfig()
  const model = checkModel(loadSchema('schema'))
  const seed = readSeedGraph(config.seedFolder, model)
  const neo4j = await openNeo4j({ ...config, say: flags.quiet ? () => undefined : say })
  try {
    if (flags['dry-run'])
      describeDifference(await compareGraphs(neo4j.database, model, seed.wanted)).forEach(say)
    else
      say(
        describeLoad(
          seed,
          await load(neo4j.database, { model, ...seed, releases: seed.versions.releases, say }),
        ),
      )
  } finally {
    await neo4j.close()
  }
})
