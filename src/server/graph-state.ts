import { versionQuery } from '../cypher/version.js'
import type { Query } from '../cypher/fragment.js'
import { RequestError } from '../errors.js'
import { type GraphVersion, type Run, versionFrom } from '../loaders/version.js'
import { DEADLINE_MS } from './deadline.js'
import { fewAtOnce } from './few-at-once.js'

/** What the server needs of a database to answer questions. */
export interface ReadableDatabase {
  read(
    statement: Query,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<{ readonly rows: readonly (readonly unknown[])[]; readonly bookmark: string }>
}

/** Answers a question from one version of the graph, however many statements that takes. */
export interface GraphState {
  /** What one question may take, in milliseconds. */
  readonly deadlineMs: number
  /**
   * Runs the work until all its statements saw the version that it was given. The bookmark that each statement brings back says so: it
   * moves with every committed write and with nothing else, so a quiet graph costs no statement more.
   */
  consistently<T>(signal: AbortSignal, work: (version: GraphVersion, run: Run) => Promise<T>): Promise<T>
  /** The version that a new question would be answered from. */
  current(): Promise<GraphVersion>
  /** Has Neo4j plan a statement that will come again, behind the backs of those who ask: its rows are thrown away. */
  prepare(statement: Query): Promise<void>
  /** Hash of the seed files that the graph was made from; null while it is empty or loading. */
  seedHash(): Promise<string | null>
}

const MOST_TRIES = 3
/** Half of the connections that there are: one question must not wait for itself until it is refused. */
const MOST_AT_ONCE = 8

export function createGraphState(database: ReadableDatabase, deadlineMs: number = DEADLINE_MS): GraphState {
  let known: GraphVersion | null = null

  async function refresh(signal?: AbortSignal): Promise<GraphVersion> {
    const { rows, bookmark } = await readQuietly(signal)
    known = versionFrom(rows[0], bookmark)
    if (known !== null) return known
    throw new RequestError(
      'GRAPH_LOADING',
      'GRAPH_LOADING',
      'The graph is still loading; ask again in a few seconds.',
      { retryAfter: 5 },
    )
  }

  /**
   * A statement's bookmark is that of its end: a write in its course may have come too late for its rows. So the row counts that was read from one
   * bookmark to the same.
   */
  async function readQuietly(signal?: AbortSignal): ReturnType<ReadableDatabase['read']> {
    let before = await database.read(versionQuery(), { signal })
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const after = await database.read(versionQuery(), { signal })
      if (after.bookmark === before.bookmark) return after
      before = after
    }
    throw changed()
  }

  return {
    deadlineMs,
    current: refresh,
    prepare: async statement => void (await database.read(statement)),
    seedHash: async () => {
      const { rows, bookmark } = await database.read(versionQuery())
      return versionFrom(rows[0], bookmark)?.seedHash ?? null
    },
    async consistently(signal, work) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const version = known ?? (await refresh(signal))
        const seen = new Set<string>()
        const answer = await attempt(version, seen, signal, work)
        // An answer that took no statement says nothing of the graph's state: then the graph is asked for it.
        if (seen.size === 0) seen.add((await refresh(signal)).bookmark)
        if ([...seen].every(bookmark => bookmark === version.bookmark)) {
          if ('error' in answer) throw answer.error
          return answer.value
        }
        await refresh(signal)
      }
      throw changed()
    },
  }

  /** An error may itself come from two versions that do not fit together; it counts only if all statements saw one. */
  async function attempt<T>(
    version: GraphVersion,
    seen: Set<string>,
    signal: AbortSignal,
    work: (version: GraphVersion, run: Run) => Promise<T>,
  ): Promise<{ value: T } | { error: unknown }> {
    const inTurn = fewAtOnce(MOST_AT_ONCE)
    const run: Run = async statement => {
      const { rows, bookmark } = await inTurn(() => database.read(statement, { signal }))
      seen.add(bookmark)
      return rows
    }
    try {
      return { value: await work(version, run) }
    } catch (error) {
      return { error }
    }
  }
}

function changed(): RequestError {
  return new RequestError(
    'GRAPH_CHANGED',
    'GRAPH_CHANGED',
    'The graph changed three times while the answer was made; ask again in a few seconds.',
    { retryAfter: 2 },
  )
}
