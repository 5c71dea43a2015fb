import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { join } from 'node:path'
import { writePrivate } from './embedded-folder.js'
import { type ProcessKey, keyOfProcess, isAlive } from './process-key.js'

/** The owner of a data folder, and the Neo4j that runs on it: two small files in it tell the next process. */

/** The facts that a running Neo4j of ours leaves in its data folder, so that a second process uses it instead of starting another. */
interface RunningNeo4j extends ProcessKey {
  readonly port: number
}

/** The Neo4j that was started on this folder and still runs, whether it answers or not. */
export function startedOn(folder: string): RunningNeo4j | null {
  try {
    const running = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as RunningNeo4j
    return isAlive(running) ? running : null
  } catch {
    return null
  }
}

/** The Neo4j that runs on this folder already, if one does and answers. */
export async function runningOn(folder: string): Promise<RunningNeo4j | null> {
  const started = startedOn(folder)
  return started !== null && (await isListenedTo(started.port)) ? started : null
}

/** Notes the Neo4j with this pid for other processes; port 0 says that it is starting, and cannot be used yet. */
export function noteRunning(folder: string, pid: number, port: number): void {
  const key = keyOfProcess(pid)
  if (key !== null) writePrivate(join(folder, 'running.json'), JSON.stringify({ ...key, port }))
}

export function forgetRunning(folder: string): void {
  rmSync(join(folder, 'running.json'), { force: true })
}

/** Takes the folder for this process, and gives null. Where another living process has the folder, it gives that process. */
export function takeFolder(folder: string): ProcessKey | null {
  const file = join(folder, 'owner.json')
  const self = JSON.stringify(keyOfProcess(process.pid))
  try {
    writeFileSync(file, self, { flag: 'wx', mode: 0o600 })
    return null
  } catch {
    const owner = ownerOf(folder)
    if (owner !== null && owner.pid !== process.pid) return owner
    writePrivate(file, self)
    return null
  }
}

/** The process that took the folder and still runs; null when it has ended, or there was none. */
export function ownerOf(folder: string): ProcessKey | null {
  try {
    const owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as ProcessKey
    return isAlive(owner) ? owner : null
  } catch {
    return null
  }
}

export function leaveFolder(folder: string): void {
  rmSync(join(folder, 'owner.json'), { force: true })
}

/** Whether somebody listens on the port of this machine. */
export function isListenedTo(port: number): Promise<boolean> {
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
