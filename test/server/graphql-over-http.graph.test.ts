import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

const audits = serverAudits({ url: () => `${api.url}/graphql` })

test('there are as many audits as were looked at', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map(audit => [audit.id, audit.name, audit] as const))(
  '%s: the server %s',
  async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  },
)

test('no audit met a defect', () => {
  expect(api.defects).toEqual([])
})
