import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { listContradictions } from './seed/contradictions.js'
import { describeEdits } from './seed/edits.js'
import { readHistory } from './seed/versions.js'

// `npm run check:seed`: every problem of the seed files at its line, or what the next release would change. Needs no database.
await main(async () => {
  const { seed, versions } = readHistory(readConfig().seedFolder, checkModel(loadSchema('schema')))
  listContradictions(seed.contradictions()).forEach(say)
  describeEdits(versions).forEach(say)
})
