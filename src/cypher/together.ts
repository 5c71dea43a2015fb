import { Fragment, type Query, type Rows, cypher, join, name, makeQuery } from './fragment.js'

/** Joins several queries into one, for one round trip. It gives the answer of each, in their order. All queries must name their columns. */
export function joinQueries(queries: readonly Query[]): Query<readonly unknown[]> {
  const parts = queries.map((one, place) => partOfJoint(one, place))
  const names = queries.map((_, place) => name(`part${place}`))
  const params = queries.flatMap(({ params: own }, place) =>
    Object.entries(own).map(([key, value]) => [nameOfPart(key, place), value] as const),
  )
  return makeQuery(
    cypher`${join(parts, '\n')}\nRETURN ${join(names, ', ')}`,
    Object.fromEntries(params),
    ([row]) => queries.map(({ read }, place) => read(row![place] as Rows)),
  )
}

function partOfJoint({ text, columns }: Query, place: number): Fragment {
  const own = new Fragment(text.replaceAll(/\$(\w+)/g, (_, key: string) => `$${nameOfPart(key, place)}`))
  const row = join(columns!.map(name), ', ')
  return cypher`CALL () {
CALL () {
${own}
}
RETURN collect([${row}]) AS ${name(`part${place}`)}
}`
}

/** Names a value of a part, so that the values of each part keep apart from those of the others. */
const nameOfPart = (key: string, place: number): string => `${key}_${place}`
