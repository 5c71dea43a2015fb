import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { SetupError } from './errors.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { filesOfRelease, publish } from './seed/publish.js'
import { readHistory } from './seed/versions.js'

// `npm run release -- "why" "mengapa"` numbers and dates what the seed says now, and keeps whole what the seed says no longer.
await main(async () => {
  const [en, id] = process.argv.slice(2)
  if (!en || !id)
    throw new SetupError('Say why, in English and in Indonesian: npm run release -- "why" "mengapa".')
  const { seedFolder } = readConfig()
  const { versions } = readHistory(seedFolder, checkModel(loadSchema('schema')))
  if (!versions.isDraft)
    return say(`Nothing to release: the seed says what release ${versions.release} says.`)
  const next = filesOfRelease(versions, `${new Date().toISOString().slice(0, 19)}Z`, { en, id })
  publish(seedFolder, next)
  say(
    `Release ${next.release}: ${versions.edits.fresh.length} rows are new or changed, ${versions.edits.closed.length} ended`,
  )
})
