import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { costOfTie } from '../../src/queries/paths/cost.js'
import { PRICES } from '../../src/queries/paths/read.js'
import { type Look, type Room, type WantedPaths, searchPaths } from '../../src/queries/paths/search.js'
import type { Tie } from '../../src/questions/view.js'
import { type OraclePath, allPaths, priceOf } from '../support/path-oracle.js'
import { expectSame } from '../support/expect-same.js'

const PLENTY: Room = { entities: 10_000, ties: 100_000, atOnce: 2 }

const tie = fc.record({
  from: fc.nat(8).map(String),
  to: fc.nat(8).map(String),
  type: fc.constantFrom('A', 'B'),
  gradeRank: fc.integer({ min: 1, max: 5 }),
  since: fc.constantFrom(null, '2001'),
  certainty: fc.constantFrom(null, 'CERTAIN', 'POSSIBLE'),
  modality: fc.constantFrom('FACT', 'FACT', 'PLANNED'),
  verdict: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'DISPUTED'),
})

const ties = fc
  .array(tie, { minLength: 1, maxLength: 30 })
  .map(rows =>
    rows
      .filter(({ from, to }) => from !== to)
      .map(
        (row, place) => ({ ...row, until: null, id: `${row.type}:${row.from}:${row.to}:${place}` }) as Tie,
      ),
  )

const asked = fc.record({
  ends: fc.uniqueArray(fc.nat(8).map(String), { minLength: 2, maxLength: 5 }),
  avoided: fc.uniqueArray(fc.nat(8).map(String), { maxLength: 2 }),
  mostHops: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 6 }),
})

/** A question of generated parts: of the ends, those behind the first two must be passed. */
function wantedOf({
  ends,
  avoided,
  mostHops,
  k,
}: typeof asked extends fc.Arbitrary<infer T> ? T : never): WantedPaths {
  const [from, to, ...vias] = ends as [string, string, ...string[]]
  const kept = avoided.filter(id => !ends.includes(id))
  return { from, to, vias: vias.slice(0, 2), avoided: kept, mostHops, k, prices: PRICES }
}

/** A graph in memory that tells only what it is asked for, and notes how much that was. */
function lookAt(all: readonly Tie[]): Look & { readonly readIds: string[]; told: number } {
  const at = (id: string): Tie[] => all.filter(({ from, to }) => from === id || to === id)
  return {
    readIds: [],
    told: 0,
    degrees: ids => Promise.resolve(ids.map(id => ({ id, total: at(id).length, wanted: at(id).length }))),
    ties(ids) {
      this.readIds.push(...ids)
      const told = ids.flatMap(at)
      this.told += told.length
      return Promise.resolve(told)
    },
  }
}

const idsOf = ({ steps }: Awaited<ReturnType<typeof searchPaths>>['paths'][number]): string[] => [
  steps[0]!.start,
  ...steps.map(({ end }) => end),
]

describe('the cheapest paths', () => {
  test('are those of an oracle that tries every path', async () => {
    await fc.assert(
      fc.asyncProperty(ties, asked, fc.integer({ min: 1, max: 40 }), async (all, parts, atOnce) => {
        const wanted = wantedOf(parts)
        const found = await searchPaths(wanted, lookAt(all), { ...PLENTY, atOnce })
        const expected = allPaths(all, wanted).slice(0, wanted.k)
        expectSame(found.cutBy, null)
        expectSame(
          found.paths.map(path => [path.cost, ...idsOf(path)]),
          expected.map(({ cost, ids }) => [cost, ...ids]),
        )
        expectSame(
          found.paths.map(({ steps }) => steps.map(step => step.tie.id)),
          expected.map(({ claims }) => claims),
        )
        expectSame(
          found.paths.map(({ steps }) => steps.map(({ others }) => others.length + 1)),
          expected.map(({ widths }) => widths),
        )
      }),
      { numRuns: 1_500 },
    )
  })

  test('are found with little room too, or it is told that they may not be', async () => {
    let cuts = 0
    await fc.assert(
      fc.asyncProperty(
        ties,
        asked,
        fc.record({ entities: fc.integer({ min: 1, max: 6 }), ties: fc.integer({ min: 1, max: 30 }) }),
        async (all, parts, few) => {
          const wanted = wantedOf(parts)
          const look = lookAt(all)
          const found = await searchPaths(wanted, look, { ...few, atOnce: 2 })
          expect(look.readIds.length).toBeLessThanOrEqual(few.entities)
          expectSame(found.entitiesRead, look.readIds.length)
          expect(look.told).toBeLessThanOrEqual(few.ties)
          const every = allPaths(all, wanted).map(({ cost, ids }) => [cost, ...ids].join())
          const shown = found.paths.map(path => [path.cost, ...idsOf(path)].join())
          expectSame(
            shown.filter(path => !every.includes(path)),
            [],
          )
          if (found.cutBy === null) expectSame(shown, every.slice(0, wanted.k))
          else cuts++
        },
      ),
      { numRuns: 700 },
    )
    expect(cuts).toBeGreaterThan(50)
  })
})

