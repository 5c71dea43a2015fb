import { describe, expect, test } from '@jest/globals'
import { applyRule, entryOfParty, readEntryRule } from '../../src/rules/entry-into-force.js'

const after = (rule: string, deposit: string): string => applyRule(readEntryRule(rule)!, deposit)

describe('the day that a rule gives', () => {
  // Days that the depositary itself tells: a deposit, the rule of the treaty, and from when it is in force for that party.
  test.each([
    ['P30D', '2004-05-27', '2004-06-26'],
    ['P90D', '1999-12-02', '2000-03-01'],
    ['P12M', '1950-06-12', '1951-06-12'],
    ['P3M/01', '2009-06-22', '2009-10-01'],
    ['P3M/01', '2011-11-01', '2012-02-01'],
    ['P1M', '2023-01-31', '2023-02-28'],
    ['P1M', '2024-01-31', '2024-02-29'],
    ['P12M', '2020-02-29', '2021-02-28'],
    ['P30D', '2023-12-15', '2024-01-14'],
    ['P0D', '2013-01-10', '2013-01-10'],
    ['P60D/01', '2002-11-05', '2003-02-01'],
  ])('%s after %s is %s', (rule, deposit, entry) => expect(after(rule, deposit)).toBe(entry))

  test('is that of the treaty where the treaty was not yet in force', () => {
    const at = (day: string): { first: string; last: string } => ({ first: day, last: day })
    const rule = readEntryRule('P30D')!
    expect(entryOfParty(rule, at('2002-01-01'), at('2003-09-29'))).toEqual(at('2003-09-29'))
    expect(entryOfParty(rule, { first: '2003-01-01', last: '2003-12-31' }, at('2003-09-29'))).toEqual({
      first: '2003-09-29',
      last: '2004-01-30',
    })
  })
})

test.each(['30', 'P30', 'P1Y', 'p30d', 'P3M/15', '', 'P30D '])('“%s” is no rule', text =>
  expect(readEntryRule(text)).toBeNull(),
)
