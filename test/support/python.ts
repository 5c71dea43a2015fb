import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = '.sepakat/python'
const WAY_OUT = 'install Python 3.10 or later with venv and pip (Debian: `apt-get install python3-venv`)'

/**
 * A Python with the packages that the examples name, made once in an ignored folder. Where there is none, prints SKIPPED with the way out
 * and gives null; in CI that is an error.
 */
export function pythonWith(requirements: string, what: string): string | null {
  const python = join(FOLDER, 'bin/python')
  const stamp = join(FOLDER, 'requirements.sha256')
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python
  try {
    execFileSync('python3', ['-m', 'venv', FOLDER], { stdio: 'pipe' })
    execFileSync(
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements],
      { stdio: 'pipe' },
    )
    writeFileSync(stamp, wanted)
    return python
  } catch (error) {
    const sentence = `SKIPPED ${what}: ${(error as Error).message.split('\n')[0]}; ${WAY_OUT}`
    if (process.env.CI) throw new Error(sentence, { cause: error })
    console.log(sentence)
    return null
  }
}
