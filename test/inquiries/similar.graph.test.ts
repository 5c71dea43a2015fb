import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedTies()
})
afterAll(() => api.close())

const WHOLE =
  'node { id } relationCount total relationsLeftOut likes { node { id } score sharedCount relations { third { id } claimType isForward commonness own { id } theirs { id } } }'

/** The relations of each entity, as texts, from the claims alone: both ends of each. */
function relationsByHand(ties: readonly Tie[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const note = (id: string, relation: string): void =>
    void found.set(id, (found.get(id) ?? new Set()).add(relation))
  for (const { from, to, type } of ties) {
    if (from === to) continue
    const isSame = seed.model.claims.get(type)!.traits.includes('SYMMETRIC')
    note(from, `${type} true ${to}`)
    note(to, `${type} ${isSame} ${from}`)
  }
  return found
}

const VIEWS: readonly [to: string, args: string, view: OracleView & { types?: string[] }][] = [
  ['aseanapol', '', {}],
  ['actip', 'minGrade: OFFICIAL', { minGrade: 'OFFICIAL' }],
  [
    'timor-leste',
    'types: ["MEMBER_OF", "OBSERVER_OF", "PARTY_TO"]',
    { types: ['MEMBER_OF', 'OBSERVER_OF', 'PARTY_TO'] },
  ],
  ['ammtc-17', 'asOf: "2024-01-01"', { day: '2024-01-01' }],
  ['asean-japan-work-plan-2023-2027', 'modality: [FACT, PLANNED]', { modality: ['FACT', 'PLANNED'] }],
]

describe('what is like an entity', () => {
  test.each(VIEWS)('%s, %s: as by comparing it with everything by hand', async (to, args, view) => {
    const { data, errors } = await api.ask(
      `{ found: similar(to: "${to}", limit: 50, shared: 25${args === '' ? '' : `, ${args}`}) { ${WHOLE} } }`,
    )
    expect(errors).toBeUndefined()
    const { found } = data
    const ties = seed.ties(view).filter(({ type }) => view.types?.includes(type) ?? true)
    const claims = new Map(ties.map(tie => [tie.id, tie]))
    const relations = relationsByHand(ties)
    const type = seed.types.get(to)
    const ofType = [...relations].filter(([id]) => seed.types.get(id) === type)
    const commonness = (relation: string): number => ofType.filter(([, own]) => own.has(relation)).length
    const own = relations.get(to)!
    const weights = new Map([...own].map(relation => [relation, 1 / Math.log(commonness(relation))]))
    const likes = ofType
      .filter(([id]) => id !== to)
      .map(([id, theirs]) => ({ id, both: [...theirs].filter(relation => own.has(relation)) }))
      .filter(({ both }) => both.length > 0)
      .map(({ id, both }) => ({ id, both, score: both.reduce((sum, one) => sum + weights.get(one)!, 0) }))
    expect(found.relationsLeftOut).toBe(0)
    expect(found.relationCount).toBe(own.size)
    expect(found.total).toBe(likes.length)
    expect(found.likes.length).toBe(Math.min(50, likes.length))
    expect(found.likes.length).toBeGreaterThan(2)
    const best = likes.map(({ score }) => score).sort((a, b) => b - a)
    for (const [place, like] of found.likes.entries()) {
      const byHand = likes.find(({ id }) => id === like.node.id)!
      expect(like.score).toBeCloseTo(byHand.score, 5)
      expect(like.score).toBeCloseTo(best[place]!, 5)
      expect(like.sharedCount).toBe(byHand.both.length)
      for (const {
        third,
        claimType,
        isForward,
        commonness: common,
        own: mine,
        theirs,
      } of like.relations as Reply['data'][]) {
        const relation = `${claimType} ${isForward} ${third.id}`
        expect(byHand.both).toContain(relation)
        expect(common).toBe(commonness(relation))
        const ends = (id: string): string[] => [claims.get(id)!.from, claims.get(id)!.to].sort()
        expect(ends(mine.id)).toEqual([to, third.id].sort())
        expect(ends(theirs.id)).toEqual([like.node.id, third.id].sort())
      }
    }
  })

  test('what is asked wrongly is refused by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ similar(${args}) { total } }`)).errors![0]!.message
    expect(await message('to: "aseanapoll"')).toContain('Did you mean aseanapol?')
    expect(await message('to: "asean", limit: 51')).toBe('limit is 51; give a number from 1 to 50.')
    expect(await message('to: "asean", shared: 0')).toBe('shared is 0; give a number from 1 to 25.')
  })
})
