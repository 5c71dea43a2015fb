import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A lock that its holder has not touched for so long is nobody's, even if another process now has that pid. */
const FORGOTTEN_MS = 60_000
const TOUCH_MS = 10_000

/**
 * Does the work while no other process does work under the same file: `npm start` and `npm test` at the
 * same time must not both install the packages. The lock is a file that holds the pid of its holder.
 */
export async function withLock(file, work, say = line => console.log(line)) {
  mkdirSync(dirname(file), { recursive: true })
  await take(file, say)
  const touch = setInterval(() => touchQuietly(file), TOUCH_MS)
  touch.unref()
  try {
    return await work()
  } finally {
    clearInterval(touch)
    rmSync(file, { force: true })
  }
}

/** Whether the lock's holder is gone: no such process, or (after a restart) a namesake of it. */
export function isStale(pid, touchedAt, now = Date.now()) {
  if (!Number.isInteger(pid) || pid <= 0) return now - touchedAt > 5_000
  const ownBirth = now - process.uptime() * 1000
  // In a container every server has the same pid: a lock older than this process is its forebear's.
  if (pid === process.pid && touchedAt < ownBirth) return true
  return !isAlive(pid) || now - touchedAt > FORGOTTEN_MS
}

async function take(file, say) {
  let told = false
  while (!tryToTake(file)) {
    const held = read(file)
    if (held === null) continue
    if (isStale(held.pid, held.touchedAt)) {
      remove(file, held.text)
      continue
    }
    if (!told) say(`Another setup (process ${held.pid}) is at work; waiting for it to end.`)
    told = true
    await pause(200)
  }
}

function tryToTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    const text = readFileSync(file, 'utf8')
    return { text, pid: text === '' ? NaN : Number(text), touchedAt: statSync(file).mtimeMs }
  } catch {
    return null
  }
}

/** Two waiters may find the same stale lock: only the one that still finds it under its name removes it. */
function remove(file, text) {
  const aside = `${file}.${process.pid}.tmp`
  try {
    renameSync(file, aside)
    // The other waiter was faster and this is already its new lock: put it back.
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file)
  } catch {
    // Gone meanwhile, or taken anew: the loop looks again.
  }
  rmSync(aside, { force: true })
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function touchQuietly(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Removed from outside: the work goes on, it is written so that nothing stays half done.
  }
}
