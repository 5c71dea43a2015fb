import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
// @ts-expect-error the set-up runs before there is a compiler, so it has no types
import { atPlainPath, packagesMatch, replaceCompiled } from '../../setup/build.mjs'
// @ts-expect-error as above
import { sentenceOf, SetupError, step, mustRun } from '../../setup/say.mjs'
// @ts-expect-error as above
import { hashOf, unlessStamped } from '../../setup/stamps.mjs'
// @ts-expect-error as above
import { checkNode } from '../../setup/steps.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each(['plain', 'a#b', 'what?', '100%25'])(
  'a project at the path %s is built at one that is no address, and no link is left behind',
  async name => {
    const project = join(folder, name)
    mkdirSync(project)
    let seen = ''
    await atPlainPath((path: string) => {
      seen = path
      expect(path).not.toMatch(/[#?%]/)
      expect(realpathSync(path)).toBe(realpathSync(project))
    }, project)
    expect(existsSync(seen)).toBe(seen === project)
    expect(existsSync(project)).toBe(true)
  },
)

describe('the packages', () => {
  const entry = (version: string, more = {}): object => ({ version, integrity: `sha512-${version}`, ...more })
  const wanted = {
    packages: {
      '': { name: 'sepakat' },
      'node_modules/a': entry('1.0.0'),
      'node_modules/mac-only': entry('2.0.0', { optional: true }),
    },
  }

  test('match when each is there as the lock file has it; what is for other systems may be missing', () => {
    expect(packagesMatch(wanted, { packages: { 'node_modules/a': entry('1.0.0') } })).toBe(true)
  })

  test.each([
    ['nothing is installed', null],
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/a': entry('1.0.1') } }],
    [
      'one has the version and another content',
      { packages: { 'node_modules/a': entry('1.0.0', { integrity: 'sha512-other' }) } },
    ],
    [
      'an optional one has another version',
      { packages: { 'node_modules/a': entry('1.0.0'), 'node_modules/mac-only': entry('2.0.1') } },
    ],
  ])('are installed anew when %s', (_, installed) => {
    expect(packagesMatch(wanted, installed)).toBe(false)
  })
})

test('a build replaces what it made before, with the files of deleted sources, and leaves the pages', () => {
  const [dist, fresh] = [join(folder, 'dist'), join(folder, 'fresh')]
  for (const path of ['dist/web', 'dist/old', 'fresh/new']) mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(dist, 'web/index.html'), 'page')
  writeFileSync(join(dist, 'gone.js'), 'deleted source')
  writeFileSync(join(fresh, 'serve.js'), 'compiled')
  replaceCompiled(dist, fresh)
  expect(readFileSync(join(dist, 'web/index.html'), 'utf8')).toBe('page')
  expect(readFileSync(join(dist, 'serve.js'), 'utf8')).toBe('compiled')
  expect(['gone.js', 'old'].some(name => existsSync(join(dist, name)))).toBe(false)
  expect(existsSync(join(dist, 'new'))).toBe(true)
  expect(existsSync(fresh)).toBe(false)
})

test('stamped work is done once, again when its sources move, and again when it failed', async () => {
  const source = join(folder, 'source.ts')
  const stamps = join(folder, 'stamps')
  let done = 0
  const work = (): Promise<boolean> => unlessStamped(stamps, 'server', hashOf([source]), () => void done++)
  writeFileSync(source, 'one')
  expect([await work(), await work(), done]).toEqual([true, false, 1])
  writeFileSync(source, 'two')
  await expect(
    unlessStamped(stamps, 'server', hashOf([source]), () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no')
  expect([await work(), await work(), done]).toEqual([true, false, 2])
})

test('the hash of sources moves with a name as with a content, and does not see what is skipped', () => {
  const write = (name: string): void => writeFileSync(join(folder, name), 'text')
  write('a.ts')
  const before = hashOf([folder])
  write('web')
  expect(hashOf([folder])).not.toBe(before)
  expect(hashOf([folder], (path: string) => path === join(folder, 'web'))).toBe(before)
  rmSync(join(folder, 'web'))
  rmSync(join(folder, 'a.ts'))
  write('b.ts')
  expect(hashOf([folder])).not.toBe(before)
})

test.each(['20.19.0', '20.20.1', '22.0.0', '26.1.0'])('Node %s is taken', version => {
  expect(() => void checkNode(version)).not.toThrow()
})

test.each(['18.20.4', '20.18.3'])('Node %s is refused with the version that is needed', version => {
  expect(() => void checkNode(version)).toThrow(
    `Node is ${version}, and Sepakat needs 20.19 or later: install it from nodejs.org.`,
  )
})

test('a step says what it does and how it ended', async () => {
  const said: string[] = []
  const tell = (text: string): void => void said.push(text)
  await expect(step('Building', async () => 7, tell)).resolves.toBe(7)
  await expect(step('Fetching', () => Promise.reject(new Error('no')), tell)).rejects.toThrow('no')
  expect(said.join('')).toMatch(/^Building \.\.\. done in \d+ s\nFetching \.\.\. failed\n$/)
})

test('a command that does not exist ends in a sentence that names it', async () => {
  await expect(mustRun('no-such-command', [], 'install it.')).rejects.toThrow(
    'There is no command no-such-command on the PATH: install it.',
  )
})

test('what the reader can mend is one sentence; a defect has none, so that its trace is shown', () => {
  expect(sentenceOf(new SetupError('There is no Java.'))).toBe('There is no Java.')
  expect(sentenceOf(Object.assign(new Error('no space'), { code: 'ENOSPC', path: 'dist' }))).toBe(
    'Setting up stopped at dist (ENOSPC): the disk is full, make room (1 GB) and start again.',
  )
  expect(sentenceOf(new TypeError('undefined is not a function'))).toBeNull()
})
