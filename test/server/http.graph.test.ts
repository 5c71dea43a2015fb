import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(async () => {
  await api.close()
  expect(api.defects).toEqual([])
})

const JSON_TYPE = { 'content-type': 'application/json' }
const QUESTION = '{ organizations { totalCount } }'
const BODY = JSON.stringify({ query: QUESTION })
const ANSWER = { data: { organizations: { totalCount: 3 } } }

const send = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${api.url}${path}`, init)
const post = (
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = JSON_TYPE,
): Promise<Response> => send('/graphql', { method: 'POST', headers, body })

/** What must hold of every refusal: JSON with one sentence, a code and a reason; nothing of how the server is made. */
async function refusal(response: Response): Promise<[status: number, reason: unknown, message: string]> {
  const text = await response.text()
  expect(text.length).toBeLessThan(2_000)
  expect(text).not.toMatch(/\bat .+:\d+|node_modules|\/src\/|\.[jt]s\b|bolt:|Apollo Server|Express/i)
  expect(response.headers.get('content-type')).toMatch(/json; charset=utf-8$/)
  const { errors, data } = JSON.parse(text) as {
    errors: { message: string; extensions: { code: string; reason: string } }[]
    data?: unknown
  }
  expect(errors).toHaveLength(1)
  expect(data).toBeUndefined()
  expect(errors[0]!.extensions.code).toMatch(/^[A-Z_]+$/)
  return [response.status, errors[0]!.extensions.reason, errors[0]!.message]
}

describe('a body', () => {
  const padded = (bytes: number): string => {
    const bare = JSON.stringify({ query: `${QUESTION} #` })
    return JSON.stringify({ query: `${QUESTION} #${'x'.repeat(bytes - bare.length)}` })
  }
  const TOO_LARGE = [
    413,
    'ENTITY_TOO_LARGE',
    'The body is larger than 256 kB; send a shorter query, or its values in several requests.',
  ]

  test('of 256 kB passes, and of a byte more is refused', async () => {
    expect(await (await post(padded(256 * 1024))).json()).toMatchObject(ANSWER)
    const response = await post(padded(256 * 1024 + 1))
    expect(await refusal(response)).toEqual(TOO_LARGE)
  })

  test('that is small on the way and large when it is opened is refused', async () => {
    const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' }
    expect(await refusal(await post(gzipSync(padded(50 * 1024 * 1024)), gzip))).toEqual(TOO_LARGE)
    expect(await (await post(gzipSync(BODY), gzip)).json()).toMatchObject(ANSWER)
  })

  test('that never ends is not waited for', async () => {
    const endless = new ReadableStream({
      pull: controller => controller.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024))),
    })
    const answer = fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: endless,
      duplex: 'half',
    })
    // The connection may close while the client still writes.
    const status = await answer.then(
      response => response.status,
      () => 'closed',
    )
    expect([413, 'closed']).toContain(status)
    expect(await (await post(BODY)).json()).toMatchObject(ANSWER)
  })

  const NO_JSON = 'The body is no JSON; send {"query": "…", "variables": {…}}.'
  const NO_QUERY = 'The request has no query; send {"query": "…", "variables": {…}}.'
  test.each([
    ['{', 'ENTITY_PARSE_FAILED', NO_JSON],
    ['{"query":"{ organizations', 'ENTITY_PARSE_FAILED', NO_JSON],
    ['null', 'ENTITY_PARSE_FAILED', NO_JSON],
    ['"{ dataset { hash } }"', 'ENTITY_PARSE_FAILED', NO_JSON],
    ['query { dataset { hash } }', 'ENTITY_PARSE_FAILED', NO_JSON],
    ['', 'NO_QUERY', NO_QUERY],
    ['{}', 'NO_QUERY', NO_QUERY],
    ['{"query":""}', 'NO_QUERY', NO_QUERY],
    ['{"variables":{}}', 'NO_QUERY', NO_QUERY],
    [
      '{"query":{"kind":"Document"}}',
      'BAD_REQUEST',
      expect.stringMatching(/^GraphQL queries must be strings/),
    ],
    [`{"query":"${QUESTION}","variables":[1]}`, 'BAD_REQUEST', expect.stringContaining('`variables`')],
    [`{"query":"${QUESTION}","operationName":7}`, 'BAD_REQUEST', expect.stringContaining('`operationName`')],
    [`[${BODY},${BODY}]`, 'ONE_OPERATION', 'The body is a list; send one operation in each request.'],
    ['[]', 'ONE_OPERATION', 'The body is a list; send one operation in each request.'],
  ])('of %j is refused', async (body, reason, message) => {
    expect(await refusal(await post(body))).toEqual([400, reason, message])
  })

  test('that is no UTF-8 is read as well as it goes, and refused where it is no JSON', async () => {
    expect(await refusal(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe])))).toEqual([
      400,
      'ENTITY_PARSE_FAILED',
      NO_JSON,
    ])
  })

  test.each([
    ['application/json; charset=utf-16', 'WRONG_CHARSET', 'The body is in utf-16; send it in UTF-8.'],
    ['application/json; charset="UTF-7"', 'WRONG_CHARSET', 'The body is in utf-7; send it in UTF-8.'],
    [
      'application/json;xcharset=utf-8;charset=utf-7',
      'WRONG_CHARSET',
      'The body is in utf-7; send it in UTF-8.',
    ],
    [
      'application/json; charset=utf-8; charset=utf-16',
      'WRONG_CHARSET',
      'The body is in utf-16; send it in UTF-8.',
    ],
    ['application/json; charset="utf\\-7"', 'WRONG_CHARSET', expect.stringMatching(/^The body is in utf/)],
    ['application/xml', 'WRONG_CONTENT_TYPE', 'The body is application/xml; send application/json.'],
    ['application/graphql', 'WRONG_CONTENT_TYPE', 'The body is application/graphql; send application/json.'],
    ['application/jsonp', 'WRONG_CONTENT_TYPE', 'The body is application/jsonp; send application/json.'],
  ])('of the type %s is refused', async (type, reason, message) => {
    expect(await refusal(await post(BODY, { 'content-type': type }))).toEqual([415, reason, message])
  })

  test('may say that it is UTF-8 in any letters', async () => {
    for (const type of [
      'application/json;charset=UTF-8',
      'Application/JSON; Charset="utf-8"',
      'application/json; xcharset=utf-7',
    ])
      expect(await (await post(BODY, { 'content-type': type })).json()).toMatchObject(ANSWER)
  })

  test('with names that mean something to JavaScript means nothing here', async () => {
    const hostile = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"query":"${QUESTION}","variables":{"__proto__":{"polluted":1}}}`
    expect(await (await post(hostile)).json()).toMatchObject(ANSWER)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('a body that any page on any site could have made a browser send unasked', () => {
  test.each([
    ['text/plain', 'WRONG_CONTENT_TYPE'],
    ['application/x-www-form-urlencoded', 'WRONG_CONTENT_TYPE'],
    ['multipart/form-data; boundary=x', 'WRONG_CONTENT_TYPE'],
  ])('as a form or text (%s) is refused', async (type, reason) => {
    const [status, ...rest] = await refusal(await post(BODY, { 'content-type': type }))
    expect([status, rest[0]]).toEqual([415, reason])
  })

  test('of no type is refused', async () => {
    const body = new Blob([BODY])
    const response = await send('/graphql', { method: 'POST', body })
    expect((await refusal(response)).slice(0, 2)).toEqual([415, 'WRONG_CONTENT_TYPE'])
  })
})

describe('a GET', () => {
  const get = (parameters: Record<string, string> | string, headers = {}): Promise<Response> =>
    send(`/graphql?${new URLSearchParams(parameters).toString()}`, { headers })

  test.each([
    [
      'what urql sends by itself',
      { accept: 'application/graphql-response+json, application/graphql+json, application/json' },
    ],
    ['no type', { accept: '*/*' }],
    ['JSON', JSON_TYPE],
    ['a form, as a body would have', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }],
    ['the page of another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
  ])('is answered with the headers of %s, and sets nothing', async (_, headers) => {
    const response = await get({ query: QUESTION }, headers)
    expect(await response.json()).toMatchObject(ANSWER)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.has('set-cookie')).toBe(false)
  })

  test('may name what it does not give as an empty text', async () => {
    const response = await get({ query: QUESTION, operationName: '', variables: '', extensions: '' })
    expect(await response.json()).toMatchObject(ANSWER)
    const twice = await get(`query=${encodeURIComponent(QUESTION)}&variables=&variables={}`)
    expect((await refusal(twice))[0]).toBe(400)
  })

  test('is told apart by caches in every header that its answer follows', async () => {
    const varies = async (accept: string): Promise<string[]> => {
      const { headers } = await get({ query: QUESTION }, { accept })
      return headers.get('vary')!.toLowerCase().split(', ').sort()
    }
    expect(await varies('application/json')).toEqual(['accept', 'accept-encoding', 'accept-language'])
    expect(await varies('text/html')).toEqual(['accept', 'accept-encoding'])
    const exported = await send('/export/graph.json')
    expect(exported.headers.get('vary')).toMatch(/Accept-Language/)
  })

  test('takes query, variables and operationName', async () => {
    const response = await get({
      query: 'query A { dataset { hash } } query B($id: ID!) { organization(id: $id) { name } }',
      variables: '{"id":"league"}',
      operationName: 'B',
    })
    expect(await response.json()).toMatchObject({
      data: { organization: { name: 'League of Northern Ports' } },
    })
  })

  test('of a browser gives the page', async () => {
    const response = await get({ query: QUESTION }, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test.each([
    [{ query: QUESTION, variables: '{' }, 400],
    [{ query: QUESTION, variables: '[]' }, 400],
    ['query={a}&query={b}', 400],
    [{}, 400],
    [{ query: 'mutation { x }' }, 405],
    [{ query: 'subscription { x }' }, 405],
  ])('with %j is refused', async (parameters, status) => {
    expect((await refusal(await get(parameters)))[0]).toBe(status)
  })
})

describe('an operation', () => {
  test.each([
    ['mutation', 'ONLY_QUERIES', 'The API only answers queries; there is no mutation to send.'],
    ['subscription', 'ONLY_QUERIES', 'The API only answers queries; there is no subscription to send.'],
  ])('that is a %s is refused', async (kind, reason, message) => {
    const body = JSON.stringify({ query: `${kind} { removeEverything }` })
    expect(await refusal(await post(body))).toEqual([400, reason, message])
  })

  test('of an empty name is the only one there is', async () => {
    expect(await (await post(JSON.stringify({ query: QUESTION, operationName: '' }))).json()).toMatchObject(
      ANSWER,
    )
  })

  test.each([
    ['', 'The document has 2 operations; say in operationName which one to run: A or B.'],
    [null, 'The document has 2 operations; say in operationName which one to run: A or B.'],
    ['C', 'The document has no operation named “C”; it has A and B.'],
    ['__proto__', 'The document has no operation named “__proto__”; it has A and B.'],
  ])('of the name %j, when there are A and B, is refused', async (operationName, message) => {
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }', operationName })
    expect(await refusal(await post(body))).toEqual([400, 'NO_SUCH_OPERATION', message])
  })
})

describe('an address or method', () => {
  test.each([
    '/nothing',
    '/graphql/x',
    '/metrics',
    '/web/nothing.js',
    '/%E0%A4%A',
    '/.env',
    '/web/../package.json',
  ])('%s is nothing', async path => {
    expect(await refusal(await send(path))).toEqual([
      404,
      'NO_SUCH_PATH',
      'Nothing is at this address; the API is at /graphql.',
    ])
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is refused, with those that are answered', async method => {
    const response = await send('/graphql', { method, headers: JSON_TYPE, body: BODY })
    expect(response.headers.get('allow')).toBe('GET, POST')
    expect((await refusal(response)).slice(0, 2)).toEqual([405, 'WRONG_METHOD'])
  })

  test('stays what it is, whatever a header says that it should have been', async () => {
    const headers = {
      ...JSON_TYPE,
      'x-http-method-override': 'DELETE',
      'x-http-method': 'PUT',
      'x-method-override': 'GET',
    }
    expect(
      await (await send('/graphql?_method=DELETE', { method: 'POST', headers, body: BODY })).json(),
    ).toMatchObject(ANSWER)
    const get = await send(`/graphql?query=${encodeURIComponent('mutation { x }')}`, {
      headers: { 'x-http-method-override': 'POST' },
    })
    expect((await refusal(get))[0]).toBe(405)
  })

  test.each([
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-prefix',
    'x-original-url',
    'x-rewrite-url',
    'forwarded',
  ])('of a redirect is not taken from %s', async header => {
    const response = await send('/', { redirect: 'manual', headers: { [header]: '//evil.example' } })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
  })

  test('outside the folder of the pages gives no file', async () => {
    const response = await send('/web/..%2f..%2fpackage.json')
    expect((await refusal(response))[0]).toBe(403)
  })

  test('is answered in no form but JSON, when the request wants another', async () => {
    const response = await post(BODY, { ...JSON_TYPE, accept: 'text/csv' })
    expect((await refusal(response))[0]).toBe(406)
  })
})
