import { checkArguments } from './help.mjs'
import { ALL_UNITS, NAMED_UNITS, runJest } from './jest.mjs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { exitCode, lastLine } from './test-counts.mjs'

// `npm run test:unit`: the tests that need neither a build nor a database, in seconds. With arguments, those of them alone.
try {
  checkArguments('test:unit', process.argv.slice(2))
  await prepare({ server: false, web: false, neo4j: false })
  const names = process.argv.slice(2)
  const counts = await runJest(names, names.length > 0 ? NAMED_UNITS : ALL_UNITS)
  console.log(lastLine(counts))
  process.exit(exitCode(counts, counts, process.env.CI === 'true'))
} catch (error) {
  end(error)
}
