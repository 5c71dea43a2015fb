import { describe, expect, test } from '@jest/globals'
import { type Coverage, coverageOf, daysOfCoverage, isWholeRecord } from '../../src/model/coverage.js'

const entry = (more: Partial<Coverage> = {}): Coverage => ({
  of: { id: 'treaty', name: { en: 'Treaty', id: 'Perjanjian' } },
  typeName: 'Instrument',
  claimTypes: ['RATIFIED'],
  since: null,
  until: null,
  isComplete: true,
  asOf: '2014-01-27',
  source: { id: 'register', name: { en: 'Register', id: 'Daftar' } },
  missing: null,
  note: null,
  days: daysOfCoverage(null, null, '2014-01-27'),
  ...more,
})
const later = entry({ isComplete: false, asOf: null, days: daysOfCoverage('2014-01-28', null, null) })
const ofAll = entry({ of: null, days: daysOfCoverage(null, null, '2020-01-01') })
const asked = { id: 'treaty', typeName: 'Instrument', farId: null, claimType: 'RATIFIED', day: null }

describe('the entry that speaks of a claim', () => {
  test.each([
    ['up to the day of its source', '2014-01-27', 0],
    ['with a gap after it', '2014-01-28', 1],
    ['without a day, the complete one', null, 0],
  ])('%s', (_what, day, place) => {
    const ledger = [entry(), later]
    expect(coverageOf(ledger, { ...asked, day })).toBe(ledger[place])
    expect(coverageOf([...ledger].reverse(), { ...asked, day })).toBe(ledger[place])
  })

  test('is that of the one far end that is asked for, as of the near one', () => {
    const ledger = [entry()]
    const fromCountry = { ...asked, id: 'country', typeName: 'Country' }
    expect(coverageOf(ledger, { ...fromCountry, farId: 'treaty' })).toBe(ledger[0])
    expect(coverageOf(ledger, fromCountry)).toBeNull()
  })

  test('is that of the entity before that of its type', () => {
    const ledger = [ofAll, entry()]
    expect(coverageOf(ledger, asked)).toBe(ledger[1])
    expect(coverageOf(ledger, { ...asked, id: 'other' })).toBe(ofAll)
    expect(coverageOf(ledger, { ...asked, day: '2019-01-01' })).toBe(ofAll)
  })

  test('is none for another claim, another type or a later day', () => {
    const ledger = [entry(), ofAll]
    expect(coverageOf(ledger, { ...asked, claimType: 'SIGNED' })).toBeNull()
    expect(coverageOf(ledger, { ...asked, id: 'x', typeName: 'Meeting' })).toBeNull()
    expect(coverageOf(ledger, { ...asked, day: '2020-01-02' })).toBeNull()
  })
})

test('nothing means no in a complete record alone, back to the day on which it begins', () => {
  const since = entry({ days: daysOfCoverage('2000-01-01', null, '2014-01-27') })
  expect([null, later, entry(), since].map(one => isWholeRecord(one))).toEqual([false, false, true, true])
  const days = ['1999-12-31', '2000-01-01', '2000-01-02']
  expect(days.map(day => isWholeRecord(since, day))).toEqual([false, true, true])
  expect(isWholeRecord(null, '2000-01-01')).toBe(false)
})

test('what is complete speaks of no day that its source could not know', () => {
  expect(daysOfCoverage('2000-01-01', '2010-12-31', '2014-01-27')).toEqual(['2000-01-01', '2010-12-31'])
  expect(daysOfCoverage(null, '2020-12-31', '2014-01-27')).toEqual(['0000-00-00', '2014-01-27'])
})
