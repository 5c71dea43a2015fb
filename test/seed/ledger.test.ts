import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportOn } from '../../src/seed/ledger.js'
import type { StatementRow } from '../../src/rules/row.js'
import type { Ledger, Passage } from '../../src/seed/side-shapes.js'
import { HEADING, PARTS, TEXT, good, hash, passage } from './passages.js'
import { said, statement } from '../rules/rows.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-texts-'))
  writeFileSync(join(folder, 'text.txt'), TEXT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    speakers: new Map(),
    excused: [{ id: '001-1', without: 'HEADING', because: 'It names what follows.' }],
    problems: [],
  })
})

test('a ledger says how many claims each speaker says in its text, and nothing of what is said elsewhere', () => {
  const row = rests('001-2')
  const spoken = (...evidence: object[]): StatementRow => ({
    ...row,
    evidence: evidence.map(more => ({ ...row.evidence[0]!, ...more })),
  })
  const rows = [
    spoken({ speaker: 'league' }, { speaker: 'league' }, { speaker: 'watch' }),
    spoken({ speaker: 'league' }, { source: 'elsewhere', speaker: 'northland' }),
    row,
  ]
  const ledger: Ledger = { source: 'text-001', passages: good() }
  const { claims, speakers } = reportOn(ledger, rows, folder)
  expect(claims).toBe(3)
  expect([...speakers]).toEqual([
    ['league', 2],
    ['watch', 1],
  ])
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
