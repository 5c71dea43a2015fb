import neo4j, { type Driver, type ManagedTransaction, type Result, type Session } from 'neo4j-driver'
import type { Rows, RunText, TextWithValues } from '../cypher/fragment.js'
import { isThereAlready, markUnavailable } from './database-errors.js'
import { packParameters, toNeo4j } from './values.js'

/** Rows in the order of the columns of the text, and the bookmark that moves with every committed write. */
interface Answer {
  readonly rows: Rows
  readonly bookmark: string
}

/** A Neo4j that answers. Nothing outside this folder sees the driver. */
export interface Database {
  /**
   * Sends one auto-commit query in READ mode: one round trip, and Neo4j refuses any write in it. When the signal calls it off, it ends in Neo4j too and
   * rejects with the signal's reason. A query that was called off before is never sent.
   */
  read(
    query: TextWithValues,
    options?: { readonly timeoutMs?: number; readonly signal?: AbortSignal | undefined },
  ): Promise<Answer>
  /** Runs one transaction, which is committed whole or not at all, and is tried again when Neo4j asks for it. */
  write<T>(work: (run: RunText) => Promise<T>): Promise<T>
  /** Sends one query that cannot run inside a transaction with others: constraints and indexes. */
  alter(query: TextWithValues): Promise<void>
  /** Sends one query that makes its own transactions, batch by batch. If it breaks off, what it has committed stays. */
  runAlone(query: TextWithValues): Promise<void>
  close(): Promise<void>
}

/** The milliseconds that one read may take: fewer than the request that waits for it, so that Neo4j says which read was too slow. */
export const READ_TIMEOUT_MS = 9_000
/** A load in batches holds its lock to the end, and with ten million rows that takes hours. */
const WRITE_TIMEOUT_MS = 12 * 3_600_000

/** A database over one driver. */
export class Neo4jDatabase implements Database {
  readonly #driver: Driver
  readonly #database: string
  readonly #readMs: number
  /**
   * Each read waits for the bookmark that the read before it brought back. The servers of a cluster lag behind each other. And even a server by itself names
   * a write as soon as it is in its log, before all of it can be seen.
   */
  readonly #bookmarks = neo4j.bookmarkManager()

  constructor(driver: Driver, database: string, readMs: number) {
    this.#driver = driver
    this.#database = database
    this.#readMs = readMs
  }

  async read(
    query: TextWithValues,
    { timeoutMs = this.#readMs, signal }: { timeoutMs?: number; signal?: AbortSignal | undefined } = {},
  ): Promise<Answer> {
    signal?.throwIfAborted()
    const session = this.#session('READ')
    // Closing the session sends Neo4j a RESET, and Neo4j ends its work at the next row that it makes; see docs/decisions/called-off.md.
    const abort = (): void => void session.close().catch(() => undefined)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      const { text, params } = packParameters(query)
      const { records } = await runWithoutStack(() =>
        session.run(text, toNeo4j(params), { timeout: timeoutMs }),
      )
      return {
        rows: records.map(record => [...record.values()]),
        bookmark: session.lastBookmarks().join(' '),
      }
    } catch (error) {
      throw signal?.aborted ? signal.reason : markUnavailable(error)
    } finally {
      signal?.removeEventListener('abort', abort)
      await session.close()
    }
  }

  async write<T>(work: (run: RunText) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE')
    try {
      return await session.executeWrite(transaction => work(query => fetchRows(transaction, query)), {
        timeout: WRITE_TIMEOUT_MS,
      })
    } catch (error) {
      throw markUnavailable(error)
    } finally {
      await session.close()
    }
  }

  /**
   * Two imports that begin at once lock each other out of the schema, and both may make the same part of it; the second one finds it there, which is no
   * error.
   */
  async alter(query: TextWithValues): Promise<void> {
    try {
      await this.write(run => run(query))
    } catch (error) {
      if (!isThereAlready(error)) throw error
    }
  }

  async runAlone(query: TextWithValues): Promise<void> {
    const session = this.#session('WRITE')
    try {
      const { text, params } = packParameters(query)
      await session.run(text, toNeo4j(params), { timeout: WRITE_TIMEOUT_MS })
    } catch (error) {
      throw markUnavailable(error)
    } finally {
      await session.close()
    }
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

/**
 * Runs a query without noting where it was called from. The driver would note that for each query, which is no small part of the work for a short one. A read
 * always comes from here, and Neo4j's own code and message say what went wrong.
 */
function runWithoutStack(run: () => Result): Result {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

async function fetchRows(transaction: ManagedTransaction, query: TextWithValues): Promise<Rows> {
  const { records } = await transaction.run(query.text, toNeo4j(query.params))
  return records.map(record => [...record.values()])
}
