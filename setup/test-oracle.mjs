import { parseArgs } from 'node:util'
import { checkArguments, COMMANDS, wholeNumber } from './help.mjs'
import { GRAPH, runJest } from './jest.mjs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { exitCode, lastLine } from './test-counts.mjs'

const MOST_QUERIES = 1_000_000

// `npm run test:oracle -- --seed 7 --queries 5000`: random worlds from that number on, and random questions about them, put to the API and to the
// oracle of test/oracle/; and the root questions, each with its oracle of test/inquiries/by-hand/.
try {
  checkArguments('test:oracle', process.argv.slice(2))
  const { seed, queries } = readOptions(process.argv.slice(2))
  await prepare()
  console.log(`Seed ${seed}: ${queries} questions are put to both.`)
  const env = { ORACLE_SEED: String(seed), ORACLE_QUERIES: String(queries) }
  const counts = await runJest(['test/oracle/', 'test/inquiries/worlds'], GRAPH, env)
  console.log(lastLine(counts))
  process.exit(exitCode(counts, counts, process.env.CI === 'true'))
} catch (error) {
  end(error)
}

/** What the command line asks for; one sentence for what it must not. */
export function readOptions(args) {
  const { usage, options } = COMMANDS['test:oracle']
  const { values } = parseArgs({ args, options })
  const number = (name, usual, most) => wholeNumber(name, values[name] ?? String(usual), most, usage)
  return {
    seed: number('seed', Math.ceil(Math.random() * 999_999), 999_999_999),
    queries: number('queries', 5_000, MOST_QUERIES),
  }
}
