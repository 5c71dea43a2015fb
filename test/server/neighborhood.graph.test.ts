import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expectByHand, readGround, writeArguments } from '../inquiries/by-hand/asked.js'
import { type NeighborhoodAsked, neighborhoodByHand, subgraphByHand } from '../inquiries/by-hand/picture.js'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const VIEWS: readonly NeighborhoodAsked[] = [
  { of: 'aseanapol' },
  { of: 'ammtc-17', hops: 2, types: ['ADOPTED_AT', 'SESSION_OF', 'COVERS', 'HOSTED_BY'] },
  {
    of: 'asean-japan-work-plan-2023-2027',
    hops: 3,
    modality: ['FACT', 'PLANNED'],
    types: ['UNDER', 'BY_MEANS_OF', 'MONITORED_BY'],
  },
  { of: 'indonesia', types: ['MEMBER_OF'], asOf: '1975-06-01' },
  { of: 'actip', minGrade: 'OFFICIAL' },
  { of: 'labuan-bajo', hops: 2, asOf: '2023-08-22' },
]

describe('what lies around an entity', () => {
  test.each(VIEWS.map(asked => [writeArguments(asked), asked] as const))(
    '%s: as by hand, where nothing is left out',
    async (_, asked) => {
      const roomy = { ...asked, limit: 500, limitPerType: 100 }
      const picture = await expectByHand(api, neighborhoodByHand, roomy, ground)
      expect(picture.isCut).toBe(false)
      expect(picture.points.length).toBeGreaterThan(1)
    },
  )

  test('what the limits keep out is told, entity by entity and type by type', async () => {
    const picture = await expectByHand(api, neighborhoodByHand, { of: 'indonesia', limitPerType: 3 }, ground)
    expect(picture.leftOut.length).toBeGreaterThan(3)
  })

  test('a picture that is full says so, and stays within its bound', async () => {
    const picture = await expectByHand(api, neighborhoodByHand, { of: 'asean', hops: 2, limit: 20 }, ground)
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
    api.queries.length = 0
    const { errors } = await api.ask(
      '{ neighborhood(of: "asean", limit: 500) { lines { claim { evidence { source { claims(first: 100) { nodes { id } } } } } } } }',
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.queries.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})

describe('what lies between entities', () => {
  test('every claim between any two of them, whichever way', async () => {
    const ids = ['asean', 'aseanapol', 'indonesia', 'interpol', 'untoc', 'ammtc']
    const picture = await expectByHand(api, subgraphByHand, { ids }, ground)
    expect(picture.lines.length).toBeGreaterThan(4)
  })
})
