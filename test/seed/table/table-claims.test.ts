import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { readMapping } from '../../../src/seed/table/check-mapping.js'
import { participantIndex } from '../../../src/seed/table/participants.js'
import { readTable } from '../../../src/seed/table/read-table.js'
import { type EntityClaims, claimsOfTable } from '../../../src/seed/table/table-claims.js'
import { writeEntities } from '../../../src/seed/table/write-claims.js'
import { ownModel } from '../../support/own-model.js'
import { tempSeed } from '../../support/temp-seed.js'

const model = ownModel()
const world = tempSeed()
const { rows } = world.graph().seed
world.remove()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-table-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const HEAD = 'Participant,Signature,"Ratification, Acceptance(A), Accession(a)"'

const MAPPING = {
  types: ['Country'],
  participant: { column: 'Participant', names: { 'South (Land)': 'southland' }, skip: ['Westland'] },
  acts: [
    { column: 'Signature', claim: 'SIGNED', end: 'ports-convention' },
    {
      column: 'Ratification, Acceptance(A), Accession(a)',
      claim: 'RATIFIED',
      end: 'ports-convention',
      mode: 'RATIFICATION',
      letters: { A: 'ACCEPTANCE', a: 'ACCESSION', d: null as string | null },
    },
  ],
  evidence: { source: 'register', locator: 'line {line}, {participant}', seen: '2026-01-02' },
}

/** The problems of a mapping, without the folder. */
function mappingProblems(mapping: unknown): string[] {
  const path = join(folder, 'mapping.yaml')
  writeFileSync(path, typeof mapping === 'string' ? mapping : stringify(mapping))
  return readMapping(path, model, rows).problems.map(problem => problem().replace(`${folder}/`, ''))
}

