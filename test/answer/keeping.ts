import { type Database } from '../../src/neo4j/database.js'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'

/** Much more than the answers of a test take. */
export const KEEP_BYTES = 10_000_000

/** One graph that is written to, the tiny world at first, behind a server that keeps what it answered and one that keeps nothing. */
export interface KeepingAndFresh {
  readonly own: OwnDatabase
  readonly database: Database
  readonly keeping: Api
  readonly fresh: Api
  close(): Promise<void>
}

export async function startKeepingAndFresh(): Promise<KeepingAndFresh> {
  const own = await ownDatabase()
  await loadInto(own.database, 'test/support/world')
  const keeping = await startApi(own.instance, FAMILIAR.singles, undefined, undefined, KEEP_BYTES)
  const fresh = await startApi(own.instance)
  return {
    own,
    database: own.database,
    keeping,
    fresh,
    close: async () => {
      await Promise.all([keeping.close(), fresh.close()])
      await own.close()
    },
  }
}
