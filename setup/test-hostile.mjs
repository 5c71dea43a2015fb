import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { KIT } from '../test/hostile/kit.mjs'
import { checkArguments, COMMANDS, wholeNumber } from './help.mjs'
import { NAMED, runJest, runNode } from './jest.mjs'
import { withOwnServer } from './own-server.mjs'
import { end } from './say.mjs'
import { findWithSchemathesis, prepareSchemathesis } from './schemathesis.mjs'
import { prepare } from './steps.mjs'
import { exitCode } from './test-counts.mjs'

// `npm run test:hostile`: the project's kit of attacks and a generator of questions that others wrote. Ends with 1 where anything was found.
try {
  checkArguments('test:hostile', process.argv.slice(2))
  const { examples, seed } = readOptions(process.argv.slice(2))
  await prepare()
  await prepareSchemathesis()
  const findings = [
    await findWithKit(),
    await withOwnServer(
      async server => [
        ...(await findWithAttacks(server, examples)),
        ...(await findWithSchemathesis(server, { examples, seed })),
        ...findInLog(server.log()),
      ],
      { LOG_LEVEL: 'info' },
    ),
  ].flat()
  console.log(
    findings.length === 0
      ? 'Nothing was found.'
      : `Found:\n${findings.map(found => `- ${found}`).join('\n')}`,
  )
  process.exit(findings.length === 0 ? 0 : 1)
} catch (error) {
  end(error)
}

function readOptions(args) {
  const { options, usage } = COMMANDS['test:hostile']
  const { values } = parseArgs({ args, options })
  return {
    examples: wholeNumber('examples', values.examples ?? '30', 10_000, usage),
    seed: wholeNumber('seed', values.seed ?? '7', 999_999_999, usage),
  }
}

/** The tests that hold what once broke it. */
async function findWithKit() {
  console.log(
    Object.keys(KIT)
      .map(attack => `- ${attack}`)
      .join('\n'),
  )
  const counts = await runJest(Object.values(KIT).flat(), NAMED)
  console.log(`Kit: ${counts.passed} passed, ${counts.failed} failed`)
  return exitCode(counts, counts, true) === 0
    ? []
    : ['tests of the kit failed, or were skipped, as told above']
}

/** What only a whole server can show. */
async function findWithAttacks({ url }, examples) {
  const env = { HOSTILE_API: url, HOSTILE_TEXTS: String(examples * 100) }
  const held = await runNode(['--test', '--test-reporter=spec', join('test', 'hostile', 'attacks.mjs')], env)
  return held ? [] : ['attacks on a whole server went through, as told above']
}

/** Each line of the log is one JSON object of bounded length, and none tells a defect. */
function findInLog(log) {
  const lines = log.split('\n').filter(line => line !== '')
  const findings = lines.flatMap(line => {
    try {
      const { level } = JSON.parse(line)
      if (level >= 50) return [`the server logged a defect: ${line.slice(0, 2_000)}`]
    } catch {
      return [`a line of the log is no JSON: ${line.slice(0, 200)}`]
    }
    return line.length > 12_000 ? [`a line of the log has ${line.length} characters`] : []
  })
  console.log(`Log: ${lines.length} lines`)
  return lines.length > 0 ? findings : ['the server logged nothing']
}
