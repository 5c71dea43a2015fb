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
    // Five bodies, and their 25 members, are read for both.
    const read = Math.ceil((5 + 5 + 25) / 25)
    expect(cost(`{ organizations(first: 5) { nodes { id } ${facets('')} } }`, 5)).toBe(5 + 2 * (1 + 7) + read)
    expect(cost(`{ organizations(first: 5) { nodes { id } ${facets('subject { name }')} } }`, 5)).toBe(
      5 + 2 * (1 + 7 * 2) + read,
    )
  })

  test('is one for every 25 entities and claims that a facet reads, whatever the page shows', () => {
    const facets = (names: string, more = ''): string =>
      `{ organizations(first: 1) { facets(fields: [${names}] ${more}, limit: 1) { total } } }`
    const shown = 1
    expect(cost(facets('ORGANIZATION_KIND'), 1_000)).toBe(1 + shown + 1_000 / 25)
    expect(cost(facets('ORGANIZATION_KIND, COLLECTIVE_OF'), 1_000)).toBe(1 + 2 * (shown + 1_000 / 25))
    expect(cost(facets('MEMBERS'), 10)).toBe(1 + shown + Math.ceil((10 + 10 * 10) / 25))
    expect(
      cost(
        '{ organizations(first: 4) { nodes { members { facets(claim: [GRADE], limit: 1) { total } } } } }',
        50,
      ),
    ).toBe(4 * (1 + 25 + shown + 50 / 25))
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

  describe('to be read for facets', () => {
    const HUGE = 1_000_000
    const one = 'facets(fields: [ORGANIZATION_KIND]) { total }'
    const aliased = (times: number, field: (alias: string) => string): string =>
      Array.from({ length: times }, (_, place) => field(`a${place}`)).join(' ')

    test('is not what one facet of a list of a million reads', () => {
      expect(cost(`{ organizations { totalCount ${one} } }`, HUGE)).toBeLessThanOrEqual(50_000)
    })

    test.each([
      ['in one place', '{ organizations { facets(fields: [ORGANIZATION_KIND, COLLECTIVE_OF]) { total } } }'],
      ['under thirty names', `{ organizations { ${aliased(30, alias => `${alias}: ${one}`)} } }`],
      ['of thirty lists', `{ ${aliased(30, alias => `${alias}: organizations(first: 1) { ${one} }`)} }`],
    ])('is refused where it is too much together, %s, with the number that passes', (_, text) => {
      expect(messageOf(() => cost(text, HUGE))).toMatch(
        /give `organizations\.facets` at most 1 facet in one query, and ask for the others in the next\.$/,
      )
    })

    test('is refused where one facet alone is too much, with what else could be asked', () => {
      expect(messageOf(() => cost(`{ organizations { ${one} } }`, 2 * HUGE))).toBe(
        'The query may bring 80026 things, and 50000 is the most; leave out `organizations.facets`, or ask for it below an entity whose link is shorter: one facet alone reads too much here.',
      )
    })
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
