import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spanOfDated } from '../../src/rules/holds.js'
import { withDerived } from '../../src/rules/derived.js'
import { partiesOf } from '../../src/rules/parties.js'
import type { ClaimRow, Row, StatementRow, Version } from '../../src/rules/row.js'
import { ownModel } from '../support/own-model.js'
import { claim, said, statement } from './rows.js'

const model = ownModel()

const RULE = statement('ports:entryIntoForceRule:1', 'P30D', { evidence: [said('PRIMARY', 'Depositary')] })
const ENTRY = statement('ports:enteredIntoForceOn:1', '2003-09-29')
const THRESHOLD = statement('ports:entryThreshold:1', '6 STATES P90D', {
  evidence: [said('PRIMARY', 'Depositary')],
})
const UNDATED = [said('NEWS', 'Daily', { speaksOn: null })]
const consent = (since: string | null, more: Partial<ClaimRow> = {}): ClaimRow =>
  claim('RATIFIED:northland:ports', { since, fields: { mode: 'ACCESSION' }, ...more })

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const parties = (...rows: (ClaimRow | StatementRow)[]): ClaimRow[] => partiesOf(model, rows)
const dates = (...rows: (ClaimRow | StatementRow)[]): unknown[] =>
  parties(...rows).map(({ id, since, until }) => [id, since, until])

describe('a party by rule', () => {
  test('says so, cites the consent alone, and tells how it came about', () => {
    const [party] = parties(RULE, ENTRY, consent('2004-05-27', { evidence: [said('SECONDARY', 'Copy')] }))
    expect(party).toMatchObject({
      id: 'PARTY_TO:northland:ports:0',
      since: '2004-06-26',
      until: null,
      fields: { basis: 'BY_RULE' },
    })
    expect(party!.evidence.map(({ grade, publisher }) => [grade, publisher])).toEqual([['SECONDARY', 'Copy']])
    expect(party!.evidence[0]!.says!.en).toContain('2004-05-27')
    expect(party!.evidence[0]!.says!.id).toContain('P30D')
  })

  test('is one from the day of the treaty, if it consented before that', () => {
    expect(dates(RULE, ENTRY, consent('2002-01-01'))).toEqual([
      ['PARTY_TO:northland:ports:0', '2003-09-29', null],
    ])
  })

  test('is one from a day between two, where the day of the consent is not known whole or sources differ', () => {
    const between = [['PARTY_TO:northland:ports:0', '[2004-03-31..2004-04-30]', null]]
    expect(dates(RULE, ENTRY, consent('2004-03'))).toEqual(between)
    const [one, other] = [consent('2004-03-01'), consent('2004-03-31', { id: 'RATIFIED:northland:ports:2' })]
    expect(dates(RULE, ENTRY, one, other)).toEqual(between)
  })

  test('is one from a day that sources agree on, where one says less than the other', () => {
    const [exact, vague] = [
      consent('2015-11-02'),
      consent('[..2015-12-02]', { id: 'RATIFIED:northland:ports:2' }),
    ]
    const since = [['PARTY_TO:northland:ports:0', '2015-12-02', null]]
    expect(dates(RULE, ENTRY, exact, vague)).toEqual(since)
    expect(dates(RULE, ENTRY, exact, { ...vague, since: null })).toEqual(since)
    expect(parties(RULE, ENTRY, exact, vague)[0]!.evidence).toHaveLength(2)
  })

  test('is one from the entry into force, where it consented long enough before to be among those who brought that about', () => {
    const since = [['PARTY_TO:northland:ports:0', '2003-09-29', null]]
    expect(dates(THRESHOLD, ENTRY, consent('2003-07-01'))).toEqual(since)
    expect(dates(THRESHOLD, ENTRY, consent('[..2003-07-01]'))).toEqual(since)
    expect(parties(THRESHOLD, ENTRY, consent('2003-07-01'))[0]!.evidence[0]!.says!.en).toContain(
      '6 STATES P90D',
    )
  })

  test('is one of a treaty that is in force by the day on which it surely binds another', () => {
    const other = claim('PARTY_TO:eastland:ports', { since: '2010-05', evidence: UNDATED })
    const early = [RULE, consent('2004-05-27')]
    const days = (...rows: (ClaimRow | StatementRow)[]): unknown[] => dates(...early, ...rows).slice(1)
    expect(days(other)).toEqual([['PARTY_TO:northland:ports:0', '[2004-06-26..2010-05-31]', null]])
    expect(parties(...early, other)[1]!.evidence[0]!.says!.en).toContain('2010-05-31')
    expect(days({ ...other, fields: { isProvisional: true } })).toEqual([])
    expect(dates(RULE, consent('[..2004-05-27]'), other).slice(1)).toEqual([
      ['PARTY_TO:northland:ports:0', '[..2010-05-31]', null],
    ])
  })

  test('ends some time after it left, and begins anew when it consents anew', () => {
    const exit = claim('DENOUNCED:northland:ports', { since: '2010-05-01' })
    expect(dates(RULE, ENTRY, consent('2004-05-27'), exit)).toEqual([
      ['PARTY_TO:northland:ports:0', '2004-06-26', '[2010-05-01..]'],
    ])
    const again = consent('2013-01-11', { id: 'RATIFIED:northland:ports:2' })
    expect(dates(RULE, ENTRY, consent('2004-05-27'), exit, again)).toEqual([
      ['PARTY_TO:northland:ports:0', '2013-02-10', null],
    ])
  })

  test.each<[string, (ClaimRow | StatementRow)[]]>([
    ['no rule', [ENTRY, consent('2004-05-27')]],
    [
      'a rule that nobody has seen',
      [{ ...RULE, evidence: [said('UNCHECKED')] }, ENTRY, consent('2004-05-27')],
    ],
    [
      'two rules',
      [RULE, { ...RULE, id: 'ports:entryIntoForceRule:2', value: 'P90D' }, ENTRY, consent('2004-05-27')],
    ],
    ['a treaty of which nobody says when it entered into force', [RULE, consent('2004-05-27')]],
    [
      'a rule for who comes first, and a consent that may have come after',
      [THRESHOLD, ENTRY, consent('[..2003-07-02]')],
    ],
    [
      'a rule, and a party that a source names but that may come any day',
      [RULE, consent('2004-05-27'), claim('PARTY_TO:eastland:ports', { evidence: UNDATED })],
    ],
    ['a consent of which nobody says by when', [RULE, ENTRY, consent(null, { evidence: UNDATED })]],
    ['a consent on a day that may be any', [RULE, ENTRY, consent('2004~', { evidence: UNDATED })]],
    [
      'a consent of which only the first day is known',
      [RULE, ENTRY, consent('[2004-05-27..]', { evidence: UNDATED })],
    ],
    ['a succession', [RULE, ENTRY, consent('2004-05-27', { fields: { mode: 'SUCCESSION' } })]],
    ['a consent that is only planned', [RULE, ENTRY, consent('2004-05-27', { modality: 'PLANNED' })]],
    [
      'a consent that a better source denies',
      [
        RULE,
        ENTRY,
        consent('2004-05-27'),
        consent(null, {
          id: 'RATIFIED:northland:ports:2',
          modality: 'DENIED',
          evidence: [said('PRIMARY', 'Depositary')],
        }),
      ],
    ],
  ])('is none for want of grounds: %s', (_what, rows) =>
    expect(parties(...rows).filter(({ fields }) => fields.basis === 'BY_RULE')).toEqual([]),
  )

  test('gives way to a source that names the party, and not to a denial', () => {
    const named = claim('PARTY_TO:northland:ports', { since: '2004-07' })
    const denied = claim('PARTY_TO:northland:ports:2', { modality: 'DENIED' })
    expect(parties(RULE, ENTRY, consent('2004-05-27'), named)).toEqual([
      { ...named, fields: { basis: 'SEEN' } },
    ])
    expect(dates(RULE, ENTRY, consent('2004-05-27'), denied)).toEqual([
      ['PARTY_TO:northland:ports:2', null, null],
      ['PARTY_TO:northland:ports:0', '2004-06-26', null],
    ])
  })
})

