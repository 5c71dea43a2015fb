import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
// @ts-expect-error the set-up runs before there is a compiler, so it has no types
import { COMMANDS, checkArguments } from '../../setup/help.mjs'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
/** The commands that are scripts of ours; the others are programs that have a help of their own. */
const ours = Object.entries(scripts).filter(([, script]) => /^node (setup|bench)\//.test(script))

/** Runs a command of package.json as npm does. */
function run(script: string, ...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return promisify(execFile)(process.execPath, [...script.split(' ').slice(1), ...args]).then(
    done => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  )
}

test('every command of ours is in the list, but for the benchmark, which has one of its own', () => {
  expect(ours.map(([name]) => name).sort()).toEqual([...Object.keys(COMMANDS), 'bench'].sort())
})

test.each(ours)('%s tells with --help what it takes, and does nothing else', async (name, script) => {
  const { stdout, stderr, code } = await run(script, '--help')
  expect([code, stderr]).toEqual([0, ''])
  const called = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  expect(stdout.startsWith(called)).toBe(true)
  expect(stdout.split('\n').length).toBeGreaterThan(2)
})

describe('a command', () => {
  const refusal = (name: string, ...args: string[]): unknown => {
    try {
      checkArguments(name, args)
      return null
    } catch (error) {
      return (error as Error).message
    }
  }

  test.each([
    [
      'import',
      ['--dry-rum'],
      'There is no option --dry-rum here: npm run import [-- [--dry-run] [--again] [--quiet]]',
    ],
    ['import', ['seed'], '“seed” is one word too many: npm run import [-- [--dry-run] [--again] [--quiet]]'],
    ['start', ['--port', '80'], 'There is no option --port here: npm start'],
    ['release', ['a', 'b', 'c'], '“c” is one word too many: npm run release -- "why" "mengapa"'],
    [
      'test:oracle',
      ['--seed'],
      expect.stringMatching(/'--seed <value>' argument missing: npm run test:oracle/),
    ],
    ['sources', ['-x'], 'There is no option -x here: npm run sources -- FOLDER'],
  ])('%s refuses %j in one sentence', (name, args, sentence) => {
    expect(refusal(name, ...args)).toEqual(sentence)
  })

  test.each([
    ['import', ['--dry-run', '--quiet']],
    ['release', ['why', 'mengapa']],
    ['test', ['-t', 'a name', 'paging']],
    ['update', []],
  ])('%s takes %j', (name, args) => expect(refusal(name, ...args)).toBeNull())

  test('is ended by what it does not know before anything is done', async () => {
    const { stdout, stderr, code } = await run(scripts.import!, '--nothing')
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'There is no option --nothing here: npm run import [-- [--dry-run] [--again] [--quiet]]\n',
    ])
  })
})
