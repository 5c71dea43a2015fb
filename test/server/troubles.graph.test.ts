import { afterEach, describe, expect, test } from '@jest/globals'
import { versionQuery } from '../../src/cypher/version.js'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { markUnavailable } from '../../src/neo4j/database-errors.js'
import { DEADLINE_MS } from '../../src/server/deadline.js'
import type { ReadableDatabase } from '../../src/server/version-reader.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { A_WAIT_MS, PATIENT, SOON_MS, until } from '../support/deadlines.js'

const world = sharedInstance('TEST_WORLD')
const QUESTION = '{ organizations(first: 3) { totalCount nodes { id } } }'

let api: Api
afterEach(() => api.close())

/** The API on a Neo4j through which the queries of a question, but not what the graph says of itself, take another way. */
async function through(
  read: (database: Database) => ReadableDatabase['read'],
  deadlineMs?: number,
): Promise<void> {
  const between = (database: Database): ReadableDatabase => ({
    read: (query, options) =>
      query.text === versionQuery().text ? database.read(query, options) : read(database)(query, options),
  })
  api = await startApi(world, undefined, between, deadlineMs)
}

/** The same where nothing gets through at all, and not even a refusal comes back where there is none. */
async function without(error: Error | null): Promise<void> {
  const read = (): Promise<never> => (error === null ? new Promise(() => undefined) : Promise.reject(error))
  api = await startApi(world, undefined, () => ({ read }))
}

const get = (path: string): Promise<Response> => fetch(api.url + path)

