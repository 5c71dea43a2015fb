import type { Ask } from '../answer/ask.js'
import { createFreshness } from '../answer/freshness.js'
import { type Kept, createKept } from '../answer/kept.js'
import { type Query, cypher, query } from '../cypher/fragment.js'
import { versionQuery } from '../cypher/version.js'
import { RequestError } from '../errors.js'
import type { GraphVersion } from '../questions/version.js'
import { DEADLINE_MS } from './deadline.js'
import { Turns } from './turns.js'

/** What the server needs of a database to answer questions. */
export interface ReadableDatabase {
  read(
    query: Query,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<{ readonly rows: readonly (readonly unknown[])[]; readonly bookmark: string }>
}

/** Answers a question from one version of the graph, however many queries that takes. */
export interface GraphState {
  /** What one question may take, in milliseconds. */
  readonly deadlineMs: number
  /**
   * Runs the work until all its queries saw the version that it was given. The bookmark that each query brings back says so: it moves with every
   * committed write and with nothing else, so a quiet graph costs no query more.
   */
  consistently<T>(signal: AbortSignal, work: (version: GraphVersion, ask: Ask) => Promise<T>): Promise<T>
  /** The version that a new question would be answered from. */
  current(signal?: AbortSignal): Promise<GraphVersion>
  /** Whether any version is known yet, so that a question costs no query before its own. */
  readonly isKnown: boolean
  /** The bookmark that stands now; those who ask at once share one round trip. */
  fresh(): Promise<string>
  /** What was answered before. */
  readonly kept: Kept
  /** Has Neo4j plan a query that will come again, behind the backs of those who ask: its rows are thrown away. */
  prepare(query: Query): Promise<void>
  /** Hash of the seed files that the graph was made from; null while it is empty or loading. */
  seedHash(): Promise<string | null>
}

const MOST_TRIES = 3
/** Of sixteen connections; the rest are for what the server itself asks. */
const BOUNDS = { places: 12, each: 4, kept: 4 }
const PATIENCE_MS = 2_000

/** How a server answers; what is left out is as usual. */
export interface StateOptions {
  readonly kept?: Kept
  /** Milliseconds that one question may take. */
  readonly deadlineMs?: number
  /** Milliseconds after which a question that got no turn at all is told to come again. */
  readonly patienceMs?: number
}

export function createGraphState(
  database: ReadableDatabase,
  { kept = createKept(0), deadlineMs = DEADLINE_MS, patienceMs = PATIENCE_MS }: StateOptions = {},
): GraphState {
  let known: GraphVersion | null = null
  const fresh = createFreshness(async () => (await database.read(NOTHING)).bookmark)
  const turns = new Turns({ ...BOUNDS, patienceMs })

  async function refresh(signal?: AbortSignal): Promise<GraphVersion> {
    const { rows, bookmark } = await readQuietly(signal)
    const { facts } = versionQuery().read(rows)
    known = facts === null ? null : { ...facts, bookmark }
    if (known !== null) return known
    throw new RequestError(
      'GRAPH_LOADING',
      'GRAPH_LOADING',
      'The graph is still loading; ask again in a few seconds.',
      { retryAfter: 5 },
    )
  }

  /**
   * A query's bookmark is that of its end: a write in its course may have come too late for its rows. So the row counts that was read from one
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
    get isKnown() {
      return known !== null
    },
    fresh,
    kept,
    prepare: async query => void (await database.read(query)),
    seedHash: async () => {
      const { rows } = await database.read(versionQuery())
      return versionQuery().read(rows).facts?.seedHash ?? null
    },
    async consistently(signal, work) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const version = known ?? (await refresh(signal))
        const seen = new Set<string>()
        const answer = await attempt(version, seen, signal, work)
        signal.throwIfAborted()
        // Who is refused before anything is asked costs the graph nothing.
        if (seen.size === 0 && 'error' in answer && isRefusal(answer.error)) throw answer.error
        // An answer that took no query says nothing of the graph's state; then the graph is asked which one stands.
        if (seen.size === 0) seen.add(answer.wasKept ? await fresh() : (await refresh(signal)).bookmark)
        if ([...seen].every(bookmark => bookmark === version.bookmark)) {
          if ('error' in answer) throw answer.error
          return answer.value
        }
        await refresh(signal)
      }
      throw changed()
    },
  }

  /** An error may itself come from two versions that do not fit together; it counts only if all queries saw one. */
  async function attempt<T>(
    version: GraphVersion,
    seen: Set<string>,
    signal: AbortSignal,
    work: (version: GraphVersion, ask: Ask) => Promise<T>,
  ): Promise<({ value: T } | { error: unknown }) & { readonly wasKept: boolean }> {
    let wasKept = false
    const inTurn = turns.of(signal)
    const ask = async <Answer>(query: Query<Answer>): Promise<Answer> => {
      const before = kept.rows(version.bookmark, query)
      if (before !== undefined) {
        wasKept = true
        return before as Answer
      }
      const { rows, bookmark } = await inTurn(() => database.read(query, { signal }))
      seen.add(bookmark)
      const answer = query.read(rows)
      // What ended in another version may have begun in this one, and is of neither for certain.
      if (bookmark === version.bookmark) kept.keepRows(bookmark, query, answer)
      return answer
    }
    try {
      return { value: await work(version, ask), wasKept }
    } catch (error) {
      return { error, wasKept }
    }
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof RequestError && (error.code === 'QUERY_TOO_COMPLEX' || error.code === 'BAD_USER_INPUT')

/** Asks for nothing but the bookmark that comes back. */
const NOTHING = query(cypher`RETURN 1`)

function changed(): RequestError {
  return new RequestError(
    'GRAPH_CHANGED',
    'GRAPH_CHANGED',
    'The graph changed three times while the answer was made; ask again in a few seconds.',
    { retryAfter: 2 },
  )
}
