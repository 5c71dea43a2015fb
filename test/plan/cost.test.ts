import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { costOf } from '../../src/plan/cost.js'
import { graphOf, planOf } from '../support/plan.js'

const cost = (text: string, most = 1_000, variables = {}): number =>
  costOf(planOf(text, { version: graphOf(most), variables }))

/** `members` below `members`, each with so many rows. */
const nested = (sizes: readonly number[]): string =>
  `{ organization(id: "a") { ${sizes.map(first => `members(first: ${first}) { nodes { ... on Organization {`).join(' ')} id ${'} } }'.repeat(sizes.length)} } }`

describe('cost', () => {
  test('is one for each thing that may come', () => {
    expect(cost('{ organization(id: "a") { name } }')).toBe(1)
    expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3)
    expect(cost('{ organizations(first: 40) { nodes { id } } }')).toBe(40)
    expect(cost('{ organization(id: "a") { members(first: 10) { nodes { id } } } }')).toBe(1 + 10)
    expect(
      cost('{ organization(id: "a") { members(first: 10) { edges { evidence { source { id } } } } } }'),
    ).toBe(1 + 10 * (1 + 1))
    expect(
      cost(
        '{ organization(id: "a") { said(first: 10) { nodes { evidence { speaker { id } source { id } } } } } }',
      ),
    ).toBe(1 + 10 * (1 + 2))
    expect(cost('{ a: organization(id: "a") { id } b: organizations(first: 5) { totalCount } }')).toBe(1 + 5)
  })

  test('is one for each facet, for each value that it may show, and for what is shown of that', () => {
    const facets = (below: string): string =>
      `facets(fields: [ORGANIZATION_KIND, MEMBERS], limit: 7) { total values { value ${below} } }`
    expect(cost(`{ organizations(first: 5) { nodes { id } ${facets('')} } }`)).toBe(5 + 2 * (1 + 7))
    expect(cost(`{ organizations(first: 5) { nodes { id } ${facets('subject { name }')} } }`)).toBe(
      5 + 2 * (1 + 7 * 2),
    )
  })

  test('counts a page with the greatest degree that there is, where that is less than the page holds', () => {
    expect(cost('{ organization(id: "a") { members(first: 100) { nodes { id } } } }', 7)).toBe(1 + 7)
    expect(cost('{ organizations(first: 100) { nodes { members(first: 100) { nodes { id } } } } }', 7)).toBe(
      7 * (1 + 7),
    )
  })

  test('is, for links below links, the sum of what each level may bring', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), sizes => {
        let rows = 1
        const expected = sizes.reduce((sum, size) => sum + (rows *= size), 1)
        expect(cost(nested(sizes))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('is counted once for what a fragment brings to one place, and twice for two places', () => {
    const spread =
      '{ organization(id: "a") { ...F ...F } } fragment F on Organization { members(first: 8) { nodes { id } } }'
    expect(cost(spread)).toBe(1 + 8)
    const twice =
      '{ organization(id: "a") { x: members(first: 8) { nodes { id } } y: members(first: 8) { nodes { id } } } }'
    expect(cost(twice)).toBe(1 + 8 + 8)
  })
})

describe('what is too much', () => {
  test('in things is refused, and its way out is within the bound', () => {
    const text = (first: number): string => nested([first, 100, 100])
    expect(() => cost(text(20))).toThrow(/may bring .*first: (\d+)/)
    const way = /first: (\d+)/.exec(messageOf(() => cost(text(20))))![1]
    expect(cost(nested([20, 100, Number(way)]))).toBeLessThanOrEqual(50_000)
    expect(() => cost(nested([20, 100, Number(way) + 1]))).toThrow('may bring')
  })

  test('in bytes is refused where the things are few: each alias of a sentence weighs a sentence', () => {
    const sentences = (count: number): string =>
      Array.from({ length: count }, (_, place) => `s${place}: sentence`).join(' ')
    const text = (count: number): string =>
      `{ organizations(first: 100) { nodes { members(first: 100) { edges { ${sentences(count)} } } } } }`
    expect(cost(text(1))).toBe(100 * 101)
    expect(() => cost(text(29))).toThrow('MB')
  })

  test('in depth is refused, however few rows there are', () => {
    expect(cost(nested(Array.from({ length: 12 }, () => 1)))).toBe(13)
    expect(() => cost(nested(Array.from({ length: 13 }, () => 1)))).toThrow('follows 13 links')
  })
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('It was not refused')
}
