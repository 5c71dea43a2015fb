import type { Query } from '../cypher/fragment.js'

/** The one way in which answers reach the graph: what a query reads, in the version of the graph that the answer is made from. */
export type Ask = <Answer>(query: Query<Answer>) => Promise<Answer>
