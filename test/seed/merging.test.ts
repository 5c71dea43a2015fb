import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GivenSaid, type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const FACTS = 'countries.facts.yaml'
const TREATIES = 'countries.a-treaties.yaml'

/** Writes a file that says more of Northland. */
function say(file: string, claims: GivenSaid[], statements: GivenSaid[] = [], more = {}): void {
  seed.write(file, JSON.stringify([{ id: 'northland', ...more, statements, claims }], null, 1))
}

const ratified = (since: string, more: GivenSaid = {}): GivenSaid => ({
  RATIFIED: 'ports-convention',
  since,
  mode: 'RATIFICATION',
  evidence: [{ source: 'register', locator: 'line 4' }],
  ...more,
})
const site = { evidence: [{ source: 'site' }] }

/** The dates of what northland ratified, by the ids, and the sources of each. */
const ratifications = (): Record<string, string> =>
  Object.fromEntries(
    seed.graph().seed.rows.flatMap(row => {
      if (row.row !== 'claim' || row.type !== 'RATIFIED' || row.from !== 'northland') return []
      const sources = row.evidence.map(({ source }) => source).join(' ')
      return [[row.id.replace('RATIFIED:northland:ports-convention', 'n'), `${row.since} ${sources}`]]
    }),
  )
const problems = (): string[] => seed.problems().map(problem => problem.replaceAll(`${seed.folder}/`, ''))
const contradictions = (): string[] =>
  seed
    .graph()
    .seed.contradictions()
    .map(line => line.replaceAll(`${seed.folder}/`, ''))
/** The line of the nth place, from 1, at which a text stands in a file. */
const lineOf = (file: string, text: string, nth = 1): number =>
  seed
    .read(file)
    .split('\n')
    .map((line, index) => (line.includes(text) ? index + 1 : 0))
    .filter(line => line > 0)[nth - 1]!

describe('files that say the same of one entity', () => {
  test('are one row with the evidence of both, the same evidence once', () => {
    say(FACTS, [ratified('2001-02-03'), ratified('2001-02-03', { n: 2, ...site })])
    say(TREATIES, [ratified('2001-02-03', site)])
    expect(ratifications()).toEqual({ n: '2001-02-03 register site', 'n:2': '2001-02-03 site' })
  })

  test('take over the number that one of them writes, unless they were released under another', () => {
    say(FACTS, [ratified('2001-02-03', { n: 4, ...site })])
    expect(ratifications()).toEqual({ 'n:4': '2001-02-03 register site' })
    say(FACTS, [])
    seed.release()
    say(FACTS, [ratified('2001-02-03', { n: 4, ...site })])
    expect(ratifications()).toEqual({ n: '2001-02-03 register', 'n:4': '2001-02-03 site' })
  })

  test('need its name in one of them only, and the main file comes first in whatever order they are read', () => {
    say(FACTS, [], [{ field: 'iso2', value: 'NL', ...site }])
    expect(problems()).toEqual([])
    const row = seed.graph().seed.rows.find(({ id }) => id === 'northland:iso2:1')
    expect(row).toMatchObject({ evidence: [{ source: 'register' }, { source: 'site' }] })
    seed.entity('countries.yaml', 'northland', entity => entity.statements.splice(0, 2))
    expect(problems()).toEqual(['countries.yaml:1: northland has no name; add a statement on `name`.'])
    const name = { field: 'name', value: 'Northland', lang: 'en', kind: 'OFFICIAL', ...site }
    say(FACTS, [], [name])
    expect(problems()).toEqual([])
  })

  test('have their former ids together, and of a source the last day on which it was read', () => {
    say(FACTS, [], [], { formerIds: ['north', 'the-north'] })
    say(TREATIES, [], [], { formerIds: ['north'] })
    seed.write('sources.more.yaml', JSON.stringify([{ id: 'register', seen: '2026-02-03' }]))
    const { rows } = seed.graph().seed
    expect(rows.find(({ id }) => id === 'northland')).toMatchObject({ formerIds: ['north', 'the-north'] })
    expect(rows.find(({ id }) => id === 'northland:iso2:1')).toMatchObject({
      evidence: [{ seen: '2026-02-03' }],
    })
  })
})

