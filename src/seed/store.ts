import type { Statement } from '../cypher/fragment.js'

export type Run = (statement: Statement) => Promise<readonly (readonly unknown[])[]>

/** What a load needs of a database; the folder of the driver gives it. */
export interface Store {
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  alter(statement: Statement): Promise<void>
  read(statement: Statement): Promise<{ readonly rows: readonly (readonly unknown[])[] }>
}
