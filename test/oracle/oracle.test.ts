import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { daysBetween, existenceFrom, ownDays, statedExistence } from './days.js'
import { readOracleModel } from './model.js'
import type { SaidRow, Witness } from './read-release.js'
import { READINGS } from './readings.js'
import { judge } from './verdicts.js'

/** What was worked out by hand, so that the oracle itself is held to something. */

const model = readOracleModel('schema')

const spoke = (speaksOn: string | null, grade = 'NEWS', publisher = 'Daily'): Witness => ({
  source: publisher.toLowerCase(),
  publisher,
  grade,
  speaksOn,
  stance: 'SUPPORTS',
})

/** A claim by its id, `MEMBER_OF:northland:league`. */
function said(id: string, more: Partial<SaidRow> = {}): SaidRow {
  const [claim, from, to] = id.split(':') as [string, string, string]
  const own = { field: null, value: null, lang: null, kind: null, since: null, until: null }
  return {
    id,
    claim,
    from,
    to,
    ...own,
    modality: 'FACT',
    witnesses: [spoke('2018-03-15')],
    whole: id,
    ...more,
  }
}

const from = (since: string | null, until: string | null, ...days: (string | null)[]): SaidRow =>
  said('MEMBER_OF:northland:league', { since, until, witnesses: days.map(day => spoke(day)) })

test.each([
  [
    'an exact first day is certain, whoever says so',
    from('2020-06-01', null, '2015'),
    '2020-06-01',
    '2020-06-01',
  ],
  [
    'from the last possible first day to the first possible last one',
    from('1990', '2000', null),
    '1990-12-31',
    '2000-01-01',
  ],
  [
    'from the first to the last day at which a source speaks',
    from(null, null, '2001-02-03', '2004-05-06'),
    '2001-02-03',
    '2004-05-06',
  ],
  [
    'an end that is only about is no more certain than the year would be',
    from('1990-01-01', '2000~', '2023-01-01'),
    '1990-01-01',
    '1990-01-01',
  ],
])('%s', (_, row, certainFrom, certainTo) => {
  expect(ownDays(row, false).certain).toEqual({ from: certainFrom, to: certainTo })
})

test.each([
  ['a beginning that is only about, and a source before it', from('2020~', null, '2015-01-01')],
  ['a year, and a source before it', from('2020', null, '2015-01-01')],
  ['no date, and a source of no day', from(null, null, '2015', null)],
])('nothing is certain: %s', (_, row) => {
  expect(ownDays(row, false).certain).toBeNull()
})

test('a claim is certain only while both ends surely exist, and possible while both may', () => {
  const row = from('2020-01-01', '2025-12-31', '2022-01-01')
  const young = statedExistence(from('[2021-01-01..2023-12-31]', null, '2026-01-01'))
  for (const byCertainDays of [true, false]) {
    const { possible, certain } = daysBetween(
      ownDays(row, false),
      [young, existenceFrom([null])],
      false,
      byCertainDays,
    )
    expect(possible).toEqual({ from: '2021-01-01', to: '2025-12-31' })
    expect(certain).toEqual({ from: '2023-12-31', to: '2025-12-31' })
  }
})

test('an instrument may be older than its first dated act, while another act has no date', () => {
  const { possible, certain } = existenceFrom(['2023~', null, '2025-01-01'])
  expect([possible?.from, certain?.from]).toEqual(['', '2025-01-01'])
})

const verdictsOn = (...rows: SaidRow[]): string[][] =>
  READINGS.map(reading => rows.map(judge(model, rows, reading)))
const inEveryReading = (...verdicts: string[]): string[][] => READINGS.map(() => verdicts)

test('a claim has the weight of all its rows, and a publisher counts once', () => {
  const rows = [
    said('MEMBER_OF:a:b'),
    said('MEMBER_OF:a:b:2', { witnesses: [spoke('2018-03-15', 'NEWS', 'Weekly')] }),
    said('MEMBER_OF:a:b:3', { modality: 'DENIED' }),
  ]
  expect(verdictsOn(...rows)).toEqual(inEveryReading('ACCEPTED', 'ACCEPTED', 'REJECTED'))
  expect(verdictsOn(rows[0]!, rows[2]!)).toEqual(inEveryReading('DISPUTED', 'DISPUTED'))
})

test('two seats contradict each other on a day on which both are certain, or where neither is dated', () => {
  const bangkok = { since: '1967-08-08', until: '1975' }
  const old = said('SEATED_IN:league:bangkok', { ...bangkok, witnesses: [spoke('1970-01-01')] })
  const fresh = said('SEATED_IN:league:jakarta')
  expect(verdictsOn(old, fresh)).toEqual(inEveryReading('ACCEPTED', 'ACCEPTED'))
  const early = { ...fresh, witnesses: [spoke('1970-01-01', 'PRIMARY')] }
  expect(verdictsOn(old, early)).toEqual(inEveryReading('REJECTED', 'ACCEPTED'))
  const undated = { ...old, since: null, until: null }
  expect(verdictsOn(undated, fresh)).toEqual(inEveryReading('DISPUTED', 'DISPUTED'))
})

/** Files that start the product, write its seeds, or ask it; all others are the oracle. */
const BESIDE_THE_ORACLE = new Set(['write-world.ts', 'oracle.graph.test.ts', 'oracle.test.ts'])

test('the oracle takes in nothing of the product', () => {
  const files = readdirSync('test/oracle').filter(file => !BESIDE_THE_ORACLE.has(file))
  const imports = files.flatMap(file =>
    [
      ...readFileSync(join('test/oracle', file), 'utf8').matchAll(
        /^(?:import|export|\}).* from '([^']+)'$|^import '([^']+)'$|\bimport\('([^']+)'/gm,
      ),
    ].map(found => found.slice(1).find(name => name !== undefined)!),
  )
  expect(files.length).toBeGreaterThan(10)
  expect(imports.filter(name => !/^(\.\/[a-z-]+\.js|node:[a-z:]+|graphql|yaml)$/.test(name))).toEqual([])
})