describe('a defect of ours', () => {
  const SECRET = 'bolt://10.1.2.3:7687 and the password hunter2'

  /** Masked with an id, and written down once under that id, with all that the caller does not see. */
  function isMasked({ status, errors }: Pick<Reply, 'status' | 'errors'>): void {
    expect(status).toBe(500)
    expect(errors).toHaveLength(1)
    const { message, extensions } = errors![0]!
    expect(extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      reason: 'DEFECT',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(message).toBe(
      `Something went wrong here, not in your query; report it with the id ${extensions.id as string}.`,
    )
    expect(JSON.stringify(errors)).not.toMatch(/hunter2|10\.1\.2\.3|\bat .+\.ts|stack/)
    expect(api.defects).toEqual([{ id: extensions.id, err: expect.any(Error) }])
  }

  test.each(['production', 'development'])(
    'is masked and written down once where NODE_ENV is %s',
    async env => {
      const before = process.env.NODE_ENV
      process.env.NODE_ENV = env
      try {
        await through(() => () => Promise.reject(new TypeError(SECRET)))
        isMasked(await api.ask('{ organization(id: "league") { name } }'))
        expect((api.defects[0] as { err: Error }).err.message).toBe(SECRET)
      } finally {
        process.env.NODE_ENV = before
      }
    },
  )

  test('in a query is masked, whatever Neo4j says of it', async () => {
    await through(
      database => (_, options) =>
        database.read({ text: 'MATCH (n:Entity) RETURN hunter2(n.id)', params: {} }, options),
    )
    isMasked(await api.ask(QUESTION))
    expect((api.defects[0] as { err: Error }).err.message).toMatch(/hunter2/)
  })

  test('in an export is masked and written down as well', async () => {
    await through(() => () => Promise.reject(new TypeError(SECRET)))
    const response = await get('/export/graph.json')
    isMasked({ status: response.status, ...((await response.json()) as Pick<Reply, 'errors'>) })
  })

  test('in an answer leaves the fields beside it, and their errors are five at most', async () => {
    await through(() => () => Promise.reject(new TypeError(SECRET)))
    const roots = Array.from({ length: 30 }, (_, i) => `a${i}: organization(id: "x${i}") { name }`)
    const { status, data, errors } = await api.ask(`{ dataset { release } ${roots.join(' ')} }`)
    expect(status).toBe(500)
    expect(data).toMatchObject({ dataset: { release: 1 }, a0: null, a29: null })
    expect(errors).toHaveLength(5)
    expect(new Set(errors!.map(({ extensions }) => extensions.id)).size).toBe(api.defects.length)
  })
})

test('of thirty unknown ids five are told, and for no more is the nearest looked for', async () => {
  api = await startApi(world)
  await api.ask('{ dataset { release } }')
  api.queries.length = 0
  const roots = Array.from({ length: 30 }, (_, i) => `a${i}: organization(id: "leag${i}") { name }`)
  const { status, errors } = await api.ask(`{ ${roots.join(' ')} }`)
  expect(status).toBe(200)
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(Array(5).fill('NOT_FOUND'))
  expect(errors!.map(({ extensions }) => extensions.nearest)).toEqual(Array(5).fill('league'))
  expect(api.queries.filter(({ text }) => text.includes('entity_ids'))).toHaveLength(5)
  expect(api.defects).toEqual([])
})

describe('a database that does not answer', () => {
  const gone = (): Error =>
    markUnavailable(
      Object.assign(new Error('Could not reach bolt://10.1.2.3:7687'), { code: 'ServiceUnavailable' }),
    ) as Error

  test('is told with 503 and when to ask again, and is no defect', async () => {
    await without(gone())
    const { status, headers, errors } = await api.ask(QUESTION)
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('2')
    expect(errors).toEqual([
      {
        message: 'The database does not answer at the moment; try again in a few seconds.',
        extensions: { code: 'DATABASE_UNAVAILABLE', reason: 'DATABASE_UNAVAILABLE', retryAfter: 2 },
      },
    ])
    expect(api.defects).toEqual([])
  })

  test('that goes in the middle of a question spoils all of it', async () => {
    await through(() => () => Promise.reject(gone()))
    const { status, headers, errors } = await api.ask(
      '{ dataset { release } organization(id: "league") { name } }',
    )
    expect([status, headers.get('retry-after')]).toEqual([503, '2'])
    expect(errors![0]!.extensions.code).toBe('DATABASE_UNAVAILABLE')
  })

  test('makes the server not ready, but alive, and the schema is still told', async () => {
    await without(gone())
    const ready = await get('/health/ready')
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await ready.json()).toEqual({ status: 'not ready', reason: 'DATABASE_UNAVAILABLE' })
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/schema.graphql')).status).toBe(200)
    expect((await api.ask('{ __schema { queryType { name } } }')).status).toBe(200)
    const exported = await get('/export/graph.json')
    expect([exported.status, exported.headers.get('retry-after')]).toEqual([503, '2'])
  })

  test('for a reason nobody thought of makes the server not ready as well', async () => {
    await without(new Error('bolt://10.1.2.3:7687 is a teapot'))
    const ready = await get('/health/ready')
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await ready.text()).not.toContain('teapot')
  })

  test('yet, because it is empty or being filled, is told apart', async () => {
    api = await startApi(world, undefined, database => ({
      read: async (query, options) => ({ ...(await database.read(query, options)), rows: [] }),
    }))
    const { status, headers, errors } = await api.ask(QUESTION)
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    expect(errors).toEqual([
      {
        message: 'The graph is still loading; ask again in a few seconds.',
        extensions: { code: 'GRAPH_LOADING', reason: 'GRAPH_LOADING', retryAfter: 5 },
      },
    ])
    const ready = await get('/health/ready')
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'GRAPH_LOADING' },
    ])
  })
})

