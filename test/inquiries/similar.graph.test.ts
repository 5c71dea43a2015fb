import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type SimilarAsked, similarByHand } from './by-hand/similar.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const VIEWS: readonly SimilarAsked[] = [
  { to: 'aseanapol' },
  { to: 'actip', minGrade: 'OFFICIAL' },
  { to: 'timor-leste', types: ['MEMBER_OF', 'OBSERVER_OF', 'PARTY_TO'] },
  { to: 'ammtc-17', asOf: '2024-01-01' },
  { to: 'asean-japan-work-plan-2023-2027', modality: ['FACT', 'PLANNED'] },
]

describe('what is like an entity', () => {
  test.each(VIEWS.map(asked => [writeArguments(asked), asked] as const))(
    '%s: as by comparing it with everything by hand',
    async (_, asked) => {
      const found = await expectByHand(api, similarByHand, { ...asked, limit: 50, shared: 25 }, ground)
      expect(found.likes.length).toBeGreaterThan(2)
    },
  )

  test('what is asked wrongly is refused by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ similar(${args}) { total } }`)).errors![0]!.message
    expect(await message('to: "aseanapoll"')).toContain('Did you mean aseanapol?')
    expect(await message('to: "asean", limit: 51')).toBe('limit is 51; give a number from 1 to 50.')
    expect(await message('to: "asean", shared: 0')).toBe('shared is 0; give a number from 1 to 25.')
  })
})
