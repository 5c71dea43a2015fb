import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, loadavg, totalmem } from 'node:os'

/** Processor seconds that a process has used, itself and in the kernel; null where there is no /proc. */
export function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}

/** Memory of a process in MB: now, and at most so far. */
export function memory(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const read = key => Math.round(Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)[1]) / 1024)
    return { now: read('VmRSS'), most: read('VmHWM') }
  } catch {
    return null
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** Starts a program of Node; `line` waits until it prints what matches. What it says on the error channel is kept for the message. */
export function startNode(args, env, options = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...options,
  })
  child.setMaxListeners(0)
  let printed = ''
  const waiting = []
  const keep = chunk => {
    printed = (printed + chunk).slice(-20_000)
    for (const wait of waiting) wait()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return {
    pid: child.pid,
    line: pattern =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(printed) && resolve(pattern.exec(printed))
        waiting.push(look)
        look()
        child.once('exit', () => reject(new Error(`${args.join(' ')} ended:\n${printed}`)))
      }),
    /** Says something to a program that listens, and waits for its answer; for one that is started with such a channel. */
    tell: async message => {
      const answer = once(child, 'message')
      child.send(message)
      return (await answer)[0]
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}

/** What it ran on. */
export function machine() {
  return {
    node: process.version,
    processor: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadBefore: Number(loadavg()[0].toFixed(1)),
    day: new Date().toISOString().slice(0, 10),
  }
}
