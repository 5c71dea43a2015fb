import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type CommonGroundAsked, commonGroundByHand } from './by-hand/common-ground.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const CASES: readonly CommonGroundAsked[] = [
  { a: ['indonesia'], b: ['philippines'] },
  { a: ['indonesia'], b: ['philippines'], crime: 'trafficking-in-persons' },
  { a: ['indonesia', 'thailand', 'laos'], b: ['japan', 'china', 'australia'], asOf: '2020-01-01' },
  { a: ['asean', 'aseanapol'], b: ['interpol', 'unodc', 'japan'] },
  { a: ['singapore'], b: ['malaysia'], crime: 'terrorism', asOf: '2010-06-01' },
]

describe('what two sides have in common', () => {
  test.each(CASES.map(asked => [writeArguments(asked), asked] as const))(
    '%s: as by hand',
    async (_, asked) => {
      const { shared } = await expectByHand(api, commonGroundByHand, { ...asked, limit: 100 }, ground)
      expect(shared.length).toBeGreaterThan(0)
    },
  )

  test('what is wrongly asked is told in one sentence', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ commonGround(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('a: [], b: "laos"')).toContain('`a` is an empty list')
    expect(await message('a: "laos", b: "untoc"')).toContain('b holds “untoc”, which is of type Instrument')
    expect(await message('a: "laoss", b: "japan"')).toContain('a: there is no entity with the id “laoss”')
    expect(await message('a: "laos", b: "japan", crime: "asean"')).toContain('crime holds “asean”')
    expect(await message('a: "laos", b: "japan", limit: 101')).toContain('limit is 101')
  })

  test('its cost is told before the database is asked', async () => {
    api.queries.length = 0
    const side = JSON.stringify(Array.from({ length: 15 }, (_, place) => `s${place}`))
    const { errors } = await api.ask(
      `{ commonGround(a: ${side}, b: ${side}) { shared { aClaims { evidence { source { claims(first: 100) { nodes { id } } } } } } } }`,
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.queries.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})
