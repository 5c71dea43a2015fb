import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

const BODY = JSON.stringify({ query: '{ organizations { totalCount } }' })
const post = (headers: Record<string, string> = {}, body = BODY): Promise<Response> =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

/** What every answer says to a browser, whatever it answers. */
const SAFE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}
/** What says how an answer is brought, and differs from one to the next. */
const TRANSPORT =
  /^(date|connection|keep-alive|content-(type|length|encoding|disposition)|transfer-encoding|etag|last-modified|vary|link|cache-control|accept-ranges|location)$/

const safetyOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !TRANSPORT.test(name)))

test('every answer bears the same headers of safety, and none that tells what it is made with', async () => {
  const paths = [
    '/health/live',
    '/health/ready',
    '/schema.graphql',
    '/questions.json',
    '/export/graph.json',
    '/nothing',
  ]
  const answers = [
    await post(),
    await post({}, '{'),
    await post({}, `"${'x'.repeat(300_000)}"`),
    await fetch(api.url, { redirect: 'manual' }),
    ...(await Promise.all(paths.map(path => fetch(api.url + path)))),
  ]
  expect(answers.map(answer => answer.status)).toEqual([200, 400, 413, 302, 200, 200, 200, 200, 200, 404])
  for (const answer of answers) expect(safetyOf(answer)).toEqual(SAFE)
})

test('the page may load its own files and nothing else, and may not be framed', async () => {
  const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } })
  const { 'content-security-policy': policy, ...others } = safetyOf(page)
  const { 'content-security-policy': _, ...expected } = SAFE
  expect(others).toEqual(expected)
  const rules = Object.fromEntries(policy!.split('; ').map(rule => rule.split(/ (.*)/).slice(0, 2)))
  expect(rules).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'worker-src': "'self' blob:",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  })
  const html = await page.text()
  expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/web\/)|\bon\w+="|javascript:|https?:\/\//i)
})

test('a page on any site may ask, and send no cookies with it', async () => {
  const leave = await fetch(`${api.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-own',
    },
  })
  expect(leave.status).toBe(204)
  expect(Object.fromEntries(leave.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET,POST',
    'access-control-allow-headers': 'content-type,x-own',
    'access-control-max-age': '600',
  })
  expect(leave.headers.has('access-control-allow-credentials')).toBe(false)
  const answer = await post({ origin: 'https://elsewhere.example', cookie: 'a=b' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.has('access-control-allow-credentials')).toBe(false)
  expect(answer.headers.has('set-cookie')).toBe(false)
})

test('long answers come compressed to those who can open them, short ones as they are', async () => {
  const schema = (encoding: string): Promise<Response> =>
    fetch(`${api.url}/schema.graphql`, { headers: { 'accept-encoding': encoding } })
  const [plain, gzip, brotli] = await Promise.all([schema('identity'), schema('gzip'), schema('br, gzip')])
  expect([plain, gzip, brotli].map(({ headers }) => headers.get('content-encoding'))).toEqual([
    null,
    'gzip',
    'br',
  ])
  const text = await plain.text()
  expect(text).toContain('type Query')
  expect(await gzip.text()).toBe(text)
  expect(await brotli.text()).toBe(text)
  expect((await post({ 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
})

test('an answer is not kept by caches on the way, since the graph may move', async () => {
  expect((await post()).headers.get('cache-control')).toBe('no-store')
})

test('an answer is plain JSON unless the newer form is asked for', async () => {
  const type = async (accept: string): Promise<string | null> =>
    (await post({ accept })).headers.get('content-type')
  expect(await type('*/*')).toBe('application/json; charset=utf-8')
  expect(await type('application/json')).toBe('application/json; charset=utf-8')
  expect(await type('application/graphql-response+json, application/json;q=0.9')).toBe(
    'application/graphql-response+json; charset=utf-8',
  )
})

test.each(['{ nothing }', '{ organizations(', 'query ($id: ID!) { organization(id: $id) { id } }'])(
  'the status of %s says that it was refused, except to a client that asks for plain JSON by name',
  async query => {
    const status = async (accept: string): Promise<number> =>
      (await post({ accept }, JSON.stringify({ query }))).status
    expect(await status('*/*')).toBe(400)
    expect(await status('application/graphql-response+json, application/json;q=0.9')).toBe(400)
    expect(await status('application/json')).toBe(200)
  },
)

test('what goes beyond a bound is refused with 400 to every client', async () => {
  const query = '{ organizations(first: 101) { totalCount } }'
  for (const accept of ['*/*', 'application/json', 'application/graphql-response+json'])
    expect((await post({ accept }, JSON.stringify({ query }))).status).toBe(400)
})
