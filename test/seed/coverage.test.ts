import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const problems = (): string[] => seed.problems().map(problem => problem.replaceAll(`${seed.folder}/`, ''))
const COMPLETE =
  '- { of: ports-convention, claims: [SIGNED, RATIFIED], complete: true, asOf: 2014-01-27, source: register }\n'
const write = (text: string): void => seed.write('coverage.yaml', text)

describe('coverage.yaml', () => {
  test('goes into the graph, with the names of what it mentions and the days of which it speaks', () => {
    write(COMPLETE)
    expect(seed.graph().wanted.coverage).toEqual([
      {
        of: { id: 'ports-convention', name: { en: 'Convention on Ports', id: 'Konvensi Pelabuhan' } },
        typeName: 'Instrument',
        claimTypes: ['RATIFIED', 'SIGNED'],
        since: null,
        until: null,
        isComplete: true,
        asOf: '2014-01-27',
        source: { id: 'register', name: expect.anything() },
        missing: null,
        note: null,
        days: ['0000-00-00', '2014-01-27'],
      },
    ])
  })

  test('moves both hashes, whatever the order of its entries, and makes no draft', () => {
    seed.release()
    const bare = seed.graph()
    const more =
      '- { of: Meeting, claims: [HELD_IN], since: 2020, complete: false, missing: { en: Some., id: Sebagian. } }\n'
    write(COMPLETE + more)
    const first = seed.graph()
    write(more + COMPLETE)
    const turned = seed.graph()
    expect(first.wanted.hash).not.toBe(bare.wanted.hash)
    expect(turned.wanted.hash).toBe(first.wanted.hash)
    expect(new Set([bare, first, turned].map(({ seedHash }) => seedHash)).size).toBe(3)
    expect(first.versions).toMatchObject({ release: 1, isDraft: false })
  })

  test.each([
    [
      'what is not there',
      COMPLETE.replace('ports-convention', 'port-convention'),
      'there is no entity and no type port-convention. Did you mean ports-convention?',
    ],
    [
      'a claim type that is none',
      COMPLETE.replace('RATIFIED', 'RATIFED'),
      'RATIFED is no claim type. Did you mean RATIFIED?',
    ],
    [
      'a claim type of others',
      COMPLETE.replace('RATIFIED', 'SEATED_IN'),
      'SEATED_IN neither begins nor ends at something of type Instrument.',
    ],
    [
      'a source that is none',
      COMPLETE.replace('source: register', 'source: league'),
      'league is of type Organization and no Source. Did you mean site?',
    ],
    [
      'completeness without its day',
      COMPLETE.replace('asOf: 2014-01-27, ', ''),
      'the row: what is complete is so on a day (`asOf`) by a source (`source`).',
    ],
    [
      'a gap that is not named',
      '- { of: Meeting, claims: [HELD_IN], complete: false }\n',
      'the row: what is not complete says what is missing (`missing`), and what is complete has nothing missing.',
    ],
    [
      'no day at all',
      COMPLETE.replace('asOf', 'since: 2015, asOf'),
      'it speaks of no day: it begins on 2015-01-01 and ends, with what its source could know, on 2014-01-27.',
    ],
    [
      'a beginning without a bound',
      COMPLETE.replace('asOf', 'since: 2010~, asOf'),
      '2010~ has no bound; give a day, a month or a year, or leave it out.',
    ],
  ])('refuses %s, at its line', (_what, text, message) => {
    write(`\n${text}`)
    expect(problems()).toEqual([`coverage.yaml:2: ${message}`])
  })

  test('refuses to call complete what it calls incomplete on the same days, and takes both on days apart', () => {
    const gap = (since: string): string =>
      `- { of: ports-convention, claims: [RATIFIED], ${since}complete: false, missing: { en: Some., id: Sebagian. } }\n`
    write(COMPLETE + gap('since: 2014-01-28, '))
    expect(problems()).toEqual([])
    write(COMPLETE + gap(''))
    expect(problems()).toEqual([
      'coverage.yaml:2: of ports-convention it says that something is missing, and coverage.yaml:1 says otherwise of the same days; give them days apart by `since` and `until`.',
    ])
  })

  test('is bounded, since an answer tells it whole', () => {
    write(COMPLETE.repeat(301))
    expect(problems()).toEqual([
      'coverage.yaml:301: there are more than 300 entries; say of a whole type what holds for all of it.',
    ])
  })
})

describe('leads.yaml', () => {
  test('is read and counted, and is not in the graph', () => {
    const { hash } = seed.graph().wanted
    seed.write('leads.yaml', '- { what: Northland signed, why: no page was seen }\n')
    const { seed: read, wanted } = seed.graph()
    expect([read.leads, wanted.hash]).toEqual([1, hash])
  })

  test('says what is wrong with a lead at its line', () => {
    seed.write('leads.yaml', '- { what: Northland signed, because: no page was seen }\n')
    expect(problems()).toEqual([
      'leads.yaml:1: why: Invalid input: expected string, received undefined.',
      'leads.yaml:1: the row: Unrecognized key: "because" (because).',
    ])
  })
})
