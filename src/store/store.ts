import type { Query } from '../cypher/fragment.js'

export type Run = (statement: Query) => Promise<readonly (readonly unknown[])[]>

/** What a load needs of a database; the folder of the driver gives it. */
export interface Store {
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  alter(statement: Query): Promise<void>
  runAlone(query: Query): Promise<void>
  read(
    statement: Query,
    options: { readonly timeoutMs: number },
  ): Promise<{ readonly rows: readonly (readonly unknown[])[] }>
}

/**
 * What a read of a start or a load may take. Nobody's request waits for it, and on a busy machine a Neo4j that has just come up took longer than a
 * request may for its first wide one, so that the server ended in place of starting.
 */
export const UNHURRIED = { timeoutMs: 10 * 60_000 } as const