describe('files that say different things of one entity', () => {
  test('stand beside each other: what has a number, the main file, the others by their names', () => {
    say(FACTS, [ratified('2001-02-04')])
    say(TREATIES, [ratified('2001-02-05')])
    expect(ratifications()).toEqual({
      n: '2001-02-03 register',
      'n:2': '2001-02-05 register',
      'n:3': '2001-02-04 register',
    })
    say(FACTS, [ratified('2001-02-04', { n: 1 })])
    expect(ratifications()).toEqual({
      n: '2001-02-04 register',
      'n:2': '2001-02-03 register',
      'n:3': '2001-02-05 register',
    })
  })

  test('keep the numbers under which they were released when a file is added, or one is taken away', () => {
    say(FACTS, [ratified('2001-02-04')])
    seed.release()
    say(TREATIES, [ratified('2001-02-05')])
    const three = { n: '2001-02-03 register', 'n:2': '2001-02-04 register', 'n:3': '2001-02-05 register' }
    expect(ratifications()).toEqual(three)
    seed.release()
    expect(ratifications()).toEqual(three)
    seed.entity('countries.yaml', 'northland', row => row.claims!.splice(1, 1))
    say(FACTS, [])
    expect(ratifications()).toEqual({ 'n:3': '2001-02-05 register' })
    expect(seed.graph().versions.edits.fresh).toEqual([])
  })

  test('keep them when their words are mended, by the source that they cite', () => {
    say(FACTS, [ratified('2001-02-04', site)])
    seed.release()
    say(FACTS, [ratified('2001-02-06', site)])
    say(TREATIES, [ratified('2001-02-05', { evidence: [{ source: 'daily-report' }] })])
    expect(ratifications()).toEqual({
      n: '2001-02-03 register',
      'n:2': '2001-02-06 site',
      'n:3': '2001-02-05 daily-report',
    })
  })

  test('give no number that is written or released for something else', () => {
    say(FACTS, [ratified('2001-02-04', { n: 2 })])
    say(TREATIES, [ratified('2001-02-05', { n: 2 })])
    expect(problems()).toEqual([
      `${FACTS}:${lineOf(FACTS, 'RATIFIED') - 1}: RATIFIED:northland:ports-convention:2 stands at ${TREATIES}:${lineOf(TREATIES, 'RATIFIED') - 1} already, and says something else there; write another \`n\`.`,
    ])
    say(TREATIES, [])
    say(FACTS, [ratified('2001-02-04')])
    seed.release()
    say(FACTS, [ratified('2001-02-04', { n: 1 })])
    expect(problems()).toEqual([
      `${FACTS}:${lineOf(FACTS, 'RATIFIED') - 1}: \`n: 1\` is the number under which the last release said what stands at countries.yaml:${lineOf('countries.yaml', 'RATIFIED') - 1}; write another \`n\` here, or none.`,
    ])
  })

  test('are told with both places, and are no problem', () => {
    expect(contradictions()).toEqual([])
    say(
      FACTS,
      [ratified('2001-02', site), ratified('2001-02-04', { n: 7 })],
      [{ field: 'iso2', value: 'NO', ...site }],
    )
    const line = (file: string, text: string, nth = 1): string => `${file}:${lineOf(file, text, nth)}`
    const act = (nth: number): string => `${FACTS}:${lineOf(FACTS, 'RATIFIED', nth) - 1}`
    expect(contradictions()).toEqual([
      `northland iso2: NL at ${line('countries.yaml', 'iso2')}, NO at ${FACTS}:${lineOf(FACTS, 'iso2') - 1}`,
      `northland RATIFIED ports-convention: 2001-02-03 at countries.yaml:${lineOf('countries.yaml', 'RATIFIED') - 1}, 2001-02-04 at ${act(2)}`,
    ])
    say(FACTS, [ratified('2001-02-03', { mode: 'ACCESSION' })])
    expect(contradictions()).toEqual([
      expect.stringMatching(/^northland RATIFIED ports-convention: RATIFICATION at .*, ACCESSION at /),
    ])
    say(FACTS, [ratified('2001-02-03', { modality: 'DENIED' })])
    expect(contradictions()).toEqual([
      expect.stringMatching(/^northland RATIFIED ports-convention: FACT at .*, DENIED at /),
    ])
  })
})

test('a problem names file and line of the row that it is about', () => {
  say(FACTS, [ratified('2001-02-04', { RATIFIED: 'ports-conventions' })])
  expect(problems()).toEqual([
    `${FACTS}:${lineOf(FACTS, 'RATIFIED')}: there is no ports-conventions. Did you mean ports-convention?`,
  ])
  say(FACTS, [{ MEMBER_OF: 'league', since: '1950', until: '1960', ...site }])
  seed.entity('organizations.yaml', 'league', row =>
    row.statements.push({ field: 'exists', n: 2, since: '1990', evidence: [{ source: 'site' }] }),
  )
  expect(problems()).toEqual([
    expect.stringMatching(
      new RegExp(`^${FACTS}:${lineOf(FACTS, 'MEMBER_OF') - 1}: MEMBER_OF:northland:league:2 `),
    ),
  ])
})

test('twice in one file, or in files of two types, an id is a problem with both places', () => {
  seed.write(FACTS, '[{ id: northland }, { id: northland }]')
  expect(problems()).toEqual([
    `${FACTS}:1: the id northland stands at ${FACTS}:1 already; a file says all that it says of an entity in one row.`,
  ])
  seed.write(FACTS, '[]')
  seed.write('places.more.yaml', '[{ id: northland }]')
  expect(problems()).toEqual([
    'places.more.yaml:1: the id northland stands at countries.yaml:1 already, as Country, and here as Place; ids are unique over all types.',
  ])
})