describe('a party by rule whose consent is only known to lie before a day', () => {
  const by = consent('[..2013-01-11]', { evidence: [said('NEWS', 'Daily', { speaksOn: '2013-01-11' })] })

  test('is one by the day that the rule gives for the last day, and not before the treaty is in force', () => {
    const [party] = parties(RULE, ENTRY, by)
    expect(party).toMatchObject({
      since: '[2003-09-29..2013-02-10]',
      until: null,
      fields: { basis: 'BY_RULE' },
    })
    const says = party!.evidence[0]!.says!
    expect(says.en).toContain('Consent by 2013-01-11.')
    expect(says.id).toContain('Persetujuan paling lambat 2013-01-11.')
  })

  test('is one by a day that follows from when a source speaks of it, where it has no day of its own', () => {
    const between = [['PARTY_TO:northland:ports:0', '[2003-09-29..2018-04-14]', null]]
    expect(dates(RULE, ENTRY, consent(null))).toEqual(between)
    expect(dates(RULE, ENTRY, consent('2004~'))).toEqual(between)
  })

  test('is one from the day of the treaty, where all days on which it may have consented lie before', () =>
    expect(dates(RULE, ENTRY, consent('[..2002-05-01]'))).toEqual([
      ['PARTY_TO:northland:ports:0', '2003-09-29', null],
    ]))

  test('is bound between the days that every day gives on which the consent may have been', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2001-01-01', '2003-09-01', '2013-01-11'),
        fc.nat({ max: 3_000 }),
        fc.constantFrom(0, 30, 365),
        (last, before, days) => {
          const rule = { ...RULE, value: `P${days}D` }
          const of = (since: string): ClaimRow => parties(rule, ENTRY, consent(since))[0]!
          const whole = spanOfDated(of(`[..${last}]`), false)
          const one = spanOfDated(of(dayAfter(last, -before)), false)
          expect(whole.possibleFrom <= one.possibleFrom).toBe(true)
          expect(whole.possibleFrom).toBe('2003-09-29')
          expect(of(`[..${last}]`).since!.replace(']', '').slice(-10)).toBe(of(last).since)
        },
      ),
    )
  })

  test('is certain no sooner than it has begun for sure, whenever its sources spoke of the consent', () => {
    const spanOf = (speaksOn: string): [string, string] => {
      const evidence = [said('NEWS', 'Daily', { speaksOn })]
      const { certainFrom, certainTo } = spanOfDated(parties(RULE, ENTRY, { ...by, evidence })[0]!, false)
      return [certainFrom, certainTo]
    }
    const never = ['9999-99-99', '0000-00-00']
    // Who consented on that day is not bound on it.
    expect(spanOf('2013-01-11')).toEqual(never)
    expect(spanOf('2018-03-15')).toEqual(['2013-02-10', '2018-03-15'])
  })

  test('may have left after it or consented anew, so that nothing is certain once it left', () => {
    const exit = claim('DENOUNCED:northland:ports', { since: '2010-05-01' })
    const [party] = parties(RULE, ENTRY, by, exit)
    expect(party).toMatchObject({ since: '[2003-09-29..2013-02-10]', until: '[2010-05-01..]' })
    const exact = parties(RULE, ENTRY, consent('2004-05-27'), exit)[0]!
    expect(spanOfDated(exact, false)).toMatchObject({ certainFrom: '2004-06-26', certainTo: '2010-05-01' })
    const undated = parties(RULE, ENTRY, consent('2004-05-27'), {
      ...exit,
      since: null,
      evidence: UNDATED,
    })[0]!
    expect(undated.until).toBe('[2004-06-26..]')
    expect(spanOfDated(undated, false)).toMatchObject({ certainFrom: '2004-06-26', certainTo: '2004-06-26' })
  })

  test('is concluded at each release from what that one said, and anew where the day became known', () => {
    const at = (row: Row, recordedIn: number, retractedIn: number | null = null): Version => ({
      row,
      recordedIn,
      retractedIn,
    })
    const versions = [at(RULE, 1), at(ENTRY, 1), at(by, 2, 3), at({ ...by, since: '2012-12-12' }, 3)]
    const found = withDerived(model, versions, 4).filter(({ row }) => row.id.startsWith('PARTY_TO'))
    expect(
      found.map(({ row, recordedIn, retractedIn }) => [(row as ClaimRow).since, recordedIn, retractedIn]),
    ).toEqual([
      ['[2003-09-29..2013-02-10]', 2, 3],
      ['2013-01-11', 3, null],
    ])
  })
})

