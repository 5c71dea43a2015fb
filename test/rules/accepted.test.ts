import { expect, test } from '@jest/globals'
import { acceptedOf } from '../../src/rules/accepted.js'
import type { StatementRow } from '../../src/rules/row.js'
import type { SaidVersion } from '../../src/rules/stood-at.js'
import { statement } from './rows.js'

/** The value that is shown, of several that are all accepted. */
function shown(...rows: StatementRow[]): unknown {
  const said: SaidVersion[] = rows.map(row => ({ row, recordedIn: 1, retractedIn: null }))
  const verdicts = new Map(said.map(version => [version, 'ACCEPTED' as const]))
  return acceptedOf('league', said, verdicts).statements[0]?.value ?? null
}

const kind = (n: number, value: string, since: string | null, until: string | null): StatementRow =>
  statement(`league:organizationKind:${n}`, value, { since, until })

test('a value that ended is not the current one, even where there is no other', () => {
  const forum = kind(1, 'FORUM', null, '2000')
  for (const other of [kind(2, 'SECRETARIAT', '2001', null), kind(2, 'SECRETARIAT', null, '..')])
    expect(shown(forum, other)).toBe('SECRETARIAT')
  expect(shown(forum)).toBeNull()
})

test('of several that did not end, the latest to begin wins', () => {
  expect(shown(kind(1, 'FORUM', '1990', null), kind(2, 'SECRETARIAT', '2001', '..'))).toBe('SECRETARIAT')
  expect(shown(kind(1, 'FORUM', '1990', '2000'), kind(2, 'SECRETARIAT', '1980', '1989'))).toBeNull()
  expect(shown(kind(1, 'FORUM', '1990', null), kind(2, 'SECRETARIAT', null, null))).toBe('FORUM')
})

test('codes stand beside each other, those of one scheme too, but for one that ended', () => {
  const code = (n: number, value: string, until: string | null = null): StatementRow => ({
    ...statement(`league:externalId:WIKIDATA:${n}`, value, { until }),
    field: 'externalId',
    scheme: 'WIKIDATA',
  })
  const said = [code(1, 'Q1'), code(2, 'Q2', '..'), code(3, 'Q3', '2001')].map(row => ({
    row,
    recordedIn: 1,
    retractedIn: null,
  }))
  const verdicts = new Map(said.map(version => [version, 'ACCEPTED' as const]))
  expect(acceptedOf('league', said, verdicts).statements.map(({ value }) => value)).toEqual(['Q1', 'Q2'])
})

test('of dates that agree, the more precise one is shown, however old', () => {
  const dates = [statement('league:adoptedOn:1', '2000-11'), statement('league:adoptedOn:2', '2000-11-20')]
  expect(shown(...dates)).toBe('2000-11-20')
})
