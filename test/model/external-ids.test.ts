import { describe, expect, test } from '@jest/globals'
import { SCHEMES, externalIdOf, externalIdText, readExternalId } from '../../src/model/external-ids.js'
import { fold } from '../../src/model/text.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()
const fits = (scheme: string, value: string): boolean => SCHEMES.get(scheme)!.pattern.test(value)

test('the schemes are those that the API names', () => {
  expect([...SCHEMES.keys()].sort()).toEqual([...model.enums.get('ExternalIdScheme')!].sort())
})

test('a field that is there for a scheme is a text of some type, and no two schemes have it', () => {
  const fields = [...SCHEMES.values()].flatMap(({ field }) => field ?? [])
  expect(fields).toEqual(['iso2', 'iso3', 'iccsCode'])
  const declared = [...model.entities.values()].flatMap(type => type.fields)
  for (const name of fields) expect(declared).toContainEqual(expect.objectContaining({ name, kind: 'text' }))
})

test.each([...SCHEMES])(
  'an example of %s is such a code, and is found by letters and digits',
  (scheme, it) => {
    expect(fits(scheme, it.example)).toBe(true)
    expect(fold(it.example)).not.toBe('')
  },
)

describe('how codes are written', () => {
  test.each([
    ['ISO_3166_1_ALPHA_2', ['ID', 'NO'], ['id', 'IDN', 'I1']],
    ['ISO_3166_1_ALPHA_3', ['IDN'], ['ID', 'idn']],
    ['ISO_3166_1_NUMERIC', ['004', '360'], ['4', '36', '0004']],
    ['UN_M49', ['001', '035'], ['1', '35']],
    ['WIKIDATA', ['Q7768'], ['7768', 'q7768', 'Q07', 'P31', 'https://www.wikidata.org/wiki/Q7768']],
    ['ROR', ['02mhbdp94'], ['https://ror.org/02mhbdp94', '12mhbdp94', '02mhbdi94', '02mhbdp9a']],
    ['UN_TREATY_SERIES', ['39574', 'II-1300'], ['I-39574', '039574', 'No. 39574']],
    [
      'UN_DEPOSITARY',
      ['XVIII-12', 'XVIII-12-a', 'XI-B-16-1', 'VI-19'],
      ['18-12', 'XVIII', 'XVIII-12-A', 'xviii-12', 'XVIII.12'],
    ],
    ['CETS', ['005', '197', '014A'], ['5', '5A', 'CETS 197']],
    [
      'CELEX',
      ['32011L0036', '22006A1230(03)', '62004TJ0201', '02011L0036-20110421', '12012E/TXT'],
      ['2011/36/EU', '32011l0036', 'CELEX:32011L0036'],
    ],
    [
      'ELI',
      [
        'http://data.europa.eu/eli/dir/2011/36/oj',
        'https://www.legifrance.gouv.fr/eli/loi/2016/1/1/x/jo/texte',
      ],
      ['/eli/dir/2011/36/oj', 'http://data.europa.eu/dir/2011/36', 'javascript:/eli/x'],
    ],
    ['ILO', ['C029', 'P029', 'R035'], ['29', 'C29', 'c029']],
    ['ICCS', ['02', '0204', '02041', '020411'], ['2', '20411', '12', '00', '02.04', '0204111']],
  ])('%s', (scheme, good, bad) => {
    expect(good.filter(value => !fits(scheme, value))).toEqual([])
    expect(bad.filter(value => fits(scheme, value))).toEqual([])
  })
})

test('a code is kept as one text, and read from it with its page', () => {
  const told = (scheme: string, value: string): unknown => readExternalId(externalIdText({ scheme, value }))
  expect(externalIdText({ scheme: 'WIKIDATA', value: 'Q7768' })).toBe('WIKIDATA Q7768')
  expect(told('WIKIDATA', 'Q7768')).toEqual({
    scheme: 'WIKIDATA',
    value: 'Q7768',
    url: 'https://www.wikidata.org/wiki/Q7768',
  })
  expect(told('UN_M49', '035')).toEqual({ scheme: 'UN_M49', value: '035', url: null })
  for (const [scheme, value, page] of [
    ['UN_DEPOSITARY', 'XVIII-12', 'mtdsg_no=XVIII-12&chapter=18&'],
    ['UN_DEPOSITARY', 'IV-11-d', 'mtdsg_no=IV-11-d&chapter=4&'],
    ['UN_DEPOSITARY', 'XXIX-1', 'mtdsg_no=XXIX-1&chapter=29&'],
    ['CETS', '005', 'treatynum=005'],
    ['ELI', 'http://data.europa.eu/eli/dir/2011/36/oj', '/eli/dir/2011/36/oj'],
  ] as const)
    expect(told(scheme, value)).toMatchObject({ value, url: expect.stringContaining(page) as unknown })
})

test('every page is an address that a browser can follow', () => {
  for (const [scheme, { example, addressOf }] of SCHEMES)
    if (addressOf !== null)
      expect([scheme, new URL(addressOf(example)).protocol]).toEqual([
        scheme,
        expect.stringMatching(/^https?:$/),
      ])
})

test('a statement gives a code under its scheme, or by a field that is there for one', () => {
  expect(externalIdOf({ field: 'externalId', value: 'Q7768', scheme: 'WIKIDATA' })).toEqual({
    scheme: 'WIKIDATA',
    value: 'Q7768',
  })
  expect(externalIdOf({ field: 'iso3', value: 'IDN' })).toEqual({
    scheme: 'ISO_3166_1_ALPHA_3',
    value: 'IDN',
  })
  expect(externalIdOf({ field: 'iso3', value: null })).toBeNull()
  expect(externalIdOf({ field: 'name', value: 'IDN' })).toBeNull()
})
