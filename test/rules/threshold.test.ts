import { describe, expect, test } from '@jest/globals'
import { readThreshold } from '../../src/rules/threshold.js'

describe('what a treaty waits for', () => {
  test('is a number, or all, whose consents count, and how long after the last', () => {
    expect(readThreshold('40 STATES P90D')).toEqual({
      needed: 40,
      counted: 'STATES',
      after: { days: 90, months: 0, isFirstOfMonth: false },
    })
    expect(readThreshold('5 STATES P3M/01')).toMatchObject({ needed: 5, after: { isFirstOfMonth: true } })
    expect(readThreshold('ALL SIGNATORIES P0D')).toMatchObject({ needed: null, counted: 'SIGNATORIES' })
    expect(readThreshold('6 MEMBERS P30D')).toMatchObject({ needed: 6, counted: 'MEMBERS' })
  })

  test.each([
    '40',
    'P90D',
    '40 P90D',
    '0 STATES P90D',
    '40 states P90D',
    '40 STATES 90 days',
    'ALL STATES P0D',
  ])('is not “%s”', text => expect(readThreshold(text)).toBeNull())
})
