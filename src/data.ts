import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { describeFigures } from './seed/describe-figures.js'
import { figuresOf } from './seed/figures.js'
import { readHistory } from './seed/versions.js'

// `npm run data` tells how much the seed holds of what, how good it is, and where it is weakest. It needs no database.
await main(async () => {
  const model = checkModel(loadSchema('schema'))
  const now = readHistory(readConfig().seedFolder, model).judgements.at(-1)
  if (now === undefined) return say('The seed holds nothing yet.')
  describeFigures(figuresOf(model, now)).forEach(say)
})
