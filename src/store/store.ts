import type { Query } from '../cypher/fragment.js'

export type Run = (statement: Query) => Promise<readonly (readonly unknown[])[]>

/** What a load needs of a database; the folder of the driver gives it. */
export interface Store {
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  alter(statement: Query): Promise<void>
  runAlone(query: Query): Promise<void>
  read(statement: Query): Promise<{ readonly rows: readonly (readonly unknown[])[] }>
}
