import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

/**
 * The Reconciliation API, as a client of draft 0.2 speaks it. The schemas that the community group publishes bear no licence under which they could be
 * kept here; the shapes below say the same in our own words, and `npm run test:clients` holds the answers against the published ones.
 */
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const described = z.object({ id: z.string(), name: z.string(), description: z.string().optional() })
const service = z.object({ service_url: z.url(), service_path: z.string().startsWith('/') })
const manifestShape = z.object({
  versions: z.array(z.string()).refine(versions => versions.includes('0.2')),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  view: z.object({ url: z.string().includes('{{id}}') }),
  defaultTypes: z.array(described).min(10),
  suggest: z.object({ entity: service, type: service, property: service }),
  extend: z.object({ propose_properties: service, property_settings: z.array(z.unknown()) }),
})
const typed = z.array(z.object({ id: z.string(), name: z.string() }))
const results = z.record(
  z.string(),
  z.object({
    result: z.array(
      described.extend({
        type: typed,
        score: z.number().min(0).max(100),
        match: z.boolean(),
        features: z.array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) })),
      }),
    ),
  }),
)
const cell = z.union([
  z.strictObject({ id: z.string(), name: z.string() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ date: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) }),
])
const extensionShape = z.object({
  meta: z.array(
    z.object({ id: z.string(), name: z.string(), type: z.object({ id: z.string() }).optional() }),
  ),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
})
const suggestions = z.object({ result: z.array(described.extend({ notable: typed.optional() })) })

async function get(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  return (await fetch(`${api.url}${path}`, { headers })).json()
}

async function post(form: Record<string, unknown>): Promise<{ status: number; body: unknown }> {
  const texts = Object.entries(form).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const response = await fetch(`${api.url}/reconcile`, { method: 'POST', body: new URLSearchParams(texts) })
  return { status: response.status, body: await response.json() }
}

const reconcile = async (queries: object): Promise<z.infer<typeof results>> =>
  results.parse((await post({ queries })).body)
const extend = async (ids: string[], ...properties: string[]): Promise<z.infer<typeof extensionShape>> =>
  extensionShape.parse((await post({ extend: { ids, properties: properties.map(id => ({ id })) } })).body)

