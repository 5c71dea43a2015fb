import type { Query } from '../cypher/fragment.js'
import { writeCanonical } from '../model/canonical.js'

/** The one way in which answers reach the graph: a query is read in the version of the graph from which the answer is made. */
export type Ask = <Answer>(query: Query<Answer>) => Promise<Answer>

/** Asks each query once, however many callers ask it: a list, and the facets that count it, look for the same relations. */
export function askEachOnce(ask: Ask): Ask {
  const asked = new Map<string, Promise<unknown>>()
  return <Answer>(query: Query<Answer>) => {
    const key = `${query.text}\n${writeCanonical(query.params)}`
    const known = asked.get(key) ?? ask(query)
    asked.set(key, known)
    return known as Promise<Answer>
  }
}
