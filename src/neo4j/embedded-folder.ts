import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect as dial } from 'node:net'
import { join } from 'node:path'
import { SetupError } from '../errors.js'
import { firstUserLine, newPassword } from './embedded-settings.js'

/** What a running Neo4j of ours leaves in its data folder, so that a second process uses it instead of starting another. */
export interface Running {
  readonly pid: number
  readonly port: number
}

/** Makes the data folder where it is missing; says in one sentence why it cannot be used. */
export function prepareFolder(folder: string): void {
  try {
    for (const part of ['', 'conf', 'import', 'plugins', 'data/dbms', 'run', 'logs'])
      mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, '.write-test'), '')
    rmSync(join(folder, '.write-test'))
  } catch (cause) {
    throw new SetupError(
      `The data folder ${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}); mend its rights, or set SEPAKAT_DATA to another.`,
      { cause },
    )
  }
}

/** The password of the folder's Neo4j: made at the first start, and kept where only its owner can read it. */
export function passwordOf(folder: string): string {
  const file = join(folder, 'password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(join(folder, 'data/databases/neo4j'))) {
    throw new SetupError(
      `${file} is missing, and the database beside it knows no other; put it back, or move ${folder} away to start afresh.`,
    )
  }
  const password = newPassword()
  writePrivate(join(folder, 'data/dbms/auth.ini'), firstUserLine(password))
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

/** The Neo4j that runs on this folder already, if one does and answers. */
export async function runningOn(folder: string): Promise<Running | null> {
  try {
    const running = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Running
    return isAlive(running.pid) && (await answers(running.port)) ? running : null
  } catch {
    return null
  }
}

export function noteRunning(folder: string, running: Running): void {
  writePrivate(join(folder, 'running.json'), JSON.stringify(running))
}

export function forgetRunning(folder: string): void {
  rmSync(join(folder, 'running.json'), { force: true })
}

/** Takes the folder for this process; the pid of another living process that has it, or null. */
export function takeFolder(folder: string): number | null {
  const file = join(folder, 'owner.pid')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return null
  } catch {
    const owner = ownerOf(folder)
    if (owner !== null && owner !== process.pid && isAlive(owner)) return owner
    writePrivate(file, String(process.pid))
    return null
  }
}

/** The pid of the process that took the folder last, alive or not. */
export function ownerOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'owner.pid'), 'utf8').trim()) || null
  } catch {
    return null
  }
}

export function leaveFolder(folder: string): void {
  rmSync(join(folder, 'owner.pid'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether somebody listens on the port of this machine. */
export function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = dial({ host: '127.0.0.1', port, timeout: 1_000 })
    const end = (found: boolean): void => {
      socket.destroy()
      resolve(found)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}

const LOGS = ['logs/neo4j.log', 'logs/debug.log']

/** Gives what Neo4j has logged from now on, each time it is called. */
export function logsFromNow(folder: string): () => string {
  const files = LOGS.map(log => join(folder, log)).map(file => ({ file, start: sizeOf(file) }))
  return () => files.map(({ file, start }) => textFrom(file, start)).join('\n')
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** The text of a log behind a place in it; the whole of one that was begun anew meanwhile. */
function textFrom(file: string, start: number): string {
  if (!existsSync(file)) return ''
  const bytes = readFileSync(file)
  return bytes.subarray(bytes.length < start ? 0 : start).toString('utf8')
}
