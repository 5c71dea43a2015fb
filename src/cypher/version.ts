import type { GraphVersion, ReleaseFacts } from '../questions/version.js'
import { type Query, type Rows, cypher, makeQuery } from './fragment.js'

/** What the graph says of its own version. The bookmark is told by whoever runs the query. */
type GraphFacts = Omit<GraphVersion, 'bookmark'>

/** What one look at the graph tells of it. The facts are null while the graph is empty or being filled. */
interface SeenGraph {
  readonly facts: GraphFacts | null
  readonly isLoading: boolean
  /**
   * The last release that the graph holds as published, 0 before the first; a draft has the number after it. This is told while the graph is filled as well.
   */
  readonly published: number
}

export function versionQuery(): Query<SeenGraph> {
  return makeQuery(
    cypher`MATCH (g:Graph {id: 'graph'})
RETURN g.release, g.isDraft, g.hash, g.seedHash, g.loading, g.releases, g.degrees, g.mostDegrees, g.notFactDegrees, g.entityCounts, g.claimCounts, g.coverage`,
    {},
    readVersion,
  )
}

/** Reads one row, or none in an empty database. */
function readVersion([row]: Rows): SeenGraph {
  if (row === undefined) return { facts: null, isLoading: false, published: 0 }
  const [release, isDraft, hash, seedHash, loading, ...texts] = row as VersionColumns
  const isLoading = loading === true
  const published = release === null ? 0 : release - (isDraft === true ? 1 : 0)
  if (release === null || isLoading) return { facts: null, isLoading, published }
  const [releases, usual, most, notFact, entityCounts, claimCounts, coverage] = texts
  const json = <T>(text: string | null | undefined): T => JSON.parse(text ?? '{}') as T
  return {
    isLoading,
    published,
    facts: {
      release,
      isDraft: isDraft!,
      hash: hash!,
      seedHash: seedHash!,
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

type VersionColumns = [
  release: number | null,
  isDraft: boolean | null,
  hash: string | null,
  seedHash: string | null,
  loading: boolean | null,
  ...texts: (string | null)[],
]

/** Asks for nothing but the bookmark that comes back. */
export const bookmarkQuery = (): Query<undefined> => makeQuery(cypher`RETURN 1`, {}, () => undefined)
