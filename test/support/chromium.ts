import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { A_WAIT_MS } from './deadlines.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const WAY_OUT =
  'install Chromium (Debian: `apt-get install chromium`) or name one in CHROMIUM=/path/to/chromium'

/** No sandbox, since tests often run as root; and none of the browser's own calls home. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium to test the pages with: the one at hand, or one that apt-get brings when we are root.
 * Without either it prints SKIPPED with the way out and gives null; in CI that is an error.
 */
export async function launchChromium(what: string): Promise<Browser | null> {
  const executablePath = findChromium() ?? installChromium()
  if (executablePath) return chromium.launch({ executablePath, args: ARGUMENTS, timeout: A_WAIT_MS })
  const sentence = `SKIPPED ${what}: no Chromium was found; ${WAY_OUT}`
  if (process.env['CI']) throw new Error(sentence)
  process.stderr.write(`${sentence}\n`)
  return null
}

function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const places = folders.flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...(named ? [named] : []), ...places].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installChromium(): string | null {
  if (process.getuid?.() !== 0) return null
  process.stderr.write('Chromium is missing; installing it with apt-get (once, about a minute)\n')
  try {
    const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update'], quietly)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly)
  } catch {
    return null
  }
  return findChromium()
}
