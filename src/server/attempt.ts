import type { Ask } from '../answer/ask.js'
import { type KeptAnswers, createKept } from '../answer/kept.js'
import type { Query } from '../cypher/fragment.js'
import type { GraphVersion } from '../questions/version.js'
import { Turns } from './turns.js'
import type { ReadableDatabase } from './version-reader.js'

/** How questions are put to the database; an option that is left out is as usual. */
export interface AttemptOptions {
  /** How many bytes of answers are kept while the graph stands as it is; 0, as usual, keeps nothing. */
  readonly keepBytes?: number
  /** The milliseconds after which a question that got no turn at all is told to come again. */
  readonly patienceMs?: number
}

/** Answers from one database. Each query is asked in its turn; one that was asked before is answered from what was kept, without a turn. */
export interface Attempts {
  readonly kept: KeptAnswers
  /** Runs the work on a version. The rows of each query are taken from what was kept, or the query is asked in its turn. */
  run<T>(
    version: GraphVersion,
    signal: AbortSignal,
    work: (version: GraphVersion, ask: Ask) => Promise<T>,
  ): Promise<Attempt<T>>
}

/** What came of an attempt. An error may itself come from two versions that do not fit together, so it counts only if all queries saw one version. */
interface Attempt<T> {
  readonly outcome: { readonly value: T } | { readonly error: unknown }
  /** The bookmarks that its queries brought back. */
  readonly seen: Set<string>
  /** Whether anything came from what was kept. */
  readonly wasKept: boolean
}

/** The bounds on turns, which leave some of the sixteen connections for what the server itself asks. */
const BOUNDS = { places: 12, each: 4, kept: 4 }
const PATIENCE_MS = 2_000

export function createAttempts(
  database: ReadableDatabase,
  { keepBytes = 0, patienceMs = PATIENCE_MS }: AttemptOptions,
): Attempts {
  const kept = createKept(keepBytes)
  const turns = new Turns({ ...BOUNDS, patienceMs })
  return {
    kept,
    run: (version, signal, work) => tryToAnswer({ database, kept, turns }, version, signal, work),
  }
}

interface AttemptMeans {
  readonly database: ReadableDatabase
  readonly kept: KeptAnswers
  readonly turns: Turns
}

async function tryToAnswer<T>(
  { database, kept, turns }: AttemptMeans,
  version: GraphVersion,
  signal: AbortSignal,
  work: (version: GraphVersion, ask: Ask) => Promise<T>,
): Promise<Attempt<T>> {
  const seen = new Set<string>()
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
    // A query that ended in another version may have begun in this one, so its rows belong to neither for certain.
    if (bookmark === version.bookmark) kept.keepRows(bookmark, query, answer)
    return answer
  }
  try {
    return { outcome: { value: await work(version, ask) }, seen, wasKept }
  } catch (error) {
    return { outcome: { error }, seen, wasKept }
  }
}
