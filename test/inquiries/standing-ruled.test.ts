import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Act, makeSupposedAct } from '../../src/queries/standing-acts.js'
import { findPartyOfVague } from '../../src/queries/standing-ruled.js'
import type { TreatyFacts } from '../../src/queries/standing-suppose.js'
import { readEntryRule } from '../../src/rules/entry-into-force.js'

const ENTRY = '2011-05-27'

/** What is known of a treaty: its rules, in days, for those who come first and for later ones. */
function factsOf(laterDays: number | null, firstDays: number | null = null): TreatyFacts {
  const rule = laterDays === null ? null : `P${laterDays}D`
  const partyRule = rule === null ? null : readEntryRule(rule)
  return {
    treaty:
      partyRule === null ? null : { rule: partyRule, text: rule!, entry: { first: ENTRY, last: ENTRY } },
    rule,
    partyRule,
    threshold: null,
    thresholdText: null,
    firstRule: firstDays === null ? null : readEntryRule(`P${firstDays}D`),
    entry: ENTRY,
    entryText: ENTRY,
    statementIds: [],
  }
}

/** A consent on record of which only the latest day is known. */
const consentedBy = (last: string): Act => ({
  ...makeSupposedAct('RATIFIED', 'a', 't', { since: `[..${last}]`, first: '0000-00-00', last }),
  id: 'RATIFIED:a:t',
})

const exactly = (day: string): Act => ({
  ...makeSupposedAct('RATIFIED', 'a', 't', { since: day, first: day, last: day }),
  id: 'RATIFIED:a:t',
})

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

describe('a party that follows from a consent of which the day is not known', () => {
  test('is bound between the days that every day gives on which the consent may have been', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2009-01-01', '2011-05-01', '2013-01-11'),
        fc.nat({ max: 3_000 }),
        fc.constantFrom(0, 30, 365),
        (last, before, laterDays) => {
          const party = findPartyOfVague([consentedBy(last)], factsOf(laterDays))!
          const boundOf = (day: string): string => [dayAfter(day, laterDays), ENTRY].sort()[1]!
          const some = boundOf(dayAfter(last, -before))
          expect(party.possibleFrom <= some && some <= party.certainFrom).toBe(true)
          expect(party.certainFrom).toBe(boundOf(last))
          expect([party.possibleFrom, party.basis]).toEqual([ENTRY, 'BY_RULE'])
        },
      ),
    )
  })

  test('is bound from the entry into force where it consented long enough before to bring that about', () => {
    const sinceOf = (act: Act): string | null => findPartyOfVague([act], factsOf(null, 30))?.since ?? null
    expect(sinceOf(exactly('2011-04-27'))).toBe(ENTRY)
    expect(sinceOf(consentedBy('2010-01-01'))).toBe(ENTRY)
    // Whether this one came before the number was reached or after it, nobody knows.
    expect(sinceOf(exactly('2011-05-01'))).toBeNull()
    expect(sinceOf(consentedBy('2013-01-11'))).toBeNull()
  })

  test('is none where a claim tells it, where it left, where nothing bounds its consent, or where the import has judged', () => {
    const vague = consentedBy('2013-01-11')
    const facts = factsOf(30)
    const other = (type: string): Act => ({ ...exactly('2014-01-01'), type, id: `${type}:a:t` })
    expect(findPartyOfVague([vague, other('PARTY_TO')], facts)).toBeNull()
    expect(findPartyOfVague([vague, other('DENOUNCED')], facts)).toBeNull()
    expect(findPartyOfVague([{ ...vague, certainFrom: '9999-99-99' }], facts)).toBeNull()
    expect(findPartyOfVague([{ ...vague, mode: 'SUCCESSION' }], facts)).toBeNull()
    expect(findPartyOfVague([exactly('2013-01-11')], facts)).toBeNull()
    expect(findPartyOfVague([{ ...vague, id: null }], facts)).toBeNull()
  })
})
