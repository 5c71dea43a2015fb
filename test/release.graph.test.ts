import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { parse } from 'yaml'
import { runProgram } from './support/programs.js'
import { type TempSeed, tempSeed } from './support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const releases = (): unknown[] => parse(seed.read('releases.yaml')) as unknown[]

describe('the release command', () => {
  const run = (...args: string[]): ReturnType<typeof runProgram> => runProgram('release', args, seed)

  test('publishes with its reasons in two languages and the moment with its zone, and says so', async () => {
    const count = seed.graph().seed.rows.length
    expect(await run('The first release', 'Rilis pertama')).toMatchObject({
      code: 0,
      stdout: `Release 1: ${count} rows are new or changed, 0 ended\n`,
    })
    expect(releases()).toEqual([
      expect.objectContaining({
        release: 1,
        en: 'The first release',
        id: 'Rilis pertama',
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
      }),
    ])
    expect(await run('Again', 'Lagi')).toMatchObject({
      code: 0,
      stdout: 'Nothing to release: the seed says what release 1 says.\n',
    })
    expect(releases()).toHaveLength(1)
  })

  test('asks for the reasons, and writes nothing without them, or with a broken seed', async () => {
    expect(await run('Only in English')).toMatchObject({
      code: 1,
      stderr: 'Say why, in English and in Indonesian: npm run release -- "why" "mengapa".\n',
    })
    seed.replace('places.yaml', 'TOWN', 'TWON')
    const broken = await run('why', 'mengapa')
    expect(broken.code).toBe(1)
    expect(broken.stderr).toContain('places.yaml:4')
    expect(existsSync(seed.path('released.ndjson'))).toBe(false)
  })
})
