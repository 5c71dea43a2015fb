import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startEmbedded } from '../../src/neo4j/embedded.js'
import { startFailure } from '../../src/neo4j/embedded-process.js'

const WAYS_OUT =
  'install Java 17 or later and Maven 3, or run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26.'

let folder: string
let jarsFolder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-failure-'))
  jarsFolder = join(folder, 'some-jars')
  mkdirSync(jarsFolder)
  writeFileSync(join(jarsFolder, 'neo4j.jar'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What a start ends with; `dataFolder` is free for the next one afterwards. */
async function failure(more: { dataFolder?: string; jarsFolder?: string; java?: string }): Promise<string> {
  const dataFolder = join(folder, 'data')
  const java = more.java ?? fakeJava(`echo 'openjdk version "17.0.1"' >&2`)
  const error: unknown = await startEmbedded({
    dataFolder,
    jarsFolder,
    say: () => undefined,
    ...more,
    java,
  }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'SetupError' })
  expect(existsSync(join(dataFolder, 'owner.json'))).toBe(false)
  return (error as Error).message
}

function fakeJava(script: string): string {
  const file = join(folder, 'java')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

test('a machine without Java gets the three ways out', async () => {
  expect(await failure({ java: join(folder, 'no-java') })).toBe(
    `There is no Java here to run Neo4j: ${WAYS_OUT}`,
  )
})

test('an old Java is named with its version', async () => {
  const java = fakeJava(`echo 'openjdk version "11.0.2" 2019-01-15' >&2`)
  expect(await failure({ java })).toBe(`Neo4j needs Java 17 or later, and ${java} is Java 11: ${WAYS_OUT}`)
})

test('a Java of the time before nine is named by its second number', async () => {
  const java = fakeJava(`echo 'java version "1.8.0_402"' >&2`)
  expect(await failure({ java })).toBe(`Neo4j needs Java 17 or later, and ${java} is Java 8: ${WAYS_OUT}`)
})

test('a Java for which there is too little memory is not taken for a wrong one', async () => {
  const java = fakeJava(
    `echo 'Error occurred during initialization of VM' >&2; echo 'Could not reserve enough space for code cache' >&2; exit 1`,
  )
  expect(await failure({ java })).toBe(
    'Neo4j found too little memory to start; free about 1 GB, or set NEO4J_URI to a Neo4j elsewhere.',
  )
})

test('a folder without jars says how they come there', async () => {
  const empty = join(folder, 'jars')
  mkdirSync(empty)
  const sentence = (jars: string): string =>
    `${jars} holds no jars of Neo4j; run \`npm start\`, which fetches them, or set NEO4J_URI.`
  expect(await failure({ jarsFolder: empty })).toBe(sentence(empty))
  expect(await failure({ jarsFolder: join(empty, 'not-there') })).toBe(sentence(join(empty, 'not-there')))
})

test('a data folder that is a file is named', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, 'text')
  expect(await failure({ dataFolder: file })).toBe(
    `The data folder ${file} cannot be written (EEXIST); mend its rights, or set SEPAKAT_DATA to another.`,
  )
})

test('a data folder without the right to write is named', async () => {
  // Root may write everywhere but where the kernel refuses.
  const isRoot = process.getuid?.() === 0
  const closed = isRoot ? '/sys/sepakat' : join(folder, 'closed')
  if (!isRoot) mkdirSync(closed, { mode: 0o500 })
  expect(await failure({ dataFolder: closed })).toMatch(
    /^The data folder \S+ cannot be written \((EACCES|EPERM|EROFS)\); mend its rights, or set SEPAKAT_DATA to another\.$/,
  )
})

test('a data folder below one that takes in nothing is named at once', async () => {
  const closed = existsSync('/proc/self') ? '/proc/sepakat/data' : '/dev/null/sepakat'
  expect(await failure({ dataFolder: closed })).toMatch(
    /^The data folder \S+ cannot be written \(\w+\); mend its rights, or set SEPAKAT_DATA to another\.$/,
  )
})

test('a password that is gone while its database is there is asked for, and no other is made', async () => {
  mkdirSync(join(folder, 'data/data/databases/neo4j'), { recursive: true })
  expect(await failure({})).toBe(
    `${folder}/data/password is missing, and the database beside it knows no other; put it back, or move ${folder}/data away to start afresh.`,
  )
  expect(existsSync(join(folder, 'data/password'))).toBe(false)
})

test.each([
  ['at once', ''],
  ['a little after its end, as on a busy machine', 'sleep 0.3; '],
])('a Java that ends before Neo4j is up is reported with what it says is wrong: %s', async (_when, wait) => {
  const java = fakeJava(
    `case "$1" in -version) echo 'openjdk version "17.0.1"' >&2;; *) (${wait}echo 'Error: Could not reserve enough space for object heap' >&2) & exit 1;; esac`,
  )
  expect(await failure({ java })).toBe(
    'Neo4j found too little memory to start; free about 1 GB, or set NEO4J_URI to a Neo4j elsewhere.',
  )
})

test.each([
  ['Terminating due to java.lang.OutOfMemoryError: Java heap space', /too little memory/],
  ['java.net.BindException: Address already in use', /^The port chosen for Neo4j was taken/],
  ['org.neo4j.kernel.StoreLockException: Unable to obtain lock', /^Another Neo4j has the data folder D;/],
  [
    'java.io.IOException: No space left on device',
    /^The disk that holds D is full, and nothing was deleted;/,
  ],
  ['Unknown store version aligned-9.9', /^The database in D is of another version of Neo4j;/],
  ['Failed to read current store version.', /^The database in D does not open and may be damaged;/],
  // Each log of Neo4j begins with the flags of its Java machine, which name an error that did not happen.
  ['VM Arguments: [-XX:+ExitOnOutOfMemoryError]', /^The database in D does not open and may be damaged;/],
])('the log line %j is told in one sentence', (line, sentence) => {
  const told = startFailure('', line, 'D')
  expect(told).toMatch(sentence)
  expect(told).toMatch(/^[^\n]+\.$/)
})
