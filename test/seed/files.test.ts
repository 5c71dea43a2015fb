import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { appendFileSync, truncateSync } from 'node:fs'
import { SeedError } from '../../src/errors.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const problems = (): string[] => seed.problems().map(problem => problem.replaceAll(`${seed.folder}/`, ''))

/** Every file that is read as YAML: rows, hosts, releases, passages, what was retracted. */
const YAML_FILES = ['places.yaml', 'hosts.yaml', 'releases.yaml', 'passages/001.yaml', 'retracted/0001.yaml']

describe('a file that cannot be read is one problem at its line, never a crash', () => {
  test.each(YAML_FILES)('%s with broken YAML', file => {
    seed.write(file, '- id: one\n- { id: two\n- id: three\n')
    const found = problems()
    expect(found.length).toBeGreaterThan(0)
    for (const problem of found) expect(problem).toMatch(new RegExp(`^${file}:\\d+: `))
  })

  test.each(YAML_FILES)('%s that is not UTF-8', file => {
    seed.write(file, Buffer.from([0x2d, 0x20, 0xff, 0xfe, 0x0a]))
    expect(problems()).toEqual([`${file}:1: the file is not UTF-8; save it as UTF-8.`])
  })

  test.each(YAML_FILES)('%s with something else in it', file => {
    seed.write(file, 'just a word\n')
    const found = problems()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${file}:1: `))
  })

  test.each([
    ['a key twice', '- id: one\n  id: two\n', 2],
    ['an alias of nothing', '- id: *nothing\n', 1],
    ['aliases that multiply', bomb(), 1],
    ['brackets without end', '['.repeat(50_000), 1],
  ])('%s', (_what, text, line) => {
    seed.write('places.yaml', text)
    const found = problems().filter(problem => problem.startsWith('places.yaml'))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(new RegExp(`^places.yaml:${line}: `))
  })

  test('a folder that is not there', () => {
    seed.remove()
    expect(problems()).toEqual([
      expect.stringMatching(/the folder of the seed cannot be read .*set SEPAKAT_SEED/),
    ])
  })
})

function bomb(): string {
  const lists = Array.from(
    { length: 9 },
    (_, at) =>
      `- &l${at} [${Array(9)
        .fill(at === 0 ? 'x' : `*l${at - 1}`)
        .join(', ')}]`,
  )
  return `${lists.join('\n')}\n`
}

/** A row of places.yaml, as a line. */
const town = (id: string): string =>
  JSON.stringify({
    id,
    statements: [{ field: 'name', value: id, lang: 'en', kind: 'OFFICIAL', evidence: [{ source: 'site' }] }],
  })

describe('NDJSON', () => {
  test('is read as YAML is, a row a line, with blank lines left out', () => {
    seed.write('places.north.ndjson', `${town('north-town')}\n\n${town('south-town')}\r\n`)
    expect(problems()).toEqual([])
    expect(seed.graph().wanted.entities.has('south-town 1')).toBe(true)
  })

  test('tells each line that is broken, too long or of another shape', () => {
    seed.write(
      'places.north.ndjson',
      [
        town('a'),
        '{"id":',
        town('b').padEnd(16_000_002),
        '{"id":"c","statments":[]}',
        'null',
        town('A'),
      ].join('\n'),
    )
    expect(problems()).toEqual([
      'places.north.ndjson:2: the line is no JSON; write one whole row on each line.',
      'places.north.ndjson:3: the line is longer than 16000000 characters; split the row.',
      'places.north.ndjson:4: the row: Unrecognized key: "statments" (statments).',
      'places.north.ndjson:5: the row: Invalid input: expected object, received null.',
      'places.north.ndjson:6: id: an id is lower-case words joined by hyphens.',
    ])
  })
})

describe('files that are far too large', () => {
  test('of wrong rows tell the first thousand problems, and how many more there are', () => {
    seed.write('places.north.ndjson', '{}\n'.repeat(2_500))
    const error = errorOf(() => seed.graph())
    const lines = error.message.split('\n')
    expect(lines[0]).toBe('The seed has 2500 problem(s):')
    expect(lines[1]).toMatch(/places\.north\.ndjson:1: id: /)
    expect(lines[1_000]).toMatch(/places\.north\.ndjson:1000: id: /)
    expect(lines.slice(1_001)).toEqual(['… and 1500 more; mend these first.'])
    expect(error.problems).toHaveLength(1_000)
  })

  // One that is longer than any text that Node can hold is tried with the program: reading it takes seconds.
  test('in one line are refused by its length, and the lines around it are read', () => {
    seed.write('places.north.ndjson', `${town('a-town').replace('site', 'sites')}\n`)
    truncateSync(seed.path('places.north.ndjson'), 60_000_000)
    appendFileSync(seed.path('places.north.ndjson'), '\nnull\n')
    expect(problems()).toEqual([
      'places.north.ndjson:2: the line is longer than 16000000 characters; split the row.',
      'places.north.ndjson:3: the row: Invalid input: expected object, received null.',
    ])
  })

  test('of YAML are refused by their size, with the other way', () => {
    truncateSync(seed.path('places.yaml'), 40_000_000)
    expect(problems()).toEqual([
      'places.yaml:1: the file is larger than 32 MB; write a large set as NDJSON, a row a line.',
    ])
  })
})

function errorOf(work: () => unknown): SeedError {
  try {
    work()
  } catch (error) {
    if (error instanceof SeedError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('keys that would reach into every object are refused', () => {
  const evidence = '[{ source: site }]'
  test.each(['__proto__', 'constructor', 'prototype'])('%s, wherever it stands', key => {
    const at: [string, string][] = [
      ['- id: old-town', `- id: old-town\n  ${key}: { polluted: 1 }`],
      ['value: TOWN,', `value: TOWN, ${key}: { polluted: 1 },`],
      ['TOWN, evidence: [{', `TOWN, evidence: [{ ${key}: { polluted: 1 },`],
      [
        '- id: old-town',
        `- id: old-town\n  claims: [{ LOCATED_IN: harbour-town, ${key}: { polluted: 1 }, evidence: ${evidence} }]`,
      ],
    ]
    for (const [old, fresh] of at) {
      const before = seed.read('places.yaml')
      seed.replace('places.yaml', old, fresh)
      expect(problems()).toEqual([expect.stringContaining(key)])
      seed.write('places.yaml', before)
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('__proto__ in NDJSON too', () => {
    seed.write('places.north.ndjson', '{"id":"a","__proto__":{"polluted":1}}')
    expect(problems()).toEqual([expect.stringContaining('__proto__')])
    const claim = '{"LOCATED_IN":"old-town","__proto__":{"polluted":1},"evidence":[{"source":"site"}]}'
    const name = '{"field":"name","value":"a","lang":"en","kind":"OFFICIAL","evidence":[{"source":"site"}]}'
    seed.write('places.north.ndjson', `{"id":"a","statements":[${name}],"claims":[${claim}]}`)
    expect(problems()).toEqual([expect.stringContaining('__proto__')])
  })
})

test('all problems are told together, in all files, before anything else is done', () => {
  seed.replace('places.yaml', 'TOWN', 'TWON')
  seed.replace('instruments.yaml', 'COVERS: smuggling', 'COVERS: smugling')
  seed.replace('countries.yaml', 'MEMBER_OF: league', 'MEMBR_OF: league')
  seed.replace('meetings.yaml', 'ordinal, value: 8', 'ordinal, value: 8.5')
  expect(problems().map(problem => problem.split(':')[0])).toEqual([
    'countries.yaml',
    'instruments.yaml',
    'meetings.yaml',
    'places.yaml',
  ])
})
