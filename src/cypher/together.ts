import { Fragment, type Query, cypher, join, name, query } from './fragment.js'

/** How many statements go together at most: Neo4j plans them as one, and a plan of very many parts takes long to make. */
export const MOST_TOGETHER = 8

/** Several statements as one, in one round trip: one row, with a list of the rows of each. All must name their columns. */
export function together(statements: readonly Query[]): Query {
  const parts = statements.map((one, place) => partOf(one, place))
  const names = statements.map((_, place) => name(`part${place}`))
  const params = statements.flatMap(({ params: own }, place) =>
    Object.entries(own).map(([key, value]) => [renamed(key, place), value] as const),
  )
  return query(cypher`${join(parts, '\n')}\nRETURN ${join(names, ', ')}`, Object.fromEntries(params))
}

function partOf({ text, columns }: Query, place: number): Fragment {
  const own = new Fragment(text.replaceAll(/\$(\w+)/g, (_, key: string) => `$${renamed(key, place)}`))
  const row = join(columns!.map(name), ', ')
  return cypher`CALL () {
CALL () {
${own}
}
RETURN collect([${row}]) AS ${name(`part${place}`)}
}`
}

/** Each part's values keep apart from those of the others. */
const renamed = (key: string, place: number): string => `${key}_${place}`
