import { describe, expect, test } from '@jest/globals'
import { withDerived } from '../../src/rules/derived.js'
import { partiesOf } from '../../src/rules/parties.js'
import type { ClaimRow, Row, StatementRow, Version } from '../../src/rules/row.js'
import { ownModel } from '../support/own-model.js'
import { claim, said, statement } from './rows.js'

const model = ownModel()

const RULE = statement('ports:entryIntoForceRule:1', 'P30D', { evidence: [said('PRIMARY', 'Depositary')] })
const ENTRY = statement('ports:enteredIntoForceOn:1', '2003-09-29')
const consent = (since: string | null, more: Partial<ClaimRow> = {}): ClaimRow =>
  claim('RATIFIED:northland:ports', { since, fields: { mode: 'ACCESSION' }, ...more })

const parties = (...rows: (ClaimRow | StatementRow)[]): ClaimRow[] => partiesOf(model, rows)
const dates = (...rows: (ClaimRow | StatementRow)[]): unknown =>
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
    ['a consent without a day', [RULE, ENTRY, consent(null)]],
    ['a consent on a day that may be any before another', [RULE, ENTRY, consent('2004~')]],
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
  ])('is none for want of grounds: %s', (_what, rows) => expect(parties(...rows)).toEqual([]))

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
