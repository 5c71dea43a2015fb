import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
let folder: string
beforeEach(() => {
  seed = tempSeed()
  folder = mkdtempSync(join(tmpdir(), 'sepakat-table-'))
  writeFileSync(join(folder, 'mapping.yaml'), MAPPING)
  writeFileSync(join(folder, 'table.csv'), TABLE)
})
afterEach(() => {
  seed.remove()
  rmSync(folder, { recursive: true })
})

const MAPPING = `types: [Country, Organization]
participant: { column: Participant }
acts:
  - { column: Ratification, claim: RATIFIED, end: ports-convention, mode: RATIFICATION, letters: { a: ACCESSION } }
evidence: { source: register, locator: line 4, seen: 2026-01-02 }
`
const TABLE = `Participant,Ratification
Northland ¹,3 Feb 2001
ÉASTLAND,7 Jun 2004 a
LNP,8 Jun 2004 a
Utopia,9 Jun 2004
`

/** The program as `npm run import:table` runs it. */
async function run(...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, SEPAKAT_SEED: seed.folder }
  const files = [join(folder, 'table.csv'), join(folder, 'mapping.yaml')]
  try {
    const done = await promisify(execFile)(process.execPath, ['dist/import-table.js', ...files, ...more], {
      env,
    })
    return { code: 0, ...done }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

test('nothing is written while a participant is not found, unless that is asked for', async () => {
  const out = seed.path('countries.ports.yaml')
  const refused = await run('--out', out)
  expect([refused.code, refused.stdout, existsSync(out)]).toEqual([1, '', false])
  const lines = refused.stderr.trimEnd().split('\n')
  expect(lines.slice(0, 2)).toEqual([
    'The table has 1 problem(s):',
    `${folder}/table.csv:5: “Utopia” is no name of a Country or Organization.`,
  ])
  expect(lines.at(-1)).toMatch(/^Nothing was written\. .*--skip-unmatched/)
  const written = await run('--out', out, '--skip-unmatched')
  expect(written.code).toBe(0)
  expect(written.stderr).toContain('4 rows, 3 entities with 3 claims')
})

test('what is written lies beside the curated files, and what both say is one claim', async () => {
  writeFileSync(join(folder, 'table.csv'), TABLE.replace(/Utopia.*\n/, ''))
  expect(await run('--out', seed.path('countries.ports.yaml'))).toMatchObject({ code: 0 })
  expect(readFileSync(seed.path('organizations.ports.yaml'), 'utf8')).toMatch(/^- id: league\n/)
  const rows = seed.graph().seed.rows.filter(({ id }) => id.startsWith('RATIFIED:'))
  expect(rows.map(({ id }) => id).sort()).toEqual([
    'RATIFIED:eastland:ports-convention',
    'RATIFIED:league:ports-convention',
    'RATIFIED:northland:ports-convention',
  ])
  expect(rows.find(({ id }) => id.includes('northland'))).toMatchObject({
    evidence: [{ source: 'register', locator: 'line 4' }],
  })
  expect(seed.graph().seed.contradictions()).toEqual([])
})

test('a main file is never written over, and without a name the rows are printed', async () => {
  writeFileSync(join(folder, 'table.csv'), TABLE.replace(/Utopia.*\n/, ''))
  const curated = seed.read('countries.yaml')
  const refused = await run('--out', seed.path('countries.yaml'))
  expect([refused.code, seed.read('countries.yaml')]).toEqual([1, curated])
  expect(refused.stderr).toContain('give it a name like')
  expect((await run()).stdout).toMatch(/^- id: northland\n {2}claims:\n {4}- \{ RATIFIED: ports-convention, /)
})
