import { existsSync } from 'node:fs'
import { checkArguments } from './help.mjs'
import { ALL_UNITS, GRAPH, NAMED, runJest, runNode } from './jest.mjs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { add, exitCode, lastLine, NOTHING, oneCheck } from './test-counts.mjs'

/** What is checked between the two lanes; each counts as one. The pages have compiler settings of their own. */
const CHECKS = [
  {
    name: 'Types',
    commands: [
      ['typescript/bin/tsc', '--noEmit'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'src/web'],
    ],
  },
  { name: 'Lint', commands: [['eslint/bin/eslint.js', '.']] },
  { name: 'Format', commands: [['prettier/bin/prettier.cjs', '--check', '.']] },
]

// `npm test`: what answers soonest comes first: unit tests, checks, then the tests on a real Neo4j. With arguments (`npm test -- links`), those
// tests of both lanes alone.
try {
  const args = process.argv.slice(2)
  checkArguments('test', args)
  const { tests, checks } = args.length > 0 ? await runNamed(args) : await runAll()
  const all = add(checks, tests)
  console.log(lastLine(all))
  process.exit(exitCode(all, tests, process.env.CI === 'true'))
} catch (error) {
  end(error)
}

async function runNamed(args) {
  await prepare()
  return { tests: await runJest(args, NAMED), checks: NOTHING }
}

async function runAll() {
  await prepare({ server: false, web: false, neo4j: false })
  const unit = await runJest([], ALL_UNITS)
  const checks = await runChecks()
  await prepare()
  const graph = await runJest([], GRAPH)
  for (const [lane, counts] of Object.entries({ unit, graph })) console.log(`${lane}: ${lastLine(counts)}`)
  return { tests: add(unit, graph), checks }
}

/** Beside each other, since each of them keeps one processor busy; what they find they print at their ends. */
async function runChecks() {
  const passed = await Promise.all(CHECKS.map(runCheck))
  return passed.map(oneCheck).reduce(add, NOTHING)
}

async function runCheck({ name, commands }) {
  console.log(
    `${name}: ${commands.map(([script, ...args]) => [script.split('/')[0], ...args].join(' ')).join(', ')}`,
  )
  let passed = true
  for (const [script, ...args] of commands) {
    if (args.at(-1) === 'src/web' && !existsSync('src/web/tsconfig.json')) continue
    passed = (await runNode([`node_modules/${script}`, ...args])) && passed
  }
  return passed
}
