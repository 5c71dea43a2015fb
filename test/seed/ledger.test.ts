import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { reportOn } from '../../src/seed/ledger.js'
import type { StatementRow } from '../../src/rules/row.js'
import type { Ledger, Passage } from '../../src/seed/shapes.js'
import { said, statement } from '../rules/rows.js'
import { tempSeed } from '../support/temp-seed.js'

/** Letters of one, two and three bytes, and one of two code units, so that no other way of counting fits by chance. */
const TEXT = 'Judul – é.\n\nThey met 🚢 in “Harbour Town”.  They will meet again.\n'
const PARTS = ['Judul – é.', 'They met 🚢 in “Harbour Town”.', 'They will meet again.']

const hash = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-texts-'))
  writeFileSync(join(folder, 'text.txt'), TEXT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passage = (number: number, more: Partial<Passage> = {}): Passage => {
  const part = PARTS[number - 1]!
  const start = TEXT.indexOf(part)
  return { id: `001-${number}`, at: [start, start + part.length], sha256: hash(part), ...more }
}
const HEADING = passage(1, { without: 'HEADING', because: 'It names what follows.' })
const good = (): Passage[] => [HEADING, passage(2), passage(3)]

const rests = (id: string): StatementRow =>
  statement('league:name:1', 'League', {
    evidence: [
      said('NEWS', 'Daily', {
        source: 'text-001',
        passage: { id, file: 'text.txt', start: 0, end: 1, sha256: '' },
      }),
    ],
  })
const ofFile = (file: string, sha256 = hash(TEXT)): StatementRow[] => [
  statement('text-001:file:1', file),
  statement('text-001:sha256:1', sha256),
]

function report(passages: Passage[], cited = ['001-2', '001-3'], file = ofFile('text.txt')) {
  const ledger: Ledger = { source: 'text-001', passages }
  return reportOn(ledger, [...file, ...cited.map(rests)], folder)
}

test('a ledger that fits has no problems, and is counted', () => {
  expect(report(good())).toEqual({
    source: 'text-001',
    passages: 3,
    carrying: 2,
    claims: 2,
    excused: [{ id: '001-1', without: 'HEADING', because: 'It names what follows.' }],
    problems: [],
  })
})

describe('a ledger that does not fit says where', () => {
  const problems = (...args: Parameters<typeof report>): readonly string[] => report(...args).problems
  const [start, end] = passage(2).at

  test.each([
    [
      'a wrong hash',
      { sha256: hash('x') },
      [`001-2: the text at [${start}, ${end}] has another SHA-256 than the ledger.`],
    ],
    [
      'an end that is one too far',
      { at: [start, end + 1] as [number, number] },
      [`001-2: [${start}, ${end + 1}] begins or ends with white space.`],
    ],
    [
      'an end that is one too near',
      { at: [start, end - 1] as [number, number] },
      [
        `001-2: the text at [${start}, ${end - 1}] has another SHA-256 than the ledger.`,
        '001-3: 1 characters before it belong to no passage.',
      ],
    ],
    [
      'a beginning before the end of the passage above',
      { at: [6, end] as [number, number] },
      [
        `001-2: the text at [6, ${end}] has another SHA-256 than the ledger.`,
        '001-2: it begins before the passage above it ends.',
      ],
    ],
    [
      'a place outside the text',
      { at: [start, 900] as [number, number] },
      [
        `001-2: [${start}, 900] does not lie in the text, which has ${TEXT.length} code units.`,
        '001-3: it begins before the passage above it ends.',
      ],
    ],
  ])('%s', (_what, more, expected) => {
    expect(problems([HEADING, passage(2, more), passage(3)])).toEqual(expected)
  })

  test('a gap in the middle, at the beginning, and at the end', () => {
    expect(problems([HEADING, passage(3)], ['001-3'])).toEqual([
      `001-3: ${PARTS[1]!.length} characters before it belong to no passage.`,
    ])
    expect(problems([passage(2), passage(3)])).toEqual([
      `001-2: ${PARTS[0]!.length} characters before it belong to no passage.`,
    ])
    expect(problems([HEADING, passage(2)], ['001-2'])).toEqual([
      `the end: ${PARTS[2]!.length} characters before it belong to no passage.`,
    ])
  })

  test('a passage with neither a claim nor a reason, and one with both', () => {
    expect(problems(good(), ['001-1', '001-2'])).toEqual([
      '001-1: claims rest on it, although it says `without: HEADING`.',
      '001-3: no claim rests on it, and it gives no reason (`without` and `because`).',
    ])
  })

  test('a file that is another one, or none', () => {
    expect(problems(good(), undefined, ofFile('text.txt', hash('another')))).toEqual([
      `${join(folder, 'text.txt')}: it is not the text that text-001 names (its SHA-256 differs).`,
    ])
    expect(problems(good(), undefined, ofFile('nothing.txt'))).toEqual([
      `text-001: there is no file ${join(folder, 'nothing.txt')}; give the folder that holds the texts.`,
    ])
    expect(problems(good(), undefined, [])).toHaveLength(1)
  })
})

test('the sources command tells of each text what it carries, and ends with 1 on a problem', async () => {
  const seed = tempSeed()
  const run = async (): Promise<{ code: number; stdout: string; stderr: string }> => {
    const env = { ...process.env, SEPAKAT_SEED: seed.folder }
    try {
      const done = await promisify(execFile)(process.execPath, ['dist/sources.js', folder], { env })
      return { code: 0, ...done }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }
  try {
    const fields = { name: 'A text', host: 'daily.example', file: 'text.txt', sha256: hash(TEXT) }
    const statements = Object.entries(fields).map(([field, value]) =>
      field === 'name' ? { field, value, lang: 'en', kind: 'TRANSLATION' } : { field, value },
    )
    seed.rows('sources.yaml', rows => rows.push({ id: 'text-001', statements }))
    seed.write('passages/001.yaml', JSON.stringify({ source: 'text-001', passages: good() }))
    const says = { en: 'They met.', id: 'Mereka bertemu.' }
    seed.entity('places.yaml', 'harbour-town', row => {
      row.statements[0]!.evidence = [{ passage: '001-2', says }]
      row.statements[1]!.evidence = [{ passage: '001-3', says }]
    })
    expect(await run()).toMatchObject({
      code: 0,
      stdout: `text-001: 2 of 3 passages carry 2 claims and statements
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
  }
})
