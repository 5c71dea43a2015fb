import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import {
  type Came,
  type ViewAsked,
  askByHand,
  expectByHand,
  readGround,
  writeArguments,
} from './by-hand/asked.js'
import { type LineageAsked, lineageByHand, tiesOfTexts } from './by-hand/lineage.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const VIEWS: readonly ViewAsked[] = [
  {},
  { asOf: '2005-01-01' },
  { minGrade: 'OFFICIAL' },
  { modality: ['FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED'] },
]

/** Depth and limit that leave nothing out of the seed. */
const ROOMY = { depth: 50, limit: 300 }

describe('the lineage of an instrument', () => {
  test.each(VIEWS.map(view => [writeArguments(view), view] as const))(
    'of every one that has any, with %s: as by hand',
    async (_, view) => {
      const { seed } = ground
      const texts = [...new Set(tiesOfTexts(view, seed).map(({ from }) => from))].filter(id =>
        ['Instrument', 'Programme'].includes(seed.types.get(id)!),
      )
      expect(texts.length).toBeGreaterThan(8)
      for (const instrument of texts) {
        const found = await expectByHand(api, lineageByHand, { instrument, ...ROOMY, ...view }, ground)
        expect(found.isCut).toBe(false)
      }
    },
  )

  test('of a whole family, and of one way alone', async () => {
    const askReach = (reach: NonNullable<LineageAsked['reach']>): Promise<Came> =>
      expectByHand(api, lineageByHand, { instrument: 'work-programme-revised-2005', ...ROOMY, reach }, ground)
    await askReach('EARLIER')
    await askReach('LATER')
    expect((await askReach('FAMILY')).points.length).toBeGreaterThan((await askReach('LINE')).points.length)
  })

  test('says where it was cut short', async () => {
    const near = { instrument: 'work-programme-revised-2005', depth: 1, reach: 'EARLIER' } as const
    const cut = await expectByHand(api, lineageByHand, near, ground)
    expect(cut.isCut).toBe(true)
    expect(cut.leftOut).toEqual([{ atId: 'apact-1999', claimType: 'IMPLEMENTS', total: 1 }])
    const full = await askByHand(api, lineageByHand, { instrument: 'apact-1999', limit: 2 })
    expect(full.points).toHaveLength(2)
  })

  test('bad input is told in one sentence', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ lineage(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('instrument: "aseanapol"')).toBe(
      'instrument: aseanapol is of the type Organization; give the id of an Instrument or a Programme.',
    )
    expect(await message('instrument: "actipp"')).toContain('Did you mean actip?')
    expect(await message('instrument: "actip", depth: 0')).toBe('depth is 0; give a number from 1 to 50.')
    expect(await message('instrument: "actip", certainty: CERTAIN')).toContain('asOf')
  })
})
