/** A connection as the resolvers hand it over; what the query did not ask for is never read. */
export interface ConnectionValue<Edge extends { readonly cursor: string }> {
  readonly edges: readonly Edge[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number | null
}

/** A page from one row more than it holds: the extra one only tells that more follow. Cursors are written when they are asked for. */
export function connection<Row, Edge extends { readonly cursor: string; readonly node: unknown }>(
  rows: readonly Row[],
  size: number,
  hasPrevious: boolean,
  totalCount: number | null,
  edgeOf: (row: Row) => Edge,
): ConnectionValue<Edge> & { readonly nodes: readonly unknown[] } {
  const edges = rows.slice(0, size).map(edgeOf)
  return {
    edges,
    nodes: edges.map(edge => edge.node),
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: hasPrevious,
      get startCursor() {
        return edges[0]?.cursor ?? null
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null
      },
    },
  }
}
