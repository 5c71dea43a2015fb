import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
// @ts-expect-error the set-up runs before there is a compiler, so it has no types
import { isStale, withLock } from '../../setup/lock.mjs'
import { A_FEW_LOOKS_MS, letPass } from '../support/deadlines.js'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-lock-'))
  file = join(folder, 'below', 'setup.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that takes the lock, writes `in` and, after a while, `out` into a file that all of them share. */
function holder(lock: string, book: string): ChildProcess {
  const program = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as pause } from 'node:timers/promises'
    import { withLock } from ${JSON.stringify(resolve('setup/lock.mjs'))}
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(book)}, 'in ')
      await pause(150)
      appendFileSync(${JSON.stringify(book)}, 'out ')
    }, () => undefined)`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
}

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}

test('the work is done under a file that holds the pid, and the file is gone afterwards', async () => {
  const held = await withLock(file, async () => readFileSync(file, 'utf8'))
  expect(held).toBe(String(process.pid))
  expect(readdirSync(join(folder, 'below'))).toEqual([])
})

test('work that fails lets go of the lock and passes its error on', async () => {
  await expect(withLock(file, async () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(existsSync(file)).toBe(false)
})

test('several processes do their work one after the other', async () => {
  const book = join(folder, 'book')
  const exits = await Promise.all([1, 2, 3, 4].map(() => once(holder(file, book), 'exit')))
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0, 0])
  expect(readFileSync(book, 'utf8')).toBe('in out '.repeat(4))
})

test('who waits says so once, and for which process', async () => {
  const said: string[] = []
  let free!: () => void
  const first = withLock(file, () => new Promise<void>(resolve => (free = resolve)))
  const second = withLock(
    file,
    async () => 'done',
    (line: string) => {
      said.push(line)
      void letPass(A_FEW_LOOKS_MS).then(() => free())
    },
  )
  await expect(second).resolves.toBe('done')
  await first
  expect(said).toEqual([`Another setup (process ${process.pid}) is at work; waiting for it to end.`])
})

test('a lock whose holder was killed is taken, also by several at once', async () => {
  const book = join(folder, 'book')
  await withLock(file, async () => undefined)
  writeFileSync(file, String(await deadPid()))
  const exits = await Promise.all([1, 2, 3].map(() => once(holder(file, book), 'exit')))
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0])
  expect(readFileSync(book, 'utf8')).toBe('in out '.repeat(3))
})

test('an empty lock, of a holder killed between making and filling it, is taken after some seconds', async () => {
  await withLock(file, async () => undefined)
  writeFileSync(file, '')
  const before = new Date(Date.now() - 10_000)
  utimesSync(file, before, before)
  await expect(withLock(file, async () => 'done')).resolves.toBe('done')
})

test('a lock is stale when its process is gone, when it was left alone for a minute, or when it is older than this namesake', async () => {
  const now = Date.now()
  expect(isStale(process.ppid, now)).toBe(false)
  expect(isStale(process.pid, now)).toBe(false)
  expect(isStale(await deadPid(), now)).toBe(true)
  expect(isStale(process.ppid, now - 61_000)).toBe(true)
  expect(isStale(process.pid, now - process.uptime() * 1000 - 5_000)).toBe(true)
  expect(isStale(NaN, now)).toBe(false)
  expect(isStale(NaN, now - 6_000)).toBe(true)
})
