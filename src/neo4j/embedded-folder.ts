import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SetupError } from '../errors.js'
import { sayDiskIsFull } from './embedded-process.js'
import { lineOfFirstUser, makePassword } from './embedded-settings.js'

/** Makes the data folder where it is missing; ends in one sentence when it cannot be used. */
export function prepareFolder(folder: string): void {
  try {
    for (const part of ['', 'conf', 'import', 'plugins', 'data/dbms', 'run', 'logs'])
      makeFolder(resolve(folder, part))
    writeFileSync(join(folder, '.write-test'), '')
    rmSync(join(folder, '.write-test'))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new SetupError(
      code === 'ENOSPC'
        ? sayDiskIsFull(folder)
        : `The data folder ${folder} cannot be written (${code}); mend its rights, or set SEPAKAT_DATA to another.`,
      { cause },
    )
  }
  if (bytesFreeOn(folder) < LEAST_FREE_BYTES) throw new SetupError(sayDiskIsFull(folder))
}

/**
 * Makes a folder, and all folders above it that are missing, one after the other. Node's own way to make them all at once never comes back in a folder such
 * as `/proc`, which says of what is made in it that it is not there.
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another start may have been quicker.
    if (!isFolder(folder)) throw error
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** With less free space than this, Neo4j starts to write its logs and then waits for ever. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

/** Bytes that are left to this user on the disk of a folder. */
export function bytesFreeOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** The file in which the password of the folder's Neo4j is kept. */
export function passwordFile(folder: string): string {
  return resolve(folder, 'password')
}

/** The password of the folder's Neo4j: made at the first start, and kept where only its owner can read it. */
export function passwordOf(folder: string): string {
  const file = passwordFile(folder)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(join(folder, 'data/databases/neo4j'))) {
    throw new SetupError(
      `${file} is missing, and the database beside it knows no other; put it back, or move ${folder} away to start afresh.`,
    )
  }
  const password = makePassword()
  writePrivate(join(folder, 'data/dbms/auth.ini'), lineOfFirstUser(password))
  writePrivate(file, password)
  return password
}

/** Writes a file that only its owner can read; readers see the old one or the new one, never half. */
export function writePrivate(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, text, { mode: 0o600 })
  chmodSync(temporary, 0o600)
  renameSync(temporary, file)
}

const LOGS = ['logs/neo4j.log', 'logs/debug.log']

/** Gives what Neo4j has logged from now on, each time it is called. */
export function logsFromNow(folder: string): () => string {
  const files = LOGS.map(log => join(folder, log)).map(file => ({ file, start: sizeOfFile(file) }))
  return () => files.map(({ file, start }) => textFrom(file, start)).join('\n')
}

function sizeOfFile(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** The text of a log behind a place in it; the whole text where the log was begun anew meanwhile. */
function textFrom(file: string, start: number): string {
  if (!existsSync(file)) return ''
  const bytes = readFileSync(file)
  return bytes.subarray(bytes.length < start ? 0 : start).toString('utf8')
}
