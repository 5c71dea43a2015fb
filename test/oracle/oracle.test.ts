import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { daysBetween, existenceFrom, ownDays, statedExistence } from './days.js'
import { readOracleModel } from './model.js'
import type { SaidRow, Witness } from './read-release.js'
import { judge } from './verdicts.js'

/** What was worked out by hand, so that the oracle itself is held to something. */

const model = readOracleModel('schema')

const spoke = (speaksOn: string | null, grade = 'NEWS', publisher = 'Daily'): Witness => ({
  source: publisher.toLowerCase(),
  publisher,
  grade,
  speaksOn,
  stance: 'SUPPORTS',
  passage: null,
})

/** A claim by its id, `MEMBER_OF:northland:league`. */
function said(id: string, more: Partial<SaidRow> = {}): SaidRow {
  const [claim, from, to] = id.split(':') as [string, string, string]
  const own = { field: null, value: null, lang: null, kind: null, scheme: null, since: null, until: null }
  return {
    id,
    claim,
    from,
    to,
    ...own,
    fields: {},
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
  const { possible, certain } = daysBetween(ownDays(row, false), [young, existenceFrom([null])], false)
  expect(possible).toEqual({ from: '2021-01-01', to: '2025-12-31' })
  expect(certain).toEqual({ from: '2023-12-31', to: '2025-12-31' })
})

test('an instrument may be older than its first dated act, while another act has no date', () => {
  const { possible, certain } = existenceFrom(['2023~', null, '2025-01-01'])
  expect([possible?.from, certain?.from]).toEqual(['', '2025-01-01'])
})

const verdictsOn = (...rows: SaidRow[]): string[] => rows.map(judge(model, rows))

test('a claim has the weight of all its rows, and a publisher counts once', () => {
  const rows = [
    said('MEMBER_OF:a:b'),
    said('MEMBER_OF:a:b:2', { witnesses: [spoke('2018-03-15', 'NEWS', 'Weekly')] }),
    said('MEMBER_OF:a:b:3', { modality: 'DENIED' }),
  ]
  expect(verdictsOn(...rows)).toEqual(['ACCEPTED', 'ACCEPTED', 'REJECTED'])
  expect(verdictsOn(rows[0]!, rows[2]!)).toEqual(['DISPUTED', 'DISPUTED'])
})

test('two seats contradict each other on a day on which both are certain, or where neither is dated', () => {
  const bangkok = { since: '1967-08-08', until: '1975' }
  const old = said('SEATED_IN:league:bangkok', { ...bangkok, witnesses: [spoke('1970-01-01')] })
  const fresh = said('SEATED_IN:league:jakarta')
  expect(verdictsOn(old, fresh)).toEqual(['ACCEPTED', 'ACCEPTED'])
  const early = { ...fresh, witnesses: [spoke('1970-01-01', 'PRIMARY')] }
  expect(verdictsOn(old, early)).toEqual(['REJECTED', 'ACCEPTED'])
  const undated = { ...old, since: null, until: null }
  expect(verdictsOn(undated, fresh)).toEqual(['DISPUTED', 'DISPUTED'])
})

/** Files that start the product, write its seeds, or ask it; all others are the oracle. */
const BESIDE_THE_ORACLE = new Set(['write-world.ts', 'oracle.graph.test.ts', 'oracle.test.ts'])

/** Every module that a file takes in, however it does. */
function modulesOf(text: string): string[] {
  const written = /^(?:import|export|\}).* from '([^']+)'$|^import '([^']+)'$|\bimport\('([^']+)'/gm
  return [...text.matchAll(written)].flatMap(found => found.slice(1).filter(name => name !== undefined))
}

const isOwn = (name: string): boolean => /^(\.\/[a-z-]+\.js|node:[a-z:]+|graphql|yaml)$/.test(name)

test('the oracle takes in nothing of the product', () => {
  const files = readdirSync('test/oracle').filter(file => !BESIDE_THE_ORACLE.has(file))
  const modules = files.flatMap(file => modulesOf(readFileSync(join('test/oracle', file), 'utf8')))
  expect(modules.length).toBeGreaterThan(40)
  expect(modules.filter(name => !isOwn(name))).toEqual([])
})

test.each([
  "import { judge } from '../../src/rules/verdicts.js'",
  "import {\n  judge,\n} from '../../src/rules/verdicts.js'",
  "export * from '../../src/rules/verdicts.js'",
  "import '../../src/rules/verdicts.js'",
  "const { judge } = await import('../../src/rules/verdicts.js')",
])('a file that took in %j would be found', text => {
  expect(modulesOf(text).map(isOwn)).toEqual([false])
})