test('the manifest says what the service can do, to pages of any origin', async () => {
  const response = await fetch(`${api.url}/reconcile`, { headers: { origin: 'https://elsewhere.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const manifest = manifestShape.parse(await response.json())
  for (const { service_url, service_path } of Object.values(manifest.suggest)) {
    const reply = await fetch(`${service_url}${service_path}?prefix=m`)
    expect([service_path, reply.status]).toEqual([service_path, 200])
    suggestions.parse(await reply.json())
  }
  const seen = await get(new URL(manifest.view.url.replace('{{id}}', 'asean')).href.replace(api.url, ''), {
    'apollo-require-preflight': 'yes',
  })
  expect(seen).toMatchObject({ data: { entity: { id: 'asean' } } })
})

describe('queries', () => {
  test('are answered by candidates with scores, in a form and in the address alike', async () => {
    const queries = {
      a: { query: 'Interpol' },
      b: { query: '17th AMMTC', type: ['Meeting', 'Organization'], limit: 1 },
      c: { query: 'human trafficing', type: 'CrimeType', type_strict: 'any' },
      d: { query: 'qqqqqq' },
      e: { query: 'Japan', type: 'Meeting', type_strict: 'should' },
    }
    const found = await reconcile(queries)
    const best = Object.entries(found).map(
      ([
        key,
        {
          result: [first],
        },
      ]) => [key, first?.id, first?.score, first?.match],
    )
    expect(best).toEqual([
      ['a', 'interpol', 100, true],
      ['b', 'ammtc-17', 100, true],
      ['c', 'trafficking-in-persons', 94, false],
      ['d', undefined, undefined, undefined],
      ['e', 'japan', 100, true],
    ])
    expect(found.b!.result).toHaveLength(1)
    expect(await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)).toEqual(found)
  })

  test('are scored by properties as well, as far as the graph knows their values', async () => {
    const query = '17th AMMTC'
    const found = await reconcile({
      held: {
        query,
        properties: [
          { pid: 'heldIn', v: { id: 'labuan-bajo' } },
          { pid: 'ordinal', v: 17 },
        ],
      },
      named: { query, properties: [{ pid: 'heldIn', v: 'Labuan Bajo' }] },
      other: { query, properties: [{ pid: 'heldIn', v: ['Jakarta', 'Bali'] }] },
      unknown: { query, properties: [{ pid: 'heldWithin', v: 'Nothing' }] },
    })
    const told = Object.entries(found).map(
      ([
        key,
        {
          result: [first],
        },
      ]) => [key, first!.score, first!.match, first!.features.length],
    )
    expect(told).toEqual([
      ['held', 100, true, 3],
      ['named', 100, true, 2],
      ['other', 70, false, 2],
      ['unknown', 100, true, 1],
    ])
  })

  test('are answered in the language that is wanted', async () => {
    const nameIn = async (path: string, headers?: Record<string, string>): Promise<unknown> =>
      results.parse(await get(path, headers)).a!.result[0]!.name
    const path = `/reconcile?queries=${encodeURIComponent('{"a":{"query":"Japan"}}')}`
    expect(await nameIn(path)).toBe('Japan')
    expect(await nameIn(path, { 'accept-language': 'id' })).toBe('Jepang')
    expect(await nameIn(`${path}&lang=id`)).toBe('Jepang')
  })
})

describe('columns are extended', () => {
  test('by values as they are known: days as dates, what is less precise as it is written, entities by id and name', async () => {
    const { meta, rows } = await extend(
      ['ammtc-japan-8', 'somtc-japan-19', 'nobody'],
      'startedOn',
      'ordinal',
      'heldIn',
      'sessionOf',
    )
    expect(meta.map(({ id, type }) => [id, type?.id])).toEqual([
      ['startedOn', undefined],
      ['ordinal', undefined],
      ['heldIn', undefined],
      ['sessionOf', 'Organization'],
    ])
    expect(rows['ammtc-japan-8']).toMatchObject({
      startedOn: [{ date: '2023-08-22T00:00:00' }],
      ordinal: [{ int: 8 }],
      heldIn: [{ id: 'labuan-bajo', name: 'Labuan Bajo' }],
    })
    expect(rows['somtc-japan-19']!.startedOn).toEqual([{ str: '2023-06' }])
    expect(rows.nobody).toEqual({ startedOn: [], ordinal: [], heldIn: [], sessionOf: [] })
  })

  test('and properties are proposed by type', async () => {
    const { properties } = z
      .object({ properties: z.array(described) })
      .parse(await get('/reconcile/properties?type=Meeting'))
    expect(properties.map(({ id }) => id)).toEqual(expect.arrayContaining(['startedOn', 'heldIn', 'adopted']))
    expect(properties.map(({ id }) => id)).not.toContain('iso2')
    expect(await get('/reconcile/properties?type=Meeting&limit=2')).toMatchObject({
      type: 'Meeting',
      limit: 2,
    })
  })
})

test('letters typed suggest entities, types and properties, page after page', async () => {
  const ids = async (path: string): Promise<string[]> =>
    suggestions.parse(await get(`/reconcile/suggest/${path}`)).result.map(({ id }) => id)
  expect((await ids('entity?prefix=interp'))[0]).toBe('interpol')
  const pages = [await ids('entity?prefix=asean'), await ids('entity?prefix=asean&cursor=10')]
  expect(pages[0]).toHaveLength(10)
  expect(pages[0]!.filter(id => pages[1]!.includes(id))).toEqual([])
  expect(await ids('entity?prefix=')).toEqual([])
  expect(await ids('type?prefix=cri')).toEqual(['CrimeType'])
  expect(await ids('property?prefix=held')).toContain('heldIn')
})

describe('what cannot be answered is told in one sentence', () => {
  const refusal = async (form: Record<string, unknown>): Promise<[number, string]> => {
    const { status, body } = await post(form)
    const { errors } = body as { errors: [{ message: string }] }
    return [status, errors[0].message]
  }

  test.each([
    [{ queries: '{' }, 'queries is no JSON; send queries={…} as a form or in the address.'],
    [{ queries: { a: {} } }, 'queries.a.query: give the name to look for in `query`.'],
    [{ queries: { a: { query: 'x', type: 'Nope' } } }, 'There is no entity type “Nope”. Did you mean Goal?'],
    [
      { queries: { a: { query: 'x', properties: [{ pid: 'zz', v: 1 }] } } },
      'There is no property “zz”; /reconcile/suggest/property?prefix= lists those that there are.',
    ],
    [{ queries: { a: { query: 'x'.repeat(201) } } }, 'Name 1 of names has 201 characters; give at most 200.'],
    [{ extend: { ids: ['asean'], properties: [] } }, 'extend.properties: name at least one property.'],
    [{ other: '1' }, 'The form has neither queries nor extend; send queries={"q0": {"query": "…"}}.'],
  ])('%j', async (form, message) => {
    expect(await refusal(form)).toEqual([400, message])
  })

  test('so are other bodies, long ones, and a client beyond its share', async () => {
    const send = async (body: string, type: string): Promise<number> =>
      (await fetch(`${api.url}/reconcile`, { method: 'POST', body, headers: { 'content-type': type } }))
        .status
    expect(await send('{}', 'application/json')).toBe(400)
    expect(await send(`queries=${'x'.repeat(300_000)}`, 'application/x-www-form-urlencoded')).toBe(413)
    expect(await get('/reconcile/suggest/entity?prefix=a&cursor=x')).toMatchObject({
      errors: [{ message: 'cursor: give the number of suggestions to skip, 0 or more.' }],
    })
    expect(api.defects).toEqual([])
  })
})

test('the example of the README is answered as it says', async () => {
  const [, form, answer] = /\$ curl http:\/\/localhost:4000\/reconcile -d '([^']+)'\n(\{.*\})\n/.exec(
    readFileSync('README.md', 'utf8'),
  )!
  const response = await fetch(`${api.url}/reconcile`, {
    method: 'POST',
    body: form!,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(await response.json()).toEqual(JSON.parse(answer!))
})