/** What a table gives by a mapping, and its problems. */
function read(lines: string[], mapping: unknown = MAPPING): { found: EntityClaims[]; problems: string[] } {
  expect(mappingProblems(mapping)).toEqual([])
  const given = readMapping(join(folder, 'mapping.yaml'), model, rows).value[0]!
  const path = join(folder, 'table.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  const table = readTable(path, given.delimiter)
  const found = table.value.map(one => claimsOfTable(one, given, participantIndex(given, rows)))
  const problems = [table, ...found].flatMap(one => one.problems)
  return {
    found: found.flatMap(({ value }) => value),
    problems: problems.map(problem => problem().replace(`${folder}/`, '')),
  }
}

/** Entities with their acts in a few letters. */
const acts = ({ found }: { found: EntityClaims[] }): Record<string, string[]> =>
  Object.fromEntries(
    found.map(({ id, claims }) => [
      id,
      claims.map(({ SIGNED, n, since, mode }) =>
        [SIGNED === undefined ? 'ratified' : 'signed', n, since, mode]
          .flatMap(part => (part === undefined ? [] : [part as string | number]))
          .join(' '),
      ),
    ]),
  )

test('a status table gives claims with the mode of their letters, and evidence at their line', () => {
  const { found, problems } = read([
    HEAD,
    'Northland,12 Dec 2000,3 Feb 2001',
    'EKUADOR SELATAN,,7 Jun 2004 a',
    'Eastland,13 Jul 2011,21 August 2012 A',
  ])
  expect(problems).toEqual([])
  expect(acts({ found })).toEqual({
    northland: ['signed 2000-12-12', 'ratified 2001-02-03 RATIFICATION'],
    southland: ['ratified 2004-06-07 ACCESSION'],
    eastland: ['signed 2011-07-13', 'ratified 2012-08-21 ACCEPTANCE'],
  })
  expect(parse(writeEntities(found.slice(1, 2)))).toEqual([
    {
      id: 'southland',
      claims: [
        {
          RATIFIED: 'ports-convention',
          since: '2004-06-07',
          mode: 'ACCESSION',
          evidence: [{ source: 'register', locator: 'line 3, EKUADOR SELATAN', seen: '2026-01-02' }],
        },
      ],
    },
  ])
  expect(writeEntities(found).split('\n')).toHaveLength(12)
})

test('footnotes are left out, and several acts may stand in one cell', () => {
  const told = read([
    HEAD,
    'Northland ¹,12 Dec 2000²,"3 Feb 2001 a 4, 5 6 Mar 2011 ³"',
    '"Eastland 1,2",[3],"27 May 2004; 28 May 2004 A\n27 May 2004"',
  ])
  expect(told.problems).toEqual(['table.csv:3: Signature: “[3]” is no date of the form D MMM YYYY.'])
  expect(acts(told)).toEqual({
    northland: ['signed 2000-12-12', 'ratified 2001-02-03 ACCESSION', 'ratified 2 2011-03-06 RATIFICATION'],
    eastland: ['ratified 2004-05-27 RATIFICATION', 'ratified 2 2004-05-28 ACCEPTANCE'],
  })
})

describe('a participant', () => {
  test('is found by any name, one with its form of state behind it, one that the mapping adds, or a code', () => {
    const names = { ...MAPPING.participant.names, 'Republic of the East': 'eastland' }
    const mapping = { ...MAPPING, participant: { ...MAPPING.participant, names } }
    const line = (name: string): string => `${name},12 Dec 2000,`
    const told = read(
      [HEAD, ...['negeri utara', 'South (Land) 4', 'East (Republic of the)'].map(line)],
      mapping,
    )
    expect(told.problems).toEqual([])
    expect(Object.keys(acts(told))).toEqual(['northland', 'southland', 'eastland'])
    const byCode = { ...MAPPING, participant: { column: 'Participant', by: 'iso2' } }
    expect(Object.keys(acts(read([HEAD, line('NL')], byCode)))).toEqual(['northland'])
  })

  test('that is none is told with the nearest names, and so is one that stands twice', () => {
    const told = read([
      HEAD,
      'Nortland,12 Dec 2000,',
      '',
      'Westland,12 Dec 2000,',
      'Utopia,12 Dec 2000,',
      'Northland,12 Dec 2000,',
      'Negeri Utara,12 Dec 2000,',
    ])
    expect(told.problems).toEqual([
      'table.csv:2: “Nortland” is no name of a Country. Nearest: Northland (northland); Eastland (eastland); South (Land) (southland).',
      'table.csv:5: “Utopia” is no name of a Country.',
      'table.csv:7: “Negeri Utara” is northland, of which line 6 speaks already.',
    ])
    expect(acts(told)).toEqual({ northland: ['signed 2000-12-12'] })
  })
})

test('what is no date, or a letter that means nothing, leaves out its cell and is told', () => {
  const told = read([
    HEAD,
    'Northland,about 2000,3 Feb 2001',
    'Eastland,30 Feb 2000,3 Feb 2001 x',
    'Ékuador Selatan,12 Dec 2000 a,3 Feb 2001 d',
    'Westland,12 Dec 2000',
    'Northland',
  ])
  expect(told.problems).toEqual([
    'table.csv:2: Signature: “about 2000” is no date of the form D MMM YYYY.',
    'table.csv:3: Signature: “30 Feb 2000” is no date of the form D MMM YYYY.',
    'table.csv:3: Ratification: “x” after 2001-02-03 means nothing; the letters are A, a, d.',
    'table.csv:4: Signature: “a” after 2000-12-12 means nothing; the mapping has no letters.',
    'table.csv:6: the row has 1 cells, and the table 3 heads.',
    'table.csv:6: “Northland” is northland, of which line 2 speaks already.',
  ])
  expect(acts(told)).toEqual({
    northland: ['ratified 2001-02-03 RATIFICATION'],
    southland: ['ratified 2001-02-03 RATIFICATION'],
  })
})

test.each([
  ['YYYY-MM-DD', '2004-05-27'],
  ['DD/MM/YYYY', '27/5/2004'],
  ['MM/DD/YYYY', '05/27/2004'],
  ['D MMM YYYY', '27 Mei 2004'],
])('dates of the form %s are read: %s', (dates, text) => {
  const mapping = { ...MAPPING, delimiter: ';', acts: [{ ...MAPPING.acts[0]!, dates }] }
  expect(acts(read(['Participant;Signature', `Northland;${text}`], mapping))).toEqual({
    northland: ['signed 2004-05-27'],
  })
})

test('a table that is none, or has other heads, is told', () => {
  expect(read([HEAD.replace('Signature', 'Signed')]).problems).toEqual([
    'table.csv:1: no column has the head “Signature”. Did you mean Signed?',
  ])
  expect(read([`${HEAD},Signature`]).problems).toEqual([
    'table.csv:1: “Signature” is the head of several columns.',
  ])
  expect(read(['']).problems).toEqual([
    'table.csv:1: the table is empty; its first line is to hold the heads.',
  ])
  expect(read([HEAD, 'North"land,1,2']).problems).toEqual([
    expect.stringMatching(/^table\.csv:2: the table is no CSV: /),
  ])
})

test('a mapping is held against the model and the seed, each problem at its line', () => {
  const [signed, ratified] = MAPPING.acts
  const wrong = {
    ...MAPPING,
    types: ['Country', 'Contry'],
    participant: { column: 'Participant', by: 'iso4', names: { Nowhere: 'nowhere' } },
    acts: [
      { ...signed, claim: 'SIGN' },
      { ...signed, end: 'league', mode: 'RATIFICATION' },
      { ...ratified, letters: { a: 'ACCESION' } },
    ],
    evidence: { ...MAPPING.evidence, source: 'registry' },
  }
  expect(mappingProblems(wrong).map(problem => problem.replace(/^mapping.yaml:\d+: /, ''))).toEqual([
    expect.stringMatching(/^Country has no field iso4\. Did you mean iso\d\?$/),
    'there is no type Contry. Did you mean Country?',
    'there is no nowhere. Did you mean northland?',
    'SIGN is no claim type. Did you mean SIGNED?',
    'SIGNED begins at Country or Organization, and not at Contry.',
    'league is of type Organization, and not Instrument.',
    'SIGNED has no field mode.',
    'RATIFIED begins at Country or Organization, and not at Contry.',
    'mode is RatificationMode, and “ACCESION” is none. Did you mean ACCESSION?',
    'there is no registry. Did you mean register?',
  ])
  expect(mappingProblems('types: [Country]\nparticipants: {}\n')).toContainEqual(
    expect.stringMatching(/^mapping\.yaml:1: .*participants/),
  )
})
