import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

/**
 * What the audits would allow and this server does not. All three send a GET with nothing that a browser would have to ask
 * leave for (no content type, no header of its own), as any page on any site can make it do.
 */
const WAIVED: Readonly<Record<string, string>> = {
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
}

const audits = serverAudits({ url: () => `${api.url}/graphql` })

test('there are as many audits as were looked at', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.filter(({ id }) => !(id in WAIVED)).map(audit => [audit.id, audit.name, audit] as const))(
  '%s: the server %s',
  async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  },
)

test.each(Object.entries(WAIVED))(
  '%s is still not passed, so that its waiver is needed: %s',
  async (id, name) => {
    const audit = audits.find(found => found.id === id)!
    expect(audit.name).toBe(name)
    expect(await audit.fn()).toMatchObject({ status: 'notice', reason: 'Response status code is not 200' })
  },
)

test('the same GETs pass with the header that a browser asks leave for, so that nothing else refuses them', async () => {
  const query = new URLSearchParams({
    query: 'query ($id: ID!) { country(id: $id) { id } }',
    variables: '{"id":"northland"}',
  })
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const response = await fetch(`${api.url}/graphql?${query.toString()}`, {
      headers: { accept, 'apollo-require-preflight': 'yes' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
    expect(await response.json()).toMatchObject({ data: { country: { id: 'northland' } } })
  }
})

test('no audit met a defect', () => {
  expect(api.defects).toEqual([])
})
