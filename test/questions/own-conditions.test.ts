import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Conditions } from '../../src/questions/condition-tree.js'
import { splitConditions } from '../../src/questions/own-conditions.js'
import { expectSame } from '../support/expect-same.js'

const KEYS = ['kind', 'seat', 'since'] as const

/** What an entity has under each key, and whether it is what is asked for there: so simple that it can be judged by hand. */
type Having = Readonly<Record<string, boolean>>

const { tree } = fc.letrec<{ tree: Conditions }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...KEYS).map(key => ({ [key]: { eq: true } })),
    fc
      .uniqueArray(fc.constantFrom(...KEYS))
      .map(keys => Object.fromEntries(keys.map(key => [key, { eq: true }]))),
    fc.array(tie('tree'), { maxLength: 3 }).map(and => ({ and })),
    fc.array(tie('tree'), { maxLength: 3 }).map(or => ({ or })),
    tie('tree').map(not => ({ not })),
    fc.tuple(tie('tree'), fc.constantFrom(...KEYS)).map(([or, key]) => ({ or: [or], [key]: { eq: false } })),
  ),
}))

function meets(conditions: Conditions, having: Having): boolean {
  return Object.entries(conditions).every(([key, value]) => {
    if (key === 'and') return (value as Conditions[]).every(inner => meets(inner, having))
    if (key === 'or') return (value as Conditions[]).some(inner => meets(inner, having))
    if (key === 'not') return !meets(value as Conditions, having)
    return having[key] === (value as { eq: boolean }).eq
  })
}

const everyHaving: Having[] = [0, 1, 2, 3, 4, 5, 6, 7].map(bits =>
  Object.fromEntries(KEYS.map((key, place) => [key, (bits & (1 << place)) !== 0])),
)

/** Whether what is asked for depends on the key at all. */
const dependsOn = (conditions: Conditions, key: string): boolean =>
  everyHaving.some(
    having => meets(conditions, having) !== meets(conditions, { ...having, [key]: !having[key] }),
  )

test('both parts together ask for what was asked, and the own one for nothing but its keys', () => {
  fc.assert(
    fc.property(tree, fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 }), (given, keys) => {
      const { own, others } = splitConditions(given, keys)
      for (const having of everyHaving)
        expectSame(own.every(part => meets(part, having)) && meets(others, having), meets(given, having))
      for (const key of KEYS.filter(each => !keys.includes(each)))
        expectSame(
          own.filter(part => dependsOn(part, key)),
          [],
        )
    }),
    { numRuns: 500 },
  )
})

test('a choice of one key is taken out, wherever it stands beside others', () => {
  const kind = { kind: { eq: true } }
  const seat = { seat: { eq: true } }
  const asked: readonly [given: Conditions, left: Conditions][] = [
    [kind, {}],
    [{ ...kind, ...seat }, { and: [seat] }],
    [{ and: [{ and: [kind, seat] }] }, { and: [seat] }],
    [{ or: [kind, { kind: { eq: false } }], ...seat }, { and: [seat] }],
    [{ not: { or: [kind] } }, {}],
  ]
  for (const [given, left] of asked) expect(splitConditions(given, ['kind']).others).toEqual(left)
})

test('what joins it to another one under one or, or under one not, stays as it is', () => {
  const mixed = [
    { or: [{ kind: { eq: true } }, { seat: { eq: true } }] },
    { not: { kind: { eq: true }, seat: { eq: true } } },
    { or: [] },
  ]
  for (const given of mixed) expect(splitConditions(given, ['kind'])).toEqual({ own: [], others: given })
})