describe('a reservation', () => {
  const reservation = (fields: ClaimRow['fields']): ClaimRow =>
    claim('MADE_DECLARATION_ON:northland:ports', { fields: { declarationKind: 'RESERVATION', ...fields } })
  const reserved = (...more: ClaimRow[]): unknown[] =>
    parties(RULE, ENTRY, consent('2004-05-27'), ...more).map(({ fields }) => fields.withReservation)

  test('follows from what the party declared, so that it stays one party', () => {
    expect(reserved(reservation({}))).toEqual([true])
    expect(reserved()).toEqual([undefined])
    expect(reserved(reservation({ withdrawnOn: '2012-01-01' }))).toEqual([undefined])
    expect(reserved(reservation({ declarationKind: 'NOTIFICATION' }))).toEqual([undefined])
    expect(reserved(reservation({}), claim('PARTY_TO:northland:ports'))).toEqual([true])
  })
})

describe('over releases', () => {
  const at = (row: Row, recordedIn: number, retractedIn: number | null = null): Version => ({
    row,
    recordedIn,
    retractedIn,
  })
  const derived = (versions: readonly Version[], last: number): unknown =>
    withDerived(model, versions, last)
      .filter(({ row }) => row.row === 'claim' && row.type === 'PARTY_TO')
      .map(({ row, recordedIn, retractedIn }) => [row.id, recordedIn, retractedIn])

  test('what follows is recorded with its last ground, and ends with the first that goes', () => {
    const versions = [at(RULE, 2), at(ENTRY, 1), at(consent('2004-05-27'), 3, 5)]
    expect(derived(versions, 6)).toEqual([['PARTY_TO:northland:ports:0', 3, 5]])
    expect(derived(versions, 4)).toEqual([['PARTY_TO:northland:ports:0', 3, null]])
    expect(derived(versions, 2)).toEqual([])
  })

  test('a party of a file stands as it was recorded, and in two versions where its reservation came later', () => {
    const named = claim('PARTY_TO:northland:ports', { since: '2004-07' })
    const reservation = claim('MADE_DECLARATION_ON:northland:ports', {
      fields: { declarationKind: 'RESERVATION' },
    })
    expect(derived([at(named, 1, 3), at({ ...named, since: '2004-08' }, 3)], 4)).toEqual([
      ['PARTY_TO:northland:ports', 1, 3],
      ['PARTY_TO:northland:ports', 3, null],
    ])
    expect(derived([at(named, 1), at(reservation, 2)], 3)).toEqual([
      ['PARTY_TO:northland:ports', 1, 2],
      ['PARTY_TO:northland:ports', 2, null],
    ])
  })
})
