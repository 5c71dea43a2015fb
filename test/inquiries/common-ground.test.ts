import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Hold,
  WAYS,
  findShared,
  isSureOfPair,
  isSurelyOf,
  makePairs,
} from '../../src/queries/common-ground/pairs.js'
import { expectSame } from '../support/expect-same.js'

const PEOPLE = ['n', 'o', 'p', 'q', 'r']
const THINGS = ['t', 'u', 'v']

const someHold: fc.Arbitrary<Hold> = fc
  .record({
    nearId: fc.constantFrom(...PEOPLE),
    farId: fc.constantFrom(...THINGS),
    kind: fc.constantFrom(...WAYS.map(({ kind }) => kind)),
    n: fc.nat({ max: 3 }),
  })
  .map(({ n, ...hold }) => ({
    ...hold,
    isSure: n % 2 === 0,
    claimId: `${hold.kind}:${hold.nearId}:${hold.farId}:${n}`,
  }))
const someSide = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 })

/** Things that both have, as keys, by asking of each thing whether each of the two has it. */
const inCommon = (holds: readonly Hold[], one: string, other: string): string[] => {
  const has = (id: string, kind: string, farId: string): boolean =>
    holds.some(hold => hold.nearId === id && hold.kind === kind && hold.farId === farId)
  return WAYS.flatMap(({ kind }) =>
    THINGS.filter(thing => has(one, kind, thing) && has(other, kind, thing)).map(thing => `${kind} ${thing}`),
  ).sort()
}

describe('what two sides have in common', () => {
  test('is, pair by pair, what each thing says of both', () => {
    fc.assert(
      fc.property(fc.array(someHold, { maxLength: 25 }), someSide, someSide, (holds, a, b) => {
        const pairs = makePairs(findShared(holds, a, b), a, b)
        const keys = pairs.map(({ oneId, otherId }) => [oneId, otherId].sort().join())
        const wanted = a.flatMap(one =>
          b.filter(other => one !== other).map(other => [one, other].sort().join()),
        )
        expectSame([...keys].sort(), [...new Set(wanted)].sort())
        for (const { oneId, otherId, shared } of pairs)
          expectSame(shared.map(({ kind, id }) => `${kind} ${id}`).sort(), inCommon(holds, oneId, otherId))
      }),
      { numRuns: 1_000 },
    )
  })

  test('counts each pair of a thing once, and names claims of either side alone', () => {
    fc.assert(
      fc.property(fc.array(someHold, { maxLength: 25 }), someSide, someSide, (holds, a, b) => {
        const shared = findShared(holds, a, b)
        const pairs = makePairs(shared, a, b)
        for (const thing of shared) {
          const own = pairs.filter(pair => pair.shared.includes(thing))
          expectSame(thing.total, own.length)
          const isSureOf = (id: string): boolean =>
            holds.some(
              ({ nearId, farId, kind, isSure }) =>
                isSure && nearId === id && farId === thing.id && kind === thing.kind,
            )
          const sure = own.filter(({ oneId, otherId }) => isSureOf(oneId) && isSureOf(otherId))
          expectSame(
            own.filter(({ oneId, otherId }) => isSurelyOf(thing, oneId, otherId)),
            sure,
          )
          expectSame(isSureOfPair(thing), sure.length > 0)
          const sides = [
            [thing.aIds, thing.aClaims, a],
            [thing.bIds, thing.bClaims, b],
          ] as const
          for (const [ids, claims, side] of sides) {
            expectSame(
              ids.every(id => side.includes(id)),
              true,
            )
            const named = holds.filter(({ claimId }) => claims.includes(claimId))
            expectSame(
              named.every(hold => ids.includes(hold.nearId) && hold.farId === thing.id),
              true,
            )
            expectSame(new Set(named.map(({ nearId }) => nearId)), new Set(ids))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('does not hang on the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(someHold, { maxLength: 15 }), someSide, someSide, (holds, a, b) => {
        const keys = (list: readonly Hold[]): string[] =>
          findShared(list, a, b).map(({ kind, id, total }) => `${kind} ${id} ${total}`)
        expect(keys([...holds].reverse())).toEqual(keys(holds))
      }),
    )
  })
})
