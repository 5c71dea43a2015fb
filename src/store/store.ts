import type { Query, Rows, RunText } from '../cypher/fragment.js'

/** What a load needs of a database; the folder of the driver gives it. */
export interface Store {
  write<T>(work: (run: RunText) => Promise<T>): Promise<T>
  alter(query: Query): Promise<void>
  runAlone(query: Query): Promise<void>
  read(query: Query, options: { readonly timeoutMs: number }): Promise<{ readonly rows: Rows }>
}

/**
 * What a read of a start or a load may take. Nobody's request waits for it, and on a busy machine a Neo4j that has just come up took longer than a
 * request may for its first wide one, so that the server ended in place of starting.
 */
const UNHURRIED = { timeoutMs: 10 * 60_000 } as const

/** What the query reads at a start or before a load. */
export const readUnhurried = async <Answer>(
  store: Pick<Store, 'read'>,
  query: Query<Answer>,
): Promise<Answer> => query.read((await store.read(query, UNHURRIED)).rows)

/** What the query reads within the transaction of a load. */
export const readWithin = async <Answer>(run: RunText, query: Query<Answer>): Promise<Answer> =>
  query.read(await run(query))
