import type { Ask } from '../answer/ask.js'
import { createFreshness } from '../answer/freshness.js'
import type { Query } from '../cypher/fragment.js'
import { bookmarkQuery } from '../cypher/version.js'
import { RequestError } from '../errors.js'
import type { GraphVersion } from '../questions/version.js'
import { type AttemptOptions, type Attempts, createAttempts } from './attempt.js'
import { DEADLINE_MS } from './deadline.js'
import { MOST_TRIES, type ReadableDatabase, VersionReader, errorOfChange } from './version-reader.js'

/** Answers a question from one version of the graph, however many queries that takes. */
export interface GraphState {
  /** The milliseconds that one question may take. */
  readonly deadlineMs: number
  /**
   * Runs the work until all its queries saw the version that it was given. The bookmark that each query brings back tells which version it saw. A bookmark
   * moves with every committed write and with nothing else, so a quiet graph costs no further query.
   */
  consistently<T>(signal: AbortSignal, work: (version: GraphVersion, ask: Ask) => Promise<T>): Promise<T>
  /** The version that a new question would be answered from. */
  current(signal?: AbortSignal): Promise<GraphVersion>
  /** Whether any version is known yet, so that a question costs no query before its own. */
  readonly isKnown: boolean
  /** Reads the bookmark that stands now; requests that ask for it at the same time share one round trip. */
  fresh(): Promise<string>
  /** The answers that were made before. */
  readonly kept: Attempts['kept']
  /** Has Neo4j plan a query that will come again, in the background; its rows are thrown away. */
  makeFamiliar(query: Query): Promise<void>
  /** Reads the hash of the seed files that the graph was made from; null while the graph is empty or loading. */
  seedHash(): Promise<string | null>
}

/** How a server answers; an option that is left out is as usual. */
interface StateOptions extends AttemptOptions {
  /** Milliseconds that one question may take. */
  readonly deadlineMs?: number
}

export function createGraphState(
  database: ReadableDatabase,
  { deadlineMs = DEADLINE_MS, ...options }: StateOptions = {},
): GraphState {
  const fresh = createFreshness(async () => (await database.read(bookmarkQuery())).bookmark)
  const versions = new VersionReader(database)
  const attempts = createAttempts(database, options)
  return {
    deadlineMs,
    current: signal => versions.refresh(signal),
    get isKnown() {
      return versions.known !== null
    },
    fresh,
    kept: attempts.kept,
    makeFamiliar: async query => void (await database.read(query)),
    seedHash: () => versions.readSeedHash(),
    async consistently(signal, work) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const version = versions.known ?? (await versions.refresh(signal))
        const { seen, wasKept, outcome } = await attempts.run(version, signal, work)
        signal.throwIfAborted()
        // A caller who is refused before anything is asked costs the graph nothing.
        if (seen.size === 0 && 'error' in outcome && isRefusal(outcome.error)) throw outcome.error
        // An answer that took no query says nothing of the graph's state, so the graph is asked which version stands.
        if (seen.size === 0) seen.add(wasKept ? await fresh() : (await versions.refresh(signal)).bookmark)
        if ([...seen].every(bookmark => bookmark === version.bookmark)) {
          if ('error' in outcome) throw outcome.error
          return outcome.value
        }
        await versions.refresh(signal)
      }
      throw errorOfChange()
    },
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof RequestError && (error.code === 'QUERY_TOO_COMPLEX' || error.code === 'BAD_USER_INPUT')
