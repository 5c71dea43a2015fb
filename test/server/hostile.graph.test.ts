import { randomInt } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { until } from '../support/deadlines.js'

/** Questions that once brought the server down, each within all bounds of its day. */
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  await api.ask('{ dataset { release } }')
})
afterEach(() => expect(api.defects).toEqual([]))
afterAll(() => api.close())

const ALL = 'modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED]'
const INSTRUMENT = 'asean-japan-work-plan-2023-2027'

/** From one instrument to its undertakings, back to the instrument that each is under, and so on. */
const backAndForth = (times: number): string => {
  const open = `undertakings(first: 100, ${ALL}) { nodes { ... on Undertaking { under(first: 1, ${ALL}) { nodes { ... on Instrument { `
  return `{ instrument(id: "${INSTRUMENT}") { ${open.repeat(times)} id ${'} } } } } } '.repeat(times)} } }`
}

describe('from one hub, back and forth', () => {
  test('once and twice is answered, and costs what the hub has', async () => {
    const once = await api.ask(backAndForth(1))
    const undertakings = once.data.instrument.undertakings.nodes.length as number
    expect(undertakings).toBeGreaterThan(5)
    const { errors, extensions } = await api.ask(backAndForth(2))
    expect(errors).toBeUndefined()
    expect(extensions!.cost).toBeGreaterThan(undertakings ** 2)
  })

  test.each([5, 6])('%i times is refused before the graph is asked', async times => {
    api.queries.length = 0
    const { status, errors } = await api.ask(backAndForth(times))
    expect(status).toBe(400)
    expect(errors![0]!.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', reason: 'TOO_COSTLY' })
    expect(api.queries).toEqual([])
  })
})

describe('rows times fields', () => {
  const sentences = (count: number): string =>
    Array.from({ length: count }, (_, i) => `s${i}: sentence(lang: ${i % 2 === 0 ? 'EN' : 'ID'})`).join(' ')
  const query = (count: number, levels: number): string => {
    const level = 'byMeansOf(first: 100) { nodes { undertakings(first: 100) { nodes { '
    return `{ undertakings(first: 100) { nodes { ${level.repeat(levels)} byMeansOf(first: 100) { edges { id evidence { says(lang: EN) locator grade speaksOn source { id name publisher url } } from { id name names { value } } to { id name names { value } } ${sentences(count)} } } ${'} } } } '.repeat(levels)} } } }`
  }

  test('of one level with all their sentences are answered', async () => {
    const { errors, data } = await api.ask(query(29, 0))
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data).length).toBeGreaterThan(100_000)
  })

  test('that come to more bytes than an answer may have are refused, and say so', async () => {
    const { status, errors } = await api.ask(query(28, 2))
    expect(status).toBe(400)
    expect(errors![0]!.extensions.code).toBe('QUERY_TOO_COMPLEX')
    expect(['TOO_COSTLY', 'ANSWER_TOO_LARGE']).toContain(errors![0]!.extensions.reason)
  })
})

describe('rows that are longer than rows are as a rule', () => {
  const query = (first: number): string => {
    const addresses = Array.from({ length: 29 }, (_, index) => `u${index}: url`).join(' ')
    const resting = (shown: string): string =>
      `claims(first: ${first}) { nodes { evidence { source { ${shown} } } } }`
    return `{ source(id: "un-treaties-copy-xviii-12") { ${resting(resting(addresses))} } }`
  }

  test('are answered as long as they fit', async () => {
    const { errors, data } = await api.ask(query(15))
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data).length).toBeGreaterThan(500_000)
  })

  test('weigh what they weigh: an address of a hundred letters under many names is no usual one', async () => {
    const { errors } = await api.ask(query(50))
    expect(errors!.map(({ extensions }) => extensions.reason)).toEqual(['ANSWER_TOO_LARGE'])
  })
})

describe('a client that sends hundreds of questions at once', () => {
  /** A question from an address of this machine; what is behind an answer is thrown away. */
  function askFrom(
    localAddress: string,
    query: string,
  ): Promise<{ status: number; retryAfter: string | undefined }> {
    return new Promise((resolve, reject) => {
      const { hostname: host, port } = new URL(api.url)
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${randomInt(255)}` }
      request(
        { host, port, localAddress, path: '/graphql', method: 'POST', headers, agent: false },
        response => {
          const { statusCode: status, headers: answered } = response
          response
            .resume()
            .once('end', () => resolve({ status: status!, retryAfter: answered['retry-after'] }))
        },
      )
        .once('error', reject)
        .end(JSON.stringify({ query }))
    })
  }

  test('is refused what is beyond its share, whatever it says who it is, and another is answered before it', async () => {
    const never = new AbortController().signal
    // One of its answers is being made, and somebody else asks too: what it asks besides has to wait.
    const places = [await api.shares.take('127.0.0.2', never), await api.shares.take('somebody', never)]
    const [answers, refusals]: [number[], unknown[]] = [[], []]
    const heavy = Array.from({ length: 130 }, async (_, number) => {
      const answer = await askFrom('127.0.0.2', `{ organizations { totalCount } } # ${number}`)
      if (answer.status === 200) answers.push(number)
      else refusals.push(answer)
    })
    await until(() => refusals.length === 30)
    const { status } = await askFrom('127.0.0.3', '{ organization(id: "asean") { name } }')
    expect([status, answers]).toEqual([200, []])
    for (const handBack of places) handBack()
    await Promise.all(heavy)
    expect(answers).toHaveLength(100)
    for (const refusal of refusals) expect(refusal).toEqual({ status: 429, retryAfter: '1' })
  })
})

describe('a text that takes long to fold', () => {
  const marks = `a${'\u0301'.repeat(100_000)}`

  test.each([
    ['text', 'query ($v: String!) { search(text: $v) { totalCount } }'],
    ['where', 'query ($v: String!) { organizations(where: { name: { eq: $v } }) { totalCount } }'],
    ['id', 'query ($v: ID!) { organization(id: $v) { id } }'],
    ['ids', 'query ($v: ID!) { nodes(ids: [$v]) { id } }'],
    ['field', 'query ($v: String!) { organization(id: "asean") { statements(field: $v) { totalCount } } }'],
  ])('is measured before it is folded: %s', async (argument, query) => {
    api.queries.length = 0
    const { status, errors } = await api.ask(query, { v: marks })
    expect(status).toBe(400)
    expect(errors![0]!.message).toContain(`${marks.length} characters`)
    expect(errors![0]!.extensions).toMatchObject({ reason: 'ARGUMENT_OUT_OF_RANGE', argument })
    expect(api.queries).toEqual([])
  })
})
