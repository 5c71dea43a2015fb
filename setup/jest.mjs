import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { countsOfJest } from './test-counts.mjs'

/** Of this process alone, since two lanes may run at the same time. */
const REPORT = `.sepakat/jest-${process.pid}.json`

/** The lanes by what is run of them: files by their names, in a context for each, or all unit tests, in two contexts (`test/together/`). */
export const NAMED = ['unit', 'graph']
export const NAMED_UNITS = ['unit']
export const ALL_UNITS = ['unit-together']
export const GRAPH = ['graph']

/** Runs jest, of these lanes, and gives the counts of its tests. */
export async function runJest(args, lanes, env = {}) {
  const flags = ['--experimental-vm-modules', '--no-warnings']
  // What follows --selectProjects without a dash would be taken for one more lane.
  await runNode(
    [
      ...flags,
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      ...lanes,
      '--json',
      `--outputFile=${REPORT}`,
      ...args,
    ],
    env,
  )
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
  rmSync(REPORT, { force: true })
  return countsOfJest(report)
}

/** Runs a script of node to its end, with its output passed through; says whether it succeeded. */
export function runNode(args, env = {}) {
  return runCommand(process.execPath, args, env)
}

/** The same for any command, in any folder. */
export function runCommand(command, args, env = {}, cwd = process.cwd()) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('close', code => resolve(code === 0))
  })
}
