import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Relation, weighSimilar } from '../../src/queries/weigh-similar.js'
import { expectSame } from '../support/expect-same.js'

/** Relations of one entity, each with some of six others. */
const relations: fc.Arbitrary<Relation[]> = fc
  .uniqueArray(
    fc.record({
      shared: fc.constantFrom('x', 'y', 'z'),
      claimType: fc.constantFrom('COVERS', 'SIGNED'),
      isForward: fc.boolean(),
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
    }),
    { selector: ({ shared, claimType, isForward }) => `${shared} ${claimType} ${isForward}`, maxLength: 8 },
  )
  .map(all =>
    all.map(({ ids, ...relation }, place) => ({
      ...relation,
      own: `own-${place}`,
      others: ids.map(id => [id, `claim-${place}-${id}`] as const),
    })),
  )

describe('what stands in the same relations', () => {
  test('each other once, with the sum over the relations that it stands in, and the best first', () => {
    fc.assert(
      fc.property(relations, all => {
        const scored = weighSimilar(all)
        const ids = new Set(all.flatMap(({ others }) => others.map(([id]) => id)))
        expectSame(new Set(scored.map(({ id }) => id)), ids)
        expect(scored).toHaveLength(ids.size)
        for (const { id, score, relations: shared } of scored) {
          const own = all.filter(({ others }) => others.some(([other]) => other === id))
          const byHand = own.map(({ others }) => 1 / Math.log(others.length + 1)).reduce((a, b) => a + b)
          expect(score).toBeCloseTo(byHand, 5)
          expectSame(new Set(shared.map(({ own: mine }) => mine)), new Set(own.map(({ own: mine }) => mine)))
          expectSame(
            shared.every(({ theirs }) => theirs.endsWith(`-${id}`)),
            true,
          )
          const commons = shared.map(({ commonness }) => commonness)
          expectSame(
            commons,
            [...commons].sort((a, b) => a - b),
          )
        }
        const scores = scored.map(({ score }) => score)
        expectSame(
          scores,
          [...scores].sort((a, b) => b - a),
        )
      }),
    )
  })

  test('the order in which relations come changes nothing, and what one more shares weighs less', () => {
    fc.assert(
      fc.property(relations, all => {
        expect(weighSimilar([...all].reverse())).toEqual(weighSimilar(all))
        const more = all.map(relation => ({
          ...relation,
          others: [...relation.others, ['new', 'c'] as const],
        }))
        const before = new Map(weighSimilar(all).map(({ id, score }) => [id, score]))
        for (const { id, score } of weighSimilar(more))
          if (id !== 'new') expect(score).toBeLessThan(before.get(id)!)
      }),
    )
  })
})