describe('a question that takes too long', () => {
  /** Works for hours, and says in its text whose it is. */
  const slow = (mark: string): { text: string; params: Record<string, never> } => ({
    text: `/* ${mark} */ UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c WHERE c < 0 RETURN c`,
    params: {},
  })

  test('is given up by Neo4j after its time', async () => {
    await through(
      database => (_, options) => database.read(slow('timeout'), { ...options, timeoutMs: SOON_MS }),
    )
    const { status, errors } = await api.ask(QUESTION)
    expect(status).toBe(504)
    expect(errors![0]).toMatchObject({
      message: 'The question took Neo4j longer than 9 seconds; ask for fewer or narrower things.',
      extensions: { code: 'DEADLINE_EXCEEDED', reason: 'DATABASE_TIMEOUT' },
    })
    expect(api.defects).toEqual([])
  })

  test('is given up by the server when Neo4j does not say a word, and its query is called off', async () => {
    let calledOff = 0
    const sayNothing: ReadableDatabase['read'] = (_, { signal } = {}) => {
      signal!.addEventListener('abort', () => calledOff++)
      return new Promise(() => undefined)
    }
    await through(() => sayNothing, DEADLINE_MS)
    const { status, errors, data } = await api.ask(QUESTION)
    expect(status).toBe(504)
    expect(data).toBeUndefined()
    expect(errors).toEqual([
      {
        message: 'The answer took longer than 10 seconds; ask for fewer or narrower things.',
        extensions: { code: 'DEADLINE_EXCEEDED', reason: 'DEADLINE_EXCEEDED' },
      },
    ])
    expect(calledOff).toBe(1)
    expect(api.defects).toEqual([])
  })

  test('makes the server not ready as well', async () => {
    await without(null)
    const ready = await get('/health/ready')
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'DEADLINE_EXCEEDED' },
    ])
  })

  test('ends in Neo4j when the client goes away', async () => {
    const watch = await watching('client goes')
    await through(
      reached => (_, options) => reached.read(slow('client goes'), { ...options, timeoutMs: A_WAIT_MS }),
    )
    const client = askAndGo(QUESTION)
    await until(async () => (await watch.running()) > 0)
    await client.goes()
    await until(async () => (await watch.running()) === 0)
    expect(api.defects).toEqual([])
    await watch.close()
  })

  describe('many times over', () => {
    const MANY = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: organizations(first: ${i + 1}) { nodes { id } }`).join(' ')} }`

    /** Sends thirty slow questions in one request, until the first are running. */
    async function sendThirty(mark: string): Promise<{
      begun: () => number
      makeQuick: () => void
      goes: () => Promise<void>
      watch: Watch
    }> {
      const watch = await watching(mark)
      let begun = 0
      let isSlow = true
      await through(reached => (query, options) => {
        if (!isSlow) return reached.read(query, options)
        begun++
        return reached.read(slow(mark), { ...options, timeoutMs: A_WAIT_MS })
      })
      const { goes } = askAndGo(MANY)
      await until(async () => (await watch.running()) > 0)
      return { begun: () => begun, makeQuick: () => void (isSlow = false), goes, watch }
    }

    test('ends whole when the client goes away, and what has not begun never begins', async () => {
      const { begun, goes, watch } = await sendThirty('thirty and gone')
      await until(async () => (await watch.running()) === begun())
      const before = begun()
      expect(before).toBeLessThan(30)
      await goes()
      await until(async () => (await watch.running()) === 0)
      await api.ask('{ dataset { release } }')
      expect(begun()).toBe(before)
      expect(api.defects).toEqual([])
      await watch.close()
    })

    test('leaves room for the question of another', async () => {
      const { makeQuick, goes, watch } = await sendThirty('thirty and another')
      makeQuick()
      const { data } = await api.ask('{ organization(id: "league") { name } }')
      expect(data).toEqual({ organization: { name: 'League of Northern Ports' } })
      expect(await watch.running()).toBeGreaterThan(0)
      await goes()
      await until(async () => (await watch.running()) === 0)
      await watch.close()
    })
  })
})

interface Watch {
  /** How many queries with the mark Neo4j is at work on. */
  readonly running: () => Promise<number>
  readonly close: () => Promise<void>
}

async function watching(mark: string): Promise<Watch> {
  const database = await connect(world, PATIENT)
  return {
    running: async () => {
      const { rows } = await database.read({ text: 'SHOW TRANSACTIONS YIELD currentQuery', params: {} })
      return rows.filter(([query]) => String(query).startsWith(`/* ${mark} */`)).length
    },
    close: () => database.close(),
  }
}

/** A client that asks, and goes away before it has its answer. */
function askAndGo(query: string): { readonly goes: () => Promise<void> } {
  const client = new AbortController()
  const answer = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: client.signal,
  })
  return {
    goes: async () => {
      client.abort()
      await expect(answer).rejects.toThrow()
    },
  }
}
