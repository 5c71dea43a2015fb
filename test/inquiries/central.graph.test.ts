import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { neighboursOf } from '../support/centrality.js'
import { askByHand, expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type CentralAsked, centralByHand, tiesOfPart } from './by-hand/central.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const PARTS: readonly CentralAsked[] = [
  { entityTypes: ['Organization'], orderBy: 'PAGERANK' },
  { entityTypes: ['Organization', 'Instrument', 'Meeting'], crime: 'trafficking-in-persons' },
  { entityTypes: ['Undertaking', 'Instrument'], crime: 'piracy', hops: 2 },
  {
    entityTypes: ['Organization', 'Country'],
    types: ['MEMBER_OF'],
    asOf: '1999-06-01',
    orderBy: 'DEGREE',
  },
  {
    entityTypes: ['Organization', 'Undertaking'],
    modality: ['FACT', 'PLANNED'],
    minGrade: 'OFFICIAL',
  },
].map(part => ({ ...part, first: 100, limit: 600 }) as CentralAsked)

describe('what stands in the middle', () => {
  test.each(PARTS.map(part => [writeArguments(part), part] as const))(
    'of %s, as by counting pair by pair',
    async (_, part) => {
      const found = await expectByHand(api, centralByHand, part, ground)
      expect(found.isCut).toBe(false)
      expect(found.entityTotal).toBeGreaterThan(4)
    },
  )

  test('what there is no room for is told', async () => {
    const part: CentralAsked = { entityTypes: ['Organization'], limit: 10 }
    expect(neighboursOf(tiesOfPart(part, ground.seed)).size).toBeGreaterThan(10)
    await expectByHand(api, centralByHand, part, ground)
    const whole = await askByHand(api, centralByHand, { first: 5 })
    expect(whole.entityTotal).toBeLessThanOrEqual(400)
    expect(whole.claimsLeftOut).toBeGreaterThan(0)
  })

  test('what is asked wrongly is refused by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ central(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('entityTypes: ["Body"]')).toContain('entityTypes holds “Body”')
    expect(await message('crime: "asean"')).toContain('crime: asean is of the type Organization')
    expect(await message('limit: 601')).toBe('limit is 601; give a number from 2 to 600.')
    expect(await message('hops: 3')).toBe('hops is 3; give a number from 1 to 2.')
  })
})
