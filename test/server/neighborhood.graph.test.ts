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

const PICTURE =
  'points { id typeName hops degree node { id } } lines { id fromId toId claimType certainty claim { id } } leftOut { atId claimType total } linesLeftOut isCut days looks { typeName isClaim total }'

async function askPicture(field: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ picture: ${field} { ${PICTURE} } }`)
  expect(errors).toBeUndefined()
  return data.picture
}

/** How far everything is from the middle, by walking the claims over and over. */
function distances(ties: readonly Tie[], middle: string, hops: number): Map<string, number> {
  const far = new Map([[middle, 0]])
  for (let hop = 1; hop <= hops; hop++)
    for (const { from, to } of ties)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        if (far.get(a) === hop - 1 && !far.has(b)) far.set(b, hop)
  return far
}

const VIEWS: readonly [of: string, hops: number, args: string, view: OracleView & { types?: string[] }][] = [
  ['aseanapol', 1, '', {}],
  [
    'ammtc-17',
    2,
    'types: ["ADOPTED_AT", "SESSION_OF", "COVERS", "HOSTED_BY"]',
    { types: ['ADOPTED_AT', 'SESSION_OF', 'COVERS', 'HOSTED_BY'] },
  ],
  [
    'asean-japan-work-plan-2023-2027',
    3,
    'modality: [FACT, PLANNED], types: ["UNDER", "BY_MEANS_OF", "MONITORED_BY"]',
    { modality: ['FACT', 'PLANNED'], types: ['UNDER', 'BY_MEANS_OF', 'MONITORED_BY'] },
  ],
  ['indonesia', 1, 'types: ["MEMBER_OF"], asOf: "1975-06-01"', { types: ['MEMBER_OF'], day: '1975-06-01' }],
  ['actip', 1, 'minGrade: OFFICIAL', { minGrade: 'OFFICIAL' }],
  ['labuan-bajo', 2, 'asOf: "2023-08-22"', { day: '2023-08-22' }],
]

describe('what lies around an entity', () => {
  test.each(VIEWS)(
    '%s within %i, %s: as by hand, where nothing is left out',
    async (of, hops, args, view) => {
      const limits = 'limit: 500, limitPerType: 100'
      const picture = await askPicture(
        `neighborhood(of: "${of}", hops: ${hops}, ${limits}${args === '' ? '' : `, ${args}`})`,
      )
      expect(picture.isCut).toBe(false)
      const ties = seed.ties(view).filter(({ type }) => view.types?.includes(type) ?? true)
      const far = distances(ties, of, hops)
      const shown = picture.points.map(({ id, hops: away }: Reply['data']) => [id, away])
      expect(new Map(shown)).toEqual(far)
      expect(far.size).toBeGreaterThan(1)
      const between = ties.filter(({ from, to }) => far.has(from) && far.has(to))
      expect(picture.lines.map(({ id }: Reply['data']) => id)).toEqual(between.map(({ id }) => id))
      for (const { id, typeName, degree, node } of picture.points) {
        expect([node.id, typeName]).toEqual([id, seed.types.get(id)])
        expect(degree).toBe(between.filter(({ from, to }) => from === id || to === id).length)
      }
    },
  )

  test('what the limits keep out is told, entity by entity and type by type', async () => {
    const picture = await askPicture('neighborhood(of: "indonesia", limitPerType: 3)')
    const ties = seed.ties().filter(({ from, to }) => from === 'indonesia' || to === 'indonesia')
    const types = [...new Set(ties.map(({ type }) => type))].sort()
    const totals = types.map(type => [type, ties.filter(tie => tie.type === type).length] as const)
    expect(picture.isCut).toBe(true)
    expect(picture.leftOut).toEqual(
      totals
        .filter(([, total]) => total > 3)
        .map(([claimType, total]) => ({ atId: 'indonesia', claimType, total: total - 3 })),
    )
  })

  test('a picture that is full says so, and stays within its bound', async () => {
    const picture = await askPicture('neighborhood(of: "asean", hops: 2, limit: 20)')
    expect(picture.points).toHaveLength(20)
    expect(picture.isCut).toBe(true)
    expect(picture.lines.length).toBeLessThanOrEqual(160)
  })

  test('a wrong id is refused with the nearest, a wrong type and a wrong number by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ neighborhood(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('of: "aseanapoll"')).toBe(
      'of: there is no entity with the id “aseanapoll”. Did you mean aseanapol?',
    )
    expect(await message('of: "asean", types: ["MEMBER"]')).toContain('types holds “MEMBER”')
    expect(await message('of: "asean", hops: 4')).toBe('hops is 4; give a number from 1 to 3.')
    expect(await message('of: "asean", certainty: CERTAIN')).toContain('asOf')
  })

  test('its cost is told before the database is asked', async () => {
    api.statements.length = 0
    const { errors } = await api.ask(
      '{ neighborhood(of: "asean", limit: 500) { lines { claim { evidence { source { claims(first: 100) { nodes { id } } } } } } } }',
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.statements.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})

describe('what lies between entities', () => {
  test('every claim between any two of them, whichever way', async () => {
    const ids = ['asean', 'aseanapol', 'indonesia', 'interpol', 'untoc', 'ammtc']
    const picture = await askPicture(`subgraph(ids: ${JSON.stringify(ids)})`)
    const between = seed.ties().filter(({ from, to }) => ids.includes(from) && ids.includes(to))
    expect(picture.lines.map(({ id }: Reply['data']) => id)).toEqual(between.map(({ id }) => id))
    expect(between.length).toBeGreaterThan(4)
    expect(
      picture.looks.reduce(
        (sum: number, { isClaim, total }: Reply['data']) => sum + (isClaim ? total : 0),
        0,
      ),
    ).toBe(between.length)
  })
})
