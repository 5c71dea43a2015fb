import { describe, expect, test } from '@jest/globals'
import type { ChangeRow } from '../../src/cypher/queries/changes.js'
import { NO_GRAPH } from '../../src/questions/version.js'
import { statesOf } from '../../src/queries/changes/states.js'
import { fieldsToldBy, sumTotals, showChange } from '../../src/queries/changes/told.js'

const altered = (typeName: string, differing: readonly string[], isSurer = false): ChangeRow => ({
  id: 'x',
  typeName,
  kind: 'ALTERED',
  cause: 'WORLD',
  differing,
  isSurer,
})

describe('what is told of a change', () => {
  test('stored properties are told as the fields of the API, each once', () => {
    expect(
      fieldsToldBy(
        altered('PARTY_TO', [
          'since',
          'since_first',
          'since_last',
          'possibleFrom',
          'certainTo',
          'gradeRank',
          'grade',
        ]),
      ),
    ).toEqual(['grade', 'holds', 'since'])
    expect(
      fieldsToldBy(
        altered('Instrument', ['possibleFrom', 'nameEnglish', 'sortEnglish', 'names', 'searchFolded']),
      ),
    ).toEqual(['existence', 'name', 'names'])
    expect(
      fieldsToldBy(altered('HOLDS_OFFICE_IN', ['office_english', 'office_english_folded'], true)),
    ).toEqual(['certainty', 'office'])
    expect(fieldsToldBy(altered('STATEMENT', ['value', 'folded', 'sources', 'evidence']))).toEqual([
      'evidence',
      'statedValue',
    ])
  })

  test('what was added has no before, what ended no after', () => {
    expect(showChange({ ...altered('Meeting', []), kind: 'ADDED' }, true)).toMatchObject({
      entityBefore: null,
      entityAfter: 'x',
      claimBefore: null,
      claimAfter: null,
      altered: [],
    })
    expect(showChange({ ...altered('PARTY_TO', []), kind: 'ENDED' }, false)).toMatchObject({
      entityBefore: null,
      entityAfter: null,
      claimBefore: 'x',
      claimAfter: null,
    })
  })

  test('what lies live and aside counts together', () => {
    const one = { typeName: 'SIGNED', kind: 'ADDED', cause: 'WORLD', total: 2 }
    expect(sumTotals([one, { ...one, cause: 'BOTH' }, one])).toEqual([
      { ...one, cause: 'BOTH' },
      { ...one, total: 4 },
    ])
  })
})

test('two states are named by days, by releases or by both; the current release is the one that is not given', () => {
  const version = { ...NO_GRAPH, release: 3 }
  expect(statesOf({ fromRelease: 1 }, version)).toEqual({
    from: { day: null, release: 1 },
    to: { day: null, release: null },
  })
  expect(
    statesOf({ fromDay: '2000-01-01', toDay: '1999-01-01', fromRelease: 3, toRelease: 2 }, version),
  ).toEqual({
    from: { day: '2000-01-01', release: null },
    to: { day: '1999-01-01', release: 2 },
  })
  expect(() => statesOf({}, version)).toThrow('two states')
  expect(() => statesOf({ toDay: '2000-01-01' }, version)).toThrow('there is no fromDay')
  expect(() => statesOf({ toRelease: 1 }, version)).toThrow('there is no fromRelease')
})
