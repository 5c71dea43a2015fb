import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spanOfDated } from '../../src/rules/holds.js'
import { partiesOf } from '../../src/rules/parties.js'
import type { ClaimRow, EvidenceRow, StatementRow } from '../../src/rules/row.js'
import { ownDays } from '../oracle/days.js'
import { readOracleModel } from '../oracle/model.js'
import { partiesByRule } from '../oracle/parties-by-rule.js'
import type { SaidRow } from '../oracle/read-release.js'
import { ownModel } from '../support/own-model.js'
import { claim, said, statement } from './rows.js'

/** Parties by rule, held against those that an oracle finds by walking the calendar: of one country and one treaty, with all that may be known of both. */

const model = ownModel()
const oracleModel = readOracleModel('schema')

const DAYS = ['2001-02-03', '2003-09-01', '2003-12-31', '2004-05-27', '2010-05-01', '2013-01-11']
const day = fc.constantFrom(...DAYS)
const date = fc.oneof(
  day,
  fc.constantFrom(null, '2003', '2004-05', '2004~', '[2003-09-01..2004-05-27]'),
  day.map(last => `[..${last}]`),
  day.map(first => `[${first}..]`),
)
const evidence: fc.Arbitrary<EvidenceRow[]> = fc.array(
  fc
    .record({ publisher: fc.constantFrom('Daily', 'Weekly'), speaksOn: fc.oneof(fc.constant(null), day) })
    .map(({ publisher, speaksOn }) => said('NEWS', publisher, { speaksOn })),
  { minLength: 1, maxLength: 2 },
)

const claimsOf = (id: string, maxLength: number, fields: ClaimRow['fields'] = {}): fc.Arbitrary<ClaimRow[]> =>
  fc
    .array(fc.record({ since: date, evidence }), { maxLength })
    .map(all => all.map((more, n) => claim(n === 0 ? id : `${id}:${n + 1}`, { ...more, fields })))

const values = (
  field: string,
  value: fc.Arbitrary<string>,
  maxLength: number,
): fc.Arbitrary<StatementRow[]> =>
  fc
    .array(fc.record({ value, evidence }), { maxLength })
    .map(all =>
      all.map(({ value: own, evidence: by }, n) =>
        statement(`ports:${field}:${n + 1}`, own, { evidence: by }),
      ),
    )

const worlds = fc
  .tuple(
    claimsOf('RATIFIED:northland:ports', 3),
    claimsOf('DENOUNCED:northland:ports', 1),
    claimsOf('PARTY_TO:eastland:ports', 1),
    claimsOf('PARTY_TO:westland:ports', 1, { isProvisional: true }),
    values('entryIntoForceRule', fc.constantFrom('P30D', 'P12M', 'P3M/01', 'P0D'), 1),
    values('entryThreshold', fc.constantFrom('2 STATES P90D', '3 STATES P0D', '6 MEMBERS P12M'), 1),
    values(
      'enteredIntoForceOn',
      fc.constantFrom('2003-09-29', '2003', '2003-09', '[..2004-05-27]', '2003~'),
      2,
    ),
  )
  .map(rows => rows.flat())

/** A row as the oracle reads it. */
function rowOfOracle(row: ClaimRow | StatementRow): SaidRow {
  const { id, since, until, modality } = row
  const ends =
    row.row === 'claim'
      ? { claim: row.type, from: row.from, to: row.to, field: null, value: null, fields: row.fields }
      : { claim: null, from: row.entity, to: null, field: row.field, value: row.value, fields: {} }
  const witnesses = row.evidence.map(item => ({ ...item, passage: null }))
  const none = { lang: null, kind: null, scheme: null }
  return {
    id,
    ...ends,
    ...none,
    since,
    until,
    modality,
    witnesses,
    whole: JSON.stringify([id, since, witnesses]),
  }
}

test('a party by rule begins and ends, and is certain, when the oracle says so', () => {
  let found = 0
  fc.assert(
    fc.property(worlds, rows => {
      const wanted = partiesByRule(oracleModel, rows.map(rowOfOracle))
      const came = partiesOf(model, rows).filter(({ fields }) => fields.basis === 'BY_RULE')
      expect(came.map(({ id, since, until }) => [id, since, until])).toEqual(
        wanted.map(({ id, since, until }) => [id, since, until]),
      )
      found += came.length
      for (const [place, party] of came.entries()) {
        const { certainFrom, certainTo } = spanOfDated(party, false)
        const { certain } = ownDays(wanted[place]!, false)
        expect(certainFrom > certainTo ? null : { from: certainFrom, to: certainTo }).toEqual(certain)
      }
    }),
    { numRuns: 1_500 },
  )
  expect(found).toBeGreaterThan(200)
})
