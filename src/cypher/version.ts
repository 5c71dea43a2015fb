import type { GraphVersion, ReleaseFacts } from '../questions/version.js'
import { type Query, type Rows, cypher, makeQuery } from './fragment.js'

/** The version that the graph says it has; null while it is empty or being filled. The bookmark is told by who runs it. */
type GraphFacts = Omit<GraphVersion, 'bookmark'>

/** The facts that one look at the graph tells of it. */
interface SeenGraph {
  readonly facts: GraphFacts | null
  readonly isLoading: boolean
  /** The last release that it holds as published, 0 before the first: a draft is one more than that. It is told while the graph is filled as well. */
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

/** One row, or none in an empty database. */
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
