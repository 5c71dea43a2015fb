import { checkArguments } from './help.mjs'
import { runJest } from './jest.mjs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { exitCode, lastLine } from './tally.mjs'

// `npm run test:unit`: the tests that need neither a build nor a database, in seconds. With arguments, those of them alone.
try {
  checkArguments('test:unit', process.argv.slice(2))
  await prepare({ server: false, web: false, neo4j: false })
  const tally = await runJest(process.argv.slice(2), 'unit')
  console.log(lastLine(tally))
  process.exit(exitCode(tally, tally, process.env.CI === 'true'))
} catch (error) {
  end(error)
}
