import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '../../src/neo4j/connect.js'
import { type EmbeddedNeo4j, startEmbedded } from '../../src/neo4j/embedded.js'
import { PATIENT, until } from '../support/deadlines.js'

const dataFolder = mkdtempSync(join(tmpdir(), 'sepakat-archive-'))
const classes = join(dataFolder, 'classes')
const options = { dataFolder, jarsFolder: process.env.SEPAKAT_JARS || '.sepakat/jars', say: () => undefined }
const going = new AbortController().signal

let running: EmbeddedNeo4j
beforeAll(async () => {
  running = await startEmbedded(options)
})
afterAll(async () => {
  await running.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const archives = (): string[] => (existsSync(classes) ? readdirSync(classes) : [])
/** Whether the running Java has a file in its memory. */
const isMapped = (file: string): boolean => readFileSync(`/proc/${running.pid}/maps`, 'utf8').includes(file)

async function again(): Promise<void> {
  await running.stop()
  running = await startEmbedded(options)
}

async function answers(): Promise<unknown> {
  const database = await connect(running, PATIENT)
  const { rows } = await database.read({ text: 'RETURN 1 + 1', params: {} })
  await database.close()
  return rows[0]![0]
}

test('one that is called off leaves no process and no file', async () => {
  const stopping = new AbortController()
  const making = running.prepareNextStart(stopping.signal)
  await until(() => existsSync(join(classes, 'made-in/logs/debug.log')))
  stopping.abort()
  await making.catch(() => undefined)
  expect(archives()).toEqual([])
  expect(execFileSync('ps', ['axww'], { encoding: 'utf8' })).not.toContain('ArchiveClassesAtExit')
})

test('it is made once, whole, and the next start has it in its memory', async () => {
  await running.prepareNextStart(going)
  const [name, ...others] = archives()
  expect(name).toMatch(/^[0-9a-f]{16}-\d+\.jsa$/)
  expect(others).toEqual([])
  expect(isMapped(name!)).toBe(false)
  await again()
  expect(isMapped(name!)).toBe(true)
  expect(await answers()).toBe(2)
  await running.prepareNextStart(going)
  expect(archives()).toEqual([name])
})

test.each([
  ['with other bytes in it', (file: string) => overwrite(file)],
  ['cut short', (file: string) => truncateSync(file, 10_000)],
])('one %s does no harm', async (_what, damage) => {
  damage(join(classes, archives()[0]!))
  await again()
  expect(await answers()).toBe(2)
})

function overwrite(file: string): void {
  const descriptor = openSync(file, 'r+')
  for (let at = 1_000_000; at < 60_000_000; at += 500_000)
    writeSync(descriptor, Buffer.alloc(64, 0xa5), 0, 64, at)
  closeSync(descriptor)
}
