import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { listContradictions } from './seed/contradictions.js'
import { describeEdits } from './seed/edits.js'
import { describeBreaches, findBreachesOfLaws } from './seed/laws/all.js'
import { readHistory } from './seed/versions.js'

// `npm run check:seed` tells every problem of the seed files at its line, or what the next release would change. It needs no database.
await main(async () => {
  const model = checkModel(loadSchema('schema'))
  const { seed, versions, judgements } = readHistory(readConfig().seedFolder, model)
  listContradictions(seed.contradictions()).forEach(say)
  describeBreaches(findBreachesOfLaws(model, judgements.at(-1)), seed.placeOf).forEach(say)
  describeEdits(versions).forEach(say)
})
