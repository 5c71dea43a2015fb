import { type Query, cypher, query } from './fragment.js'

/** One row, or none in an empty database: [release, is draft, hash, seed hash, loading, releases, degrees, entity counts, claim counts], the last four as JSON. */
export function versionQuery(): Query {
  return query(cypher`MATCH (g:Graph {id: 'graph'})
RETURN g.release, g.isDraft, g.hash, g.seedHash, g.loading, g.releases, g.degrees, g.entityCounts, g.claimCounts`)
}
