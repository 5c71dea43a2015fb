import type { Query, Rows, RunText } from '../cypher/fragment.js'

/** What a load needs of a database; the folder of the driver gives it. */
export interface Store {
  write<T>(work: (run: RunText) => Promise<T>): Promise<T>
  alter(query: Query): Promise<void>
  runAlone(query: Query): Promise<void>
  read(query: Query, options: { readonly timeoutMs: number }): Promise<{ readonly rows: Rows }>
}

/**
 * The time that a read may take at a start or in a load. No request waits for it. On a busy machine, a Neo4j that had just come up took longer for its first
 * wide read than a request may take, so that the server ended in place of starting.
 */
const UNHURRIED = { timeoutMs: 10 * 60_000 } as const

/** Reads what a query asks for at a start or before a load. */
export const readUnhurried = async <Answer>(
  store: Pick<Store, 'read'>,
  query: Query<Answer>,
): Promise<Answer> => query.read((await store.read(query, UNHURRIED)).rows)

/** Reads what a query asks for within the transaction of a load. */
export const readWithin = async <Answer>(run: RunText, query: Query<Answer>): Promise<Answer> =>
  query.read(await run(query))
