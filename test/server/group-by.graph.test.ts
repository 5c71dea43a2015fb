import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askByHand, expectByHand, readGround, writeArguments } from '../inquiries/by-hand/asked.js'
import { type GroupByAsked, groupByHand } from '../inquiries/by-hand/group-by.js'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const CASES: readonly GroupByAsked[] = [
  { rows: 'TYPE', columns: 'DECADE' },
  { rows: 'CRIME', columns: 'TYPE' },
  { rows: 'COUNTRY', columns: 'GRADE', types: ['MEMBER_OF', 'OBSERVER_OF'] },
  { rows: 'BODY', columns: 'MODALITY' },
  { rows: 'SOURCE', columns: 'COUNTRY', of: ['indonesia', 'vietnam'], modality: ['FACT', 'DENIED'] },
]

test.each(CASES.map(asked => [writeArguments(asked), asked] as const))(
  '%s, as counted by hand',
  async (_, asked) => {
    const { total, ungrouped } = await expectByHand(api, groupByHand, { ...asked, limit: 15 }, ground)
    expect(total - ungrouped).toBeGreaterThan(10)
  },
)

test('an id that was merged away counts the claims of the one that took it over', async () => {
  const asked = { rows: 'TYPE', columns: 'GRADE' }
  const [merged, heir] = await Promise.all(
    ['economic-cooperation', 'economic-cooperation-in-the-region'].map(id =>
      askByHand(api, groupByHand, { ...asked, of: [id] }),
    ),
  )
  expect(heir.total).toBeGreaterThan(0)
  expect(merged).toEqual(heir)
})

test('a wrong id is refused with the nearest, since nothing counted would look like an answer', async () => {
  const { errors } = await api.ask('{ groupBy(rows: TYPE, columns: GRADE, of: ["viet-nam"]) { total } }')
  expect(errors![0]!.message).toBe('of: there is no entity with the id “viet-nam”. Did you mean vietnam?')
})
