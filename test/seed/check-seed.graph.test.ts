import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { appendFileSync, truncateSync } from 'node:fs'
import { promisify } from 'node:util'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
  seed.release()
})
afterEach(() => seed.remove())

/** Where nothing listens: the check must not ask. */
const NO_DATABASE = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' }

/** The program as `npm run check:seed` runs it. */
async function check(): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...NO_DATABASE, SEPAKAT_SEED: seed.folder }
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['dist/check-seed.js'], { env })) }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

test('a seed that says what its last release says would change nothing', async () => {
  const { code, stdout, stderr } = await check()
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('Nothing would change: the seed says what release 1 says.')
})

test('each breach of a law of the data is told at its place, and stops nothing', async () => {
  const { code, stdout } = await check()
  const lines = stdout.replaceAll(`${seed.folder}/`, '').split('\n')
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^Not so in \d+ place\(s\): a name in both languages$/))
  expect(lines).toContainEqual(expect.stringMatching(/^! countries\.yaml:\d+: southland has no name in id$/))
  expect(lines.at(-3)).toMatch(/^9 laws over \d+ claims and statements: /)
})

test('edits are told row by row, and counted', async () => {
  seed.replace('organizations.yaml', 'Coast Watch', 'Coast Guard')
  seed.entity('instruments.yaml', 'ports-plan', plan => plan.claims!.splice(1, 1))
  seed.rows('meetings.yaml', rows =>
    rows.push({
      ...rows[1]!,
      id: 'ports-forum-18',
      statements: rows[1]!.statements.slice(0, 1),
      claims: [{ SESSION_OF: 'ports-forum', evidence: [{ source: 'site' }] }],
    }),
  )
  const { code, stdout, stderr } = await check()
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.trimEnd().split('\n').slice(-6)).toEqual([
    '+ entity ports-forum-18',
    expect.stringMatching(/^\+ ports-forum-18:name:\w\w:1$/),
    '+ SESSION_OF:ports-forum-18:ports-forum',
    '~ watch:name:en:1',
    '- COVERS:ports-plan:piracy',
    'Release 2 would add 3 rows, change 1 and end 1.',
  ])
})

test('every problem is told at its line, and ends the check with 1', async () => {
  seed.replace('instruments.yaml', 'COVERS: smuggling', 'COVERS: smugling')
  seed.replace('places.yaml', 'TOWN', 'TWON')
  const { code, stdout, stderr } = await check()
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.trimEnd().split('\n')).toEqual([
    'The seed has 2 problem(s):',
    expect.stringMatching(/instruments\.yaml:\d+: there is no smugling\. Did you mean smuggling\?$/),
    expect.stringMatching(
      /places\.yaml:\d+: placeKind is PlaceKind, and “TWON” is none\. Did you mean TOWN\?$/,
    ),
  ])
})

test('a release that was edited by hand is told as the release command tells it', async () => {
  seed.replace('released.ndjson', 'article 3', 'article 9')
  const { code, stderr } = await check()
  expect(code).toBe(1)
  expect(stderr).toContain('released.ndjson is not what release 1 published; restore it from git')
})

test('a line longer than any text that Node can hold is one problem, and the lines behind it are read', async () => {
  seed.write('places.north.ndjson', '')
  truncateSync(seed.path('places.north.ndjson'), 600_000_000)
  appendFileSync(seed.path('places.north.ndjson'), '\nnull\n')
  const { code, stderr } = await check()
  expect(code).toBe(1)
  expect(stderr.replaceAll(`${seed.folder}/`, '').trimEnd().split('\n').slice(1)).toEqual([
    'places.north.ndjson:1: the line is longer than 16000000 characters; split the row.',
    'places.north.ndjson:2: the row: Invalid input: expected object, received null.',
  ])
})

test('where files contradict each other is told with both places, and is no problem', async () => {
  const claims = [{ RATIFIED: 'ports-convention', since: '2001-02-04', evidence: [{ source: 'register' }] }]
  seed.write('countries.ports.yaml', JSON.stringify([{ id: 'northland', claims }]))
  const { code, stdout } = await check()
  expect(code).toBe(0)
  const isOfLaws = /^Not so in|^! \S+: \S+ has no name in id$|^\d+ laws over/
  const lines = stdout.replaceAll(`${seed.folder}/`, '').trimEnd().split('\n')
  expect(lines.filter(line => !isOfLaws.test(line))).toEqual([
    'Files contradict each other in 1 place(s); the better evidence decides what stands:',
    expect.stringMatching(
      /^! northland RATIFIED ports-convention: 2001-02-03 at countries\.yaml:\d+, 2001-02-04 at countries\.ports\.yaml:1$/,
    ),
    '+ RATIFIED:northland:ports-convention:2',
    'Release 2 would add 1 rows, change 0 and end 0.',
  ])
})

test('whoever reads only the first line gets it, and no trace', async () => {
  const env = { ...process.env, SEPAKAT_SEED: seed.folder }
  const inBash = promisify(execFile)('bash', ['-c', 'node dist/data.js | (read -r line; echo "$line")'], {
    env,
  })
  expect(await inBash).toEqual({ stdout: 'Entities by type\n', stderr: '' })
})
