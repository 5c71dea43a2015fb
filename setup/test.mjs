import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { add, exitCode, lastLine, NOTHING, oneCheck, tallyOfJest } from './tally.mjs'

const REPORT = '.sepakat/jest.json'

/** What is checked before the tests; each counts as one. The pages have compiler settings of their own. */
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

// `npm test`: sets up what is missing, checks, tests. With arguments (`npm test -- links`), those tests alone.
try {
  await prepare()
  const args = process.argv.slice(2)
  const checks = args.length > 0 ? NOTHING : await runChecks()
  const jest = await runJest(args)
  const all = add(checks, jest)
  console.log(lastLine(all))
  process.exit(exitCode(all, jest, process.env.CI === 'true'))
} catch (error) {
  end(error)
}

async function runChecks() {
  let tally = NOTHING
  for (const { name, commands } of CHECKS) {
    console.log(
      `${name}: ${commands.map(([script, ...args]) => [script.split('/')[0], ...args].join(' ')).join(', ')}`,
    )
    let passed = true
    for (const [script, ...args] of commands) {
      if (args.at(-1) === 'src/web' && !existsSync('src/web/tsconfig.json')) continue
      passed = (await node(`node_modules/${script}`, ...args)) && passed
    }
    tally = add(tally, oneCheck(passed))
  }
  return tally
}

async function runJest(args) {
  rmSync(REPORT, { force: true })
  const flags = ['--experimental-vm-modules', '--no-warnings']
  await node(...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`, ...args)
  return tallyOfJest(existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null)
}

/** Runs a script of node to its end, with its output passed through; says whether it succeeded. */
function node(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', code => resolve(code === 0))
  })
}