describe('the nearest path that fails something', () => {
  const FAILURE = 100_000
  const failing = (avoided: readonly string[]): WantedPaths['prices'] => ({
    ...PRICES,
    tie: one => costOfTie(one) + (one.type === 'B' ? FAILURE : 0),
    entity: (id, degree) => PRICES.entity(id, degree) + (avoided.includes(id) ? FAILURE : 0),
    failure: { tie: one => one.type === 'B', entity: id => avoided.includes(id), least: FAILURE },
  })

  test('is that of an oracle which tries every path, and counts how often each fails', async () => {
    await fc.assert(
      fc.asyncProperty(ties, asked, fc.integer({ min: 1, max: 20 }), async (all, parts, atOnce) => {
        const { avoided, ...rest } = wantedOf(parts)
        const wanted: WantedPaths = { ...rest, avoided: [], prices: failing(avoided) }
        const found = await searchPaths(wanted, lookAt(all), { ...PLENTY, atOnce })
        const fails = ({ ids, claims }: OraclePath): number =>
          claims.filter(id => id.startsWith('B')).length +
          ids.slice(1, -1).filter(id => avoided.includes(id)).length
        const expected = allPaths(withoutFailing(all), wanted, all)
          .map(path => ({ ...path, failed: fails(path) }))
          .filter(({ failed }) => failed > 0)
          .map(({ ids, cost, failed }) => [cost + FAILURE * failed, ...ids] as const)
          .sort(
            (a, b) =>
              a[0] - b[0] || a.length - b.length || (a.slice(1).join('\n') < b.slice(1).join('\n') ? -1 : 1),
          )
        expectSame(found.cutBy, null)
        expectSame(
          found.paths.map(path => [path.cost, ...idsOf(path)]),
          expected.slice(0, wanted.k),
        )
      }),
      { numRuns: 700 },
    )
  })

  /** Of the claims between two, those that fail stand behind those that do not. */
  const withoutFailing = (all: readonly Tie[]): Tie[] => {
    const pairOf = ({ from, to }: Tie): string => [from, to].sort().join()
    const meeting = new Set(all.filter(({ type }) => type !== 'B').map(pairOf))
    return all.filter(one => one.type !== 'B' || !meeting.has(pairOf(one)))
  }
})

describe('what is read', () => {
  const link = (from: string, to: string): Tie =>
    ({
      id: `A:${from}:${to}`,
      type: 'A',
      from,
      to,
      since: '2001',
      until: null,
      gradeRank: 1,
      modality: 'FACT',
      verdict: 'ACCEPTED',
      certainty: null,
    }) as Tie
  const spokes = (hub: string, count: number): Tie[] =>
    Array.from({ length: count }, (_, place) => link(hub, `${hub}-${place}`))

  const theBest = (from: string, to: string): WantedPaths => ({
    from,
    to,
    vias: [],
    avoided: [],
    mostHops: 4,
    k: 1,
    prices: PRICES,
  })

  test('leaves a hub alone where a way around it costs less', async () => {
    const around = [link('a', 'b'), link('b', 'c'), link('c', 'z')]
    const over = [link('a', 'hub'), link('hub', 'z')]
    const all = [...around, ...over, ...spokes('hub', 500)]
    const look = lookAt(all)
    const { paths, cutBy } = await searchPaths(theBest('a', 'z'), look, PLENTY)
    expect(paths.map(idsOf)).toEqual([['a', 'b', 'c', 'z']])
    expect(cutBy).toBeNull()
    expect(look.readIds).not.toContain('hub')
  })

  test('is what is on the other side, where one end is a hub itself', async () => {
    const all = [link('hub', 'b'), link('b', 'z'), ...spokes('hub', 5_000)]
    const look = lookAt(all)
    const { paths, cutBy } = await searchPaths(theBest('hub', 'z'), look, { ...PLENTY, ties: 1_000 })
    expect(paths.map(idsOf)).toEqual([['hub', 'b', 'z']])
    expect(cutBy).toBeNull()
    expect(look.told).toBeLessThan(10)
  })
})

test('each thing that makes a claim weaker makes it cost more', () => {
  fc.assert(fc.property(ties, all => all.forEach(one => expect(costOfTie(one)).toBe(priceOf(one)))))
})
