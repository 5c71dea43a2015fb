import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import type { Familiar } from '../../src/answer/familiar.js'
import type { KeptFacts } from '../../src/answer/kept.js'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import { createApollo, createSchema } from '../../src/server/api.js'
import { createApp } from '../../src/server/app.js'
import { createGraphState } from '../../src/server/graph-state.js'
import { Shares } from '../../src/server/shares.js'
import type { ReadableDatabase } from '../../src/server/version-reader.js'
import type { Query } from '../../src/cypher/fragment.js'
import { A_WAIT_MS, PATIENT } from './deadlines.js'
import type { Instance } from './instances.js'
import { givenByGraphLane } from './lanes.js'

/** An answer of the API, as a client sees it. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of many shapes
  readonly data: any
  readonly errors?: readonly {
    message: string
    path?: (string | number)[]
    extensions: Record<string, unknown>
  }[]
  readonly extensions?: Record<string, unknown>
}

/** The API over HTTP, on one Neo4j, with the queries that it sends written down. */
export interface Api {
  readonly url: string
  readonly queries: Query[]
  /** Defects that were masked; a test that expects none looks here, and a test that fails shows them. */
  readonly defects: unknown[]
  /** Who has how much of the server: a test may take some of it. */
  readonly shares: Shares
  /** What it keeps of its answers. */
  kept(): KeptFacts
  ask(
    query: string | DocumentNode,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Reply>
  close(): Promise<void>
}

/** The instance that `global-setup` filled with the tiny world, or with the seed. */
export function sharedInstance(which: 'TEST_WORLD' | 'TEST_SEED'): Instance {
  return JSON.parse(givenByGraphLane(which)) as Instance
}

/** What the server takes for texts that come again and again: those of a running one, but the same from the first request on. */
export const FAMILIAR = {
  /** Nothing: conditions go as values, and each query by itself. */
  nothing: { meets: () => false },
  /** Every single query, but no level as a whole, and nothing that is asked below it. */
  singles: { meets: ({ text }) => !text.includes('AS part1') && !text.includes('_1_0') },
  /** A level goes in one round trip. */
  levels: { meets: ({ text }) => !text.includes('_1_0') },
  /** Everything: what is asked below an entity or a list comes with it. */
  wholes: { meets: () => true },
} as const satisfies Record<string, Familiar>

/**
 * The API on one Neo4j, which finds out itself what is familiar where it is `as served`; `through` stands between, for databases
 * that are slow, gone or broken. No question runs out of time, unless a test is about that and gives a deadline.
 */
export async function startApi(
  instance: Instance,
  familiar: Familiar | 'as served' = FAMILIAR.singles,
  through: (database: Database) => ReadableDatabase = database => database,
  deadlineMs = A_WAIT_MS,
  keepBytes = 0,
): Promise<Api> {
  const database = await connect(instance, PATIENT)
  const reached = through(database)
  const queries: Query[] = []
  const spied: ReadableDatabase = {
    read: (query, options) => {
      queries.push(query)
      return reached.read(query, options)
    },
  }
  const document = loadSchema('schema')
  const model = checkModel(document)
  const schema = createSchema(document, model)
  const state = createGraphState(spied, {
    deadlineMs,
    patienceMs: A_WAIT_MS,
    keepBytes,
  })
  const defects: unknown[] = []
  const log = {
    error: (details: object) => void [defects, loggedInThisTest()].forEach(list => list.push(details)),
  }
  const apollo = createApollo(schema, model, state, log, familiar === 'as served' ? undefined : familiar)
  await apollo.start()
  const shares = new Shares({ patienceMs: A_WAIT_MS })
  const server = createServer(
    createApp({ apollo, schema, model, state, shares, webFolder: 'dist/web', isOpen: () => true, log }),
  )
  // A test that reckons for longer than a connection is kept would find the one that it was about to use closed under its hands.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    queries,
    defects,
    shares,
    kept: () => state.kept.facts(),
    ask: (query, variables = {}, headers = {}) =>
      post(`${url}/graphql`, typeof query === 'string' ? query : print(query), variables, headers),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await apollo.stop()
      await database.close()
    },
  }
}

/** Where a failed test looks for what the server logged in its course; see `failure-environment.mjs`. */
function loggedInThisTest(): unknown[] {
  return (globalThis as unknown as { loggedDefects: unknown[] }).loggedDefects
}

async function post(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as Omit<Reply, 'status' | 'headers'>
  return { status: response.status, headers: response.headers, ...body }
}
