import type { Ask } from '../answer/ask.js'
import type { KeptAnswers } from '../answer/kept.js'
import type { Query } from '../cypher/fragment.js'
import type { GraphVersion } from '../questions/version.js'
import type { Turns } from './turns.js'
import type { ReadableDatabase } from './version-reader.js'

/** What every attempt at an answer needs. */
export interface AttemptMeans {
  readonly database: ReadableDatabase
  readonly kept: KeptAnswers
  readonly turns: Turns
}

/** What came of an attempt: an error may itself come from two versions that do not fit together, and counts only if all queries saw one. */
export interface Attempt<T> {
  readonly outcome: { readonly value: T } | { readonly error: unknown }
  /** The bookmarks that its queries brought back. */
  readonly seen: Set<string>
  /** Whether anything came from what was kept. */
  readonly wasKept: boolean
}

/** Runs the work on a version: each query is taken from what was kept of it, or asked in its turn. */
export async function tryToAnswer<T>(
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
    // What ended in another version may have begun in this one, and is of neither for certain.
    if (bookmark === version.bookmark) kept.keepRows(bookmark, query, answer)
    return answer
  }
  try {
    return { outcome: { value: await work(version, ask) }, seen, wasKept }
  } catch (error) {
    return { outcome: { error }, seen, wasKept }
  }
}
