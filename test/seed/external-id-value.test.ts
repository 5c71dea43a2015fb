import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const lineOf = (file: string, text: string): number =>
  seed
    .read(file)
    .split('\n')
    .findIndex(line => line.includes(text)) + 1

/** Puts one statement in the place of another, and gives what is wrong with it, at its very line. */
function problemsOf(file: string, old: string, fresh: string): string[] {
  seed.replace(file, old, fresh)
  const place = `${seed.folder}/${file}:${lineOf(file, fresh)}: `
  return seed.problems().map(problem => problem.replace(place, ''))
}

const EVIDENCE = ', evidence: [{ source: site }] }'
const TOWN = `- { field: placeKind, value: TOWN${EVIDENCE}`

test('a code stands under its scheme, as it is written, and several schemes need no number', () => {
  const codes = seed
    .find('countries.yaml', 'eastland')
    .statements.filter(({ field }) => field === 'externalId')
  expect(codes).toHaveLength(2)
  const said = seed.graph().wanted.said.map(({ properties }) => properties)
  expect(said.find(({ id }) => id === 'eastland:externalId:UN_M49:1')).toMatchObject({
    field: 'externalId',
    scheme: 'UN_M49',
    value: '004',
  })
  const eastland = [...seed.graph().wanted.entities.values()].find(({ id }) => id === 'eastland')!
  expect(eastland.externalIds).toEqual(['ISO_3166_1_ALPHA_3 EST', 'UN_M49 004', 'WIKIDATA Q700003'])
})

test('a code is NFC, and one of a scheme that has one already takes a number', () => {
  seed.replace(
    'places.yaml',
    TOWN,
    `- { field: externalId, scheme: WIKIDATA, value: Q1${EVIDENCE}\n    - { field: externalId, scheme: WIKIDATA, value: Q2${EVIDENCE}`,
  )
  expect(seed.problems()).toEqual([
    expect.stringContaining(
      'harbour-town:externalId:WIKIDATA:1 comes twice in this entity; give the second one `n: 2`.',
    ),
  ])
})

describe('a code that is none is told at its line', () => {
  test.each([
    ['scheme: WIKIDATA, value: q7768', '“q7768” is no code of WIKIDATA; these are written like Q7768.'],
    ['scheme: WIKIDAT, value: Q7768', 'there is no scheme WIKIDAT. Did you mean WIKIDATA?'],
    ['scheme: constructor, value: Q7768', 'there is no scheme constructor. Did you mean UN_M49?'],
    ['scheme: WIKIDATA', 'a code needs `scheme` and `value`.'],
    ['value: Q7768', 'a code needs `scheme` and `value`.'],
    ['scheme: UN_M49, value: 004', 'externalId: a number is not a code; write it in quotes.'],
    ['scheme: WIKIDATA, value: Q1, lang: en', 'only names have `lang` and `kind`; externalId has neither.'],
  ])('%s', (given, message) => {
    expect(problemsOf('places.yaml', TOWN, `- { field: externalId, ${given}${EVIDENCE}`)).toEqual([message])
  })

  test('a scheme on another field', () => {
    expect(problemsOf('places.yaml', TOWN, TOWN.replace('TOWN', 'TOWN, scheme: ROR'))).toEqual([
      'only `externalId` has a `scheme`; placeKind has none.',
    ])
  })
})

describe('a code that a field is there for stands in that field alone', () => {
  test('elsewhere it is refused with the way out', () => {
    const iso2 = '- { field: iso2, value: NL'
    expect(
      problemsOf('countries.yaml', iso2, '- { field: externalId, scheme: ISO_3166_1_ALPHA_2, value: NL'),
    ).toEqual([
      'Country has a field for codes of ISO_3166_1_ALPHA_2; write a statement like { field: iso2, value: "ID" }.',
    ])
  })

  test('and is held against its scheme there', () => {
    expect(problemsOf('countries.yaml', 'iso2, value: NL', 'iso2, value: nl')).toEqual([
      '“nl” is no code of ISO_3166_1_ALPHA_2; these are written like ID.',
    ])
  })
})

describe('a number where a text is meant is refused, since YAML drops the zeros before it', () => {
  const refused = (field: string): string[] => [`${field}: a number is not a code; write it in quotes.`]

  test.each(['0101', '004', '360', '0x10', '1e3'])('iccsCode: %s', value => {
    const name = '- { field: name, value: piracy'
    const code = `- { field: iccsCode, value: ${value}${EVIDENCE}`
    seed.replace('crime-types.yaml', name, `${code}\n    ${name}`)
    const place = `${seed.folder}/crime-types.yaml:${lineOf('crime-types.yaml', code)}: `
    expect(seed.problems()).toEqual(refused('iccsCode').map(problem => place + problem))
  })

  test('in any text, a name and the text of a claim among them', () => {
    const published = '- { field: publishedOn, value: 2019 }'
    expect(
      problemsOf('sources.yaml', published, `- { field: publisher, value: 007 }\n    ${published}`),
    ).toEqual([expect.stringMatching(/publisher: a number is not a code; write it in quotes\.$/)])
    expect(problemsOf('places.yaml', 'value: Old Town', 'value: 007')).toContainEqual(refused('name')[0])
  })

  test('what is in quotes stays as written, and `NO` is no truth value', () => {
    seed.replace('countries.yaml', 'iso2, value: NL', 'iso2, value: NO')
    seed.replace(
      'crime-types.yaml',
      '- { field: name, value: piracy',
      `- { field: iccsCode, value: '0701'${EVIDENCE}\n    - { field: name, value: piracy`,
    )
    expect(seed.problems()).toEqual([])
    const entities = [...seed.graph().wanted.entities.values()]
    expect(entities.find(({ id }) => id === 'piracy')).toMatchObject({
      iccsCode: '0701',
      externalIds: ['ICCS 0701'],
    })
    expect(entities.find(({ id }) => id === 'northland')).toMatchObject({ iso2: 'NO' })
  })
})

describe('one code leads to one entity', () => {
  const give = (id: string, scheme: string, value: string, more: object = {}): void =>
    seed.entity('places.yaml', id, row =>
      row.statements.push({ field: 'externalId', scheme, value, evidence: [{ source: 'site' }], ...more }),
    )

  test('a second one with it is refused', () => {
    give('old-town', 'WIKIDATA', 'Q700003')
    expect(seed.problems()).toEqual([
      expect.stringMatching(
        /places\.yaml:\d+: old-town has the code WIKIDATA Q700003, which eastland has already\.$/,
      ),
    ])
  })

  test('but in a scheme that gives one to several, or where it is denied', () => {
    give('old-town', 'UN_TREATY_SERIES', '39574')
    give('old-town', 'WIKIDATA', 'Q700003', { modality: 'DENIED' })
    expect(seed.problems()).toEqual([])
  })
})
