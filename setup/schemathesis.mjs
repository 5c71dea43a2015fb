import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand } from './jest.mjs'
import { mustRun, SetupError, step } from './say.mjs'
import { hashOf, unlessStamped } from './stamps.mjs'

/** A Python of its own; schemathesis writes notes where it runs, so it runs here too. */
const FOLDER = resolve('.sepakat', 'hostile-python')
const PROGRAM = join(FOLDER, 'bin', 'schemathesis')
const OUTCOMES = join(FOLDER, 'outcomes.txt')
const HOSTILE = join('test', 'hostile')
const WAY_OUT =
  'Python 3.10 or later with venv and pip is needed (Debian: `apt-get install python3-venv`), and a package registry that can be reached.'

/** One of each kind, so that every field which takes an id finds something now and then. */
const IDS =
  'asean,terrorism,japan,actip,asean-japan-work-plan-2023-2027,asean-summit-42,text-001,MEMBER_OF:indonesia:asean'

/** Installs schemathesis at the versions that the repository names, once; throws one sentence where it cannot be had. */
export async function prepareSchemathesis() {
  if (!existsSync(PROGRAM)) rmSync(join(FOLDER, 'requirements'), { force: true })
  const requirements = join(HOSTILE, 'requirements.txt')
  await unlessStamped(FOLDER, 'requirements', hashOf([requirements]), () =>
    step('Installing schemathesis (about a minute)', async () => {
      mkdirSync(FOLDER, { recursive: true })
      await mustRun('python3', ['-m', 'venv', FOLDER], WAY_OUT)
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
      await mustRun(join(FOLDER, 'bin', 'python'), pip, WAY_OUT)
    }),
  )
  if (!existsSync(PROGRAM)) throw new SetupError(`There is no ${PROGRAM} after its installation: ${WAY_OUT}`)
}

/** Has schemathesis put so many questions to each root field, tells how they ended, and gives what was found. */
export async function findWithSchemathesis({ url }, { examples, seed }) {
  rmSync(OUTCOMES, { force: true })
  const questions = `--max-examples ${examples} --seed ${seed} --phases fuzzing --no-shrink --suppress-health-check all`
  const report = '--checks held --continue-on-failure --warnings off'
  const env = {
    SCHEMATHESIS_HOOKS: 'hostile_checks',
    PYTHONPATH: resolve(HOSTILE),
    PYTHONDONTWRITEBYTECODE: '1',
    HOSTILE_OUTCOMES: OUTCOMES,
    HOSTILE_IDS: IDS,
  }
  const options = [...questions.split(' '), ...report.split(' ')]
  const held = await runCommand(PROGRAM, ['run', `${url}/graphql`, ...options], env, FOLDER)
  const counts = countOutcomes()
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const outcomes = [...counts].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${count} ${outcome}`)
  console.log(`Schemathesis: ${all} questions (${outcomes.join(', ')})`)
  if (!held) return ['schemathesis found what it tells above']
  return counts.has('answered') ? [] : ['no question of schemathesis was answered: it reached nothing']
}

/** How many questions ended how, from the lines that the checks wrote. */
function countOutcomes() {
  const counts = new Map()
  const lines = existsSync(OUTCOMES) ? readFileSync(OUTCOMES, 'utf8').split('\n').filter(Boolean) : []
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}
