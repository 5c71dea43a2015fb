import type { Query } from '../cypher/fragment.js'
import { versionQuery } from '../cypher/version.js'
import { RequestError } from '../errors.js'
import type { GraphVersion } from '../questions/version.js'

/** The part of a database that the server needs to answer questions. */
export interface ReadableDatabase {
  read(
    query: Query,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<{ readonly rows: readonly (readonly unknown[])[]; readonly bookmark: string }>
}

/** How often a graph that changes meanwhile is asked again. */
export const MOST_TRIES = 3

/** Reads what the graph says of itself, and remembers what it said last. */
export class VersionReader {
  readonly #database: ReadableDatabase
  #known: GraphVersion | null = null

  constructor(database: ReadableDatabase) {
    this.#database = database
  }

  /** The version that stood when the graph was last asked. */
  get known(): GraphVersion | null {
    return this.#known
  }

  /** Reads the version that stands now. */
  async refresh(signal?: AbortSignal): Promise<GraphVersion> {
    const { rows, bookmark } = await this.#readQuietly(signal)
    const { facts } = versionQuery().read(rows)
    this.#known = facts === null ? null : { ...facts, bookmark }
    if (this.#known !== null) return this.#known
    throw new RequestError(
      'GRAPH_LOADING',
      'GRAPH_LOADING',
      'The graph is still loading; ask again in a few seconds.',
      { retryAfter: 5 },
    )
  }

  /** Reads the hash of the seed files that the graph was made from; null while the graph is empty or loading. */
  async readSeedHash(): Promise<string | null> {
    const { rows } = await this.#database.read(versionQuery())
    return versionQuery().read(rows).facts?.seedHash ?? null
  }

  /**
   * Reads the version while nothing is written. The bookmark of a query is that of its end, so a write in its course may have come too late for its rows.
   * Therefore a row counts only where the bookmark was the same before it was read and after.
   */
  async #readQuietly(signal?: AbortSignal): ReturnType<ReadableDatabase['read']> {
    let before = await this.#database.read(versionQuery(), { signal })
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const after = await this.#database.read(versionQuery(), { signal })
      if (after.bookmark === before.bookmark) return after
      before = after
    }
    throw errorOfChange()
  }
}

export function errorOfChange(): RequestError {
  return new RequestError(
    'GRAPH_CHANGED',
    'GRAPH_CHANGED',
    'The graph changed three times while the answer was made; ask again in a few seconds.',
    { retryAfter: 2 },
  )
}
