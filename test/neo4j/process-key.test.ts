import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { keyOfProcess, isAlive } from '../../src/neo4j/process-key.js'

test('a process is known by its number and by when it began', () => {
  const self = keyOfProcess(process.pid)!
  expect(self).toMatchObject({ pid: process.pid, born: expect.stringMatching(/./) })
  expect(keyOfProcess(process.pid)).toEqual(self)
  expect(isAlive(self)).toBe(true)
})

test('one that had the same number before is not taken for it', () => {
  const self = keyOfProcess(process.pid)!
  expect(isAlive({ ...self, born: `${self.born}0` })).toBe(false)
})

test('one that has ended is not alive, also while its parent has not asked for its end', async () => {
  const child = spawn('sh', ['-c', 'sleep 0 & exec sleep 600'])
  const key = keyOfProcess(child.pid!)!
  expect(isAlive(key)).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(key)).toBe(false)
  expect(keyOfProcess(child.pid!)).toBeNull()
})
