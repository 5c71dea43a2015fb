import type { GraphVersion, ReleaseFacts } from '../questions/version.js'
import { type Query, type Rows, cypher, makeQuery } from './fragment.js'

/** What the graph says of itself; null while it is empty or being filled. The bookmark is told by who runs it. */
export type GraphFacts = Omit<GraphVersion, 'bookmark'>

export function versionQuery(): Query<{ readonly facts: GraphFacts | null; readonly isLoading: boolean }> {
  return makeQuery(
    cypher`MATCH (g:Graph {id: 'graph'})
RETURN g.release, g.isDraft, g.hash, g.seedHash, g.loading, g.releases, g.degrees, g.mostDegrees, g.notFactDegrees, g.entityCounts, g.claimCounts, g.coverage`,
    {},
    readVersion,
  )
}

/** One row, or none in an empty database. */
function readVersion([row]: Rows): { readonly facts: GraphFacts | null; readonly isLoading: boolean } {
  const isLoading = row?.[4] === true
  if (row === undefined || row[0] === null || isLoading) return { facts: null, isLoading }
  const [release, isDraft, hash, seedHash, , ...texts] = row as [
    number,
    boolean,
    string,
    string,
    ...(string | null)[],
  ]
  const [releases, usual, most, notFact, entityCounts, claimCounts, coverage] = texts
  const json = <T>(text: string | null | undefined): T => JSON.parse(text ?? '{}') as T
  return {
    isLoading,
    facts: {
      release,
      isDraft,
      hash,
      seedHash,
      releases: json<ReleaseFacts[]>(releases),
      coverage: json<GraphVersion['coverage']>(coverage ?? '[]'),
      usualDegrees: json(usual),
      mostDegrees: json(most),
      notFactDegrees: json(notFact),
      entityCounts: json(entityCounts),
      claimCounts: json(claimCounts),
    },
  }
}
