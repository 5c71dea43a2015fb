import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { TEXT, good, hash } from './seed/passages.js'
import { runProgram } from './support/programs.js'
import { tempSeed } from './support/temp-seed.js'

test('the sources command tells of each text what it carries, and ends with 1 on a problem', async () => {
  const seed = tempSeed()
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-texts-'))
  const run = (): ReturnType<typeof runProgram> => runProgram('sources', [folder], seed)
  try {
    writeFileSync(join(folder, 'text.txt'), TEXT)
    const fields = { name: 'A text', host: 'daily.example', file: 'text.txt', sha256: hash(TEXT) }
    const statements = Object.entries(fields).map(([field, value]) =>
      field === 'name' ? { field, value, lang: 'en', kind: 'TRANSLATION' } : { field, value },
    )
    seed.rows('sources.yaml', rows => rows.push({ id: 'text-001', statements }))
    seed.write('passages/001.yaml', JSON.stringify({ source: 'text-001', passages: good() }))
    const says = { en: 'They met.', id: 'Mereka bertemu.' }
    seed.entity('places.yaml', 'harbour-town', row => {
      row.statements[0]!.evidence = [{ passage: '001-2', says }]
      row.statements[1]!.evidence = [{ passage: '001-3', speaker: 'league', says }]
    })
    expect(await run()).toMatchObject({
      code: 0,
      stdout: `text-001: 2 of 3 passages carry 2 claims and statements
  league says 1 of them
  001-1 heading: It names what follows.
1 texts, 3 passages: 2 carry 2 claims and statements, 1 carry none, each with its reason; every offset and hash fits
`,
    })
    seed.entity('places.yaml', 'harbour-town', row => (row.statements[1]!.evidence = [{ source: 'site' }]))
    const broken = await run()
    expect(broken.code).toBe(1)
    expect(broken.stderr).toContain('001-3: no claim rests on it')
  } finally {
    seed.remove()
    rmSync(folder, { recursive: true, force: true })
  }
})
