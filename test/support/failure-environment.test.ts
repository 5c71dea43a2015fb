import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const SUITE = `
test('fails', () => {
  globalThis.loggedDefects.push({ id: 'abc', err: new TypeError('rows is undefined') })
  expect(500).toBe(200)
})
test('passes', () => {
  globalThis.loggedDefects.push({ id: 'def', err: new TypeError('nobody reads this') })
})
test('fails without a defect', () => expect(404).toBe(200))
`

test('a failed test shows the defects that the server logged in its course, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-defects-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{}')
    writeFileSync(join(folder, 'suite.test.js'), SUITE)
    const config = {
      rootDir: folder,
      testEnvironment: resolve('test/support/failure-environment.mjs'),
      transform: {},
    }
    const jest = ['node_modules/jest/bin/jest.js', '--runInBand', '--config', JSON.stringify(config)]
    const { stderr } = spawnSync(process.execPath, ['--experimental-vm-modules', ...jest], {
      encoding: 'utf8',
    })
    expect(stderr).toContain('Tests:       2 failed, 1 passed, 3 total')
    const shown = stderr.match(/The server logged this defect .*/g)
    expect(shown).toEqual([
      'The server logged this defect in the course of the test {"id":"abc"}: rows is undefined',
    ])
    expect(stderr).toMatch(/rows is undefined[\s\S]*at .*suite\.test\.js:3/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
