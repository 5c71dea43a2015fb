import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeFigures } from '../../src/seed/describe-figures.js'
import { type Figures, figuresOf } from '../../src/seed/figures.js'
import { ownModel } from '../support/own-model.js'
import { type GivenEntity, type TempSeed, shuffle, tempSeed } from '../support/temp-seed.js'

const model = ownModel()
let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const figures = (): Figures => figuresOf(model, seed.graph().judgements.at(-1)!)
const valueOf = (counts: Figures['entities'], key: string): number =>
  counts.find(([found]) => found === key)?.[1] ?? 0

const addCountry = (claims: GivenEntity['claims']): void =>
  seed.rows<GivenEntity>('countries.yaml', rows =>
    rows.push({
      id: 'westland',
      statements: [
        {
          field: 'name',
          value: 'Westland',
          lang: 'en',
          kind: 'OFFICIAL',
          evidence: [{ source: 'register' }],
        },
        { field: 'name', value: 'Negeri Barat', lang: 'id', kind: 'TRANSLATION' },
      ],
      claims: claims!,
    }),
  )

describe('the figures of a seed', () => {
  test('count entities, claims, grades, languages, hosts and years', () => {
    const before = figures()
    addCountry([
      {
        MEMBER_OF: 'league',
        since: '1907-03',
        evidence: [{ source: 'daily-report' }, { source: 'register' }],
      },
      { MEMBER_OF: 'watch', since: '[1907-01-01..1909-12-31]', evidence: [{ source: 'weekly-report' }] },
    ])
    const after = figures()
    const grown = (
      of: 'entities' | 'claims' | 'grades' | 'languages' | 'hosts' | 'years',
      key: string,
    ): number => valueOf(after[of], key) - valueOf(before[of], key)
    expect({
      countries: grown('entities', 'Country'),
      memberships: grown('claims', 'MEMBER_OF'),
      // The better of two sources is that of the claim; one that nobody has read has no grade.
      primary: grown('grades', 'PRIMARY'),
      news: grown('grades', 'NEWS'),
      unchecked: grown('grades', 'UNCHECKED'),
      english: grown('languages', 'en'),
      indonesian: grown('languages', 'id'),
      daily: grown('hosts', 'daily.example'),
      // Only a date that lies in one year is counted.
      in1907: grown('years', '1907'),
    }).toEqual({
      countries: 1,
      memberships: 2,
      primary: 2,
      news: 0,
      unchecked: 1,
      english: 1,
      indonesian: 1,
      daily: 1,
      in1907: 1,
    })
    expect(valueOf(after.entities, 'System')).toBe(0)
  })

  test('tell which claims are seen, well sourced and dated', () => {
    const before = figures().shares
    addCountry([
      { MEMBER_OF: 'league', evidence: [{ source: 'register' }] },
      { MEMBER_OF: 'watch', until: '2010', evidence: [{ source: 'weekly-report' }] },
      { MEMBER_OF: 'ports-forum', until: '..', evidence: [{ source: 'daily-report' }] },
    ])
    const { of, seen, good, dated } = figures().shares
    expect([of - before.of, seen - before.seen, good - before.good, dated - before.dated]).toEqual([
      3, 2, 1, 1,
    ])
  })

  test('name as the weakest what one publisher says, in the worst grade first', () => {
    addCountry([])
    seed.entity(
      'countries.yaml',
      'westland',
      row => (row.statements[0]!.evidence = [{ source: 'weekly-report' }]),
    )
    const { weakest } = figures()
    expect(weakest[0]).toEqual({
      id: 'westland',
      type: 'Country',
      publishers: 1,
      bestGrade: 'UNCHECKED',
      unchecked: 1,
    })
    expect(weakest.map(({ publishers }) => publishers)).toEqual(
      weakest.map(({ publishers }) => publishers).sort((a, b) => a - b),
    )
    expect(weakest.some(({ type }) => type === 'Source')).toBe(false)
  })

  test('are printed the same whatever the order of the files’ rows', () => {
    const text = describeFigures(figures())
    shuffle(seed, items => [...items].reverse())
    expect(describeFigures(figures())).toEqual(text)
    expect(text).toContainEqual(expect.stringMatching(/^Of \d+ claims, \d+ \(\d+\.\d %\) seen, /))
  })
})

test('a long list is summed up, and nothing has no share', () => {
  const hosts = Array.from({ length: 42 }, (_, index) => [`host-${index}`, 50 - index] as const)
  const none: Figures = {
    entities: [],
    claims: [],
    grades: [],
    languages: [],
    hosts,
    years: [],
    shares: { of: 0, seen: 0, good: 0, dated: 0 },
    weakest: [],
  }
  const lines = describeFigures(none)
  expect(lines).toContain('  19 in 2 more')
  expect(lines).toContain('Of 0 claims, 0 seen, 0 PRIMARY or OFFICIAL, 0 dated.')
})
