import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createBreath } from '../../src/answer/breath.js'
import { keepMostTied, measureCentrality } from '../../src/queries/measure-centrality.js'
import { betweennessByPairs, neighboursOf, pagerankBySteps } from '../support/centrality.js'

const id = fc.constantFrom(...'abcdefghi')
const measured = (some: { from: string; to: string }[]): ReturnType<typeof measureCentrality> =>
  measureCentrality(some, createBreath())
const ties = fc.array(fc.record({ from: id, to: id }), { maxLength: 25 })

describe('how far something stands in the middle', () => {
  test('degree, betweenness and PageRank are those of counting pair by pair and step by step', async () => {
    await fc.assert(
      fc.asyncProperty(ties, async all => {
        const points = await measured(all)
        const neighbours = neighboursOf(all)
        expect(new Set(points.map(point => point.id))).toEqual(new Set(neighbours.keys()))
        const between = betweennessByPairs(neighbours)
        const ranks = pagerankBySteps(neighbours)
        for (const point of points) {
          expect(point.degree).toBe(neighbours.get(point.id)!.size)
          expect(point.betweenness).toBeCloseTo(between.get(point.id)!, 5)
          expect(point.pagerank).toBeCloseTo(ranks.get(point.id)!, 4)
        }
      }),
    )
  })

  test('neither the order of the ties nor the way in which each is read changes anything', async () => {
    await fc.assert(
      fc.asyncProperty(ties, async all => {
        const byId = async (some: typeof all): Promise<object> =>
          Object.fromEntries((await measured(some)).map(({ id: key, ...measures }) => [key, measures]))
        const turned = [...all].reverse().map(({ from, to }) => ({ from: to, to: from }))
        const one = await byId(all)
        expect(Object.keys(await byId(turned)).sort()).toEqual(Object.keys(one).sort())
        expect(await byId([...all, ...all])).toEqual(one)
      }),
    )
  })

  test('what has the most neighbours is kept, and nothing between what is kept is lost', () => {
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 9 }), (all, limit) => {
        const some = all.filter(({ from, to }) => from !== to)
        const { kept, total } = keepMostTied(some, limit)
        const neighbours = neighboursOf(some)
        expect(total).toBe(neighbours.size)
        const most = [...neighbours.keys()].sort(
          (a, b) => neighbours.get(b)!.size - neighbours.get(a)!.size || (a < b ? -1 : 1),
        )
        const ids = new Set(most.slice(0, limit))
        expect(kept).toEqual(some.filter(({ from, to }) => ids.has(from) && ids.has(to)))
      }),
    )
  })
})
