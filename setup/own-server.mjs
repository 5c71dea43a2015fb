import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupError } from './say.mjs'

/** How long the server may take to stop by itself, in milliseconds. */
const TO_STOP_MS = 60_000

/**
 * Runs the work against a server of its own: the built one, on the project's seed, an embedded Neo4j with data that go with it, and a free port. The work
 * gets its address, and a way to read all that it has logged; `settings` are variables of its environment.
 */
export async function withOwnServer(work, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-own-'))
  const env = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|SEPAKAT_(SEED|DATA)$)/.test(name))
  const server = spawn(process.execPath, ['dist/serve.js'], {
    env: { ...Object.fromEntries(env), PORT: '0', SEPAKAT_DATA: folder, SEPAKAT_ARCHIVE: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => server.kill('SIGTERM')
  process.once('exit', stop)
  try {
    const { url, log } = await ready(server)
    return await work({ url, log })
  } finally {
    process.off('exit', stop)
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The address of the API once the server is ready; fails with what it printed when it ends before. */
function ready(server) {
  const printed = { stdout: '', stderr: '' }
  return new Promise((resolve, reject) => {
    for (const stream of ['stdout', 'stderr'])
      server[stream].setEncoding('utf8').on('data', chunk => {
        printed[stream] += chunk
        const url = /ready at (http:\S+)\/graphql/.exec(printed.stdout)?.[1]
        if (url !== undefined) resolve({ url, log: () => printed.stderr })
      })
    const sentence = () => `The server ended before it was ready:\n${printed.stdout}${printed.stderr}`
    server.once('close', () => reject(new SetupError(sentence())))
  })
}

/** Tells the server to stop, and waits until it has. */
function ended(server) {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    const kill = setTimeout(() => server.kill('SIGKILL'), TO_STOP_MS)
    server.once('close', () => resolve(clearTimeout(kill)))
    server.kill('SIGTERM')
  })
}
