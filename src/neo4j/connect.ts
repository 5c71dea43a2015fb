import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { SetupError } from '../errors.js'
import { connectionProblem, isStillWaiting, isThereAlready, unavailable } from './database-errors.js'
import { type Query, inOneParameter, toNeo4j } from './values.js'

export type { Query }

export interface Address {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

/** Rows in the order of the columns of the text, and the bookmark that moves with every committed write. */
export interface Answer {
  readonly rows: readonly (readonly unknown[])[]
  readonly bookmark: string
}

/** A Neo4j that answers. Nothing outside this folder sees the driver. */
export interface Database {
  /** One auto-commit statement in READ mode: one round trip, and Neo4j refuses any write in it. */
  read(
    query: Query,
    options?: { readonly timeoutMs?: number; readonly signal?: AbortSignal | undefined },
  ): Promise<Answer>
  /** One transaction, committed whole or not at all, and tried again when Neo4j asks for it. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** One statement that cannot run inside a transaction with others: constraints and indexes. */
  alter(query: Query): Promise<void>
  /** Bookmark of the last write of this process, for reads that must see it. */
  lastBookmarks(): Promise<readonly string[]>
  close(): Promise<void>
}

export type Run = (query: Query) => Promise<readonly (readonly unknown[])[]>

const READ_TIMEOUT_MS = 9_000
/** A load in batches holds its lock to the end. */
const WRITE_TIMEOUT_MS = 3_600_000

/** Connects, and checks that somebody answers there and lets us in. */
export async function connect(address: Address): Promise<Database> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    fetchSize: 1000,
    maxConnectionPoolSize: 16,
    connectionAcquisitionTimeout: 2_000,
    connectionTimeout: 5_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 30_000,
    telemetryDisabled: true,
    userAgent: 'sepakat',
  })
  try {
    return await patiently(async () => {
      await driver.verifyConnectivity({ database: address.database })
      await driver.verifyAuthentication({ database: address.database })
      const database = new Neo4jDatabase(driver, address.database)
      // Neo4j looks for the database at the first statement, and not before.
      await database.read({ text: 'RETURN 1', params: {} })
      return database
    })
  } catch (cause) {
    await driver.close()
    throw new SetupError(connectionProblem(address, cause), { cause })
  }
}

const PATIENT_TRIES = 5

/** A machine that is busy starting other things may take its time for the first connection; whatever else is wrong is said at once. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === PATIENT_TRIES || !isStillWaiting(error)) throw error
    }
  }
}

class Neo4jDatabase implements Database {
  readonly #driver: Driver
  readonly #database: string
  readonly #bookmarks = neo4j.bookmarkManager()

  constructor(driver: Driver, database: string) {
    this.#driver = driver
    this.#database = database
  }

  async read(
    query: Query,
    { timeoutMs = READ_TIMEOUT_MS, signal }: { timeoutMs?: number; signal?: AbortSignal | undefined } = {},
  ): Promise<Answer> {
    const session = this.#session('READ')
    const abort = (): void => void session.close().catch(() => undefined)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      const { text, params } = inOneParameter(query)
      const { records } = await session.run(text, toNeo4j(params), { timeout: timeoutMs })
      return {
        rows: records.map(record => [...record.values()]),
        bookmark: session.lastBookmarks().join(' '),
      }
    } catch (error) {
      throw unavailable(error)
    } finally {
      signal?.removeEventListener('abort', abort)
      await session.close()
    }
  }

  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE')
    try {
      return await session.executeWrite(transaction => work(query => rowsOf(transaction, query)), {
        timeout: WRITE_TIMEOUT_MS,
      })
    } catch (error) {
      throw unavailable(error)
    } finally {
      await session.close()
    }
  }

  /** Two imports that begin at once lock each other out of the schema, and may both make the same part of it. */
  async alter(query: Query): Promise<void> {
    try {
      await this.write(run => run(query))
    } catch (error) {
      if (!isThereAlready(error)) throw error
    }
  }

  async lastBookmarks(): Promise<readonly string[]> {
    return [...(await this.#bookmarks.getBookmarks())]
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    })
  }
}

async function rowsOf(
  transaction: ManagedTransaction,
  query: Query,
): Promise<readonly (readonly unknown[])[]> {
  const { records } = await transaction.run(query.text, toNeo4j(query.params))
  return records.map(record => [...record.values()])
}
