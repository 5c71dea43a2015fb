import { sortBy } from 'es-toolkit/array/sortBy'
import type { Model } from '../../model/model.js'
import { asideOf, typeOfStored } from '../../model/stored.js'
import type { Tie, View } from '../../questions/view.js'
import { certaintyOn, choiceConditions, needsAside, stageOf } from '../clocks.js'
import type { Fragment } from '../fragment.js'
import { Params, type Query, cypher, join, makeQuery, name, names, where } from '../fragment.js'

const said = name('said')

/** Lists the stored types of claims that a view looks at. What lies aside is read only where facts of now are not enough. */
export function storedTypesOf(
  model: Model,
  types: readonly string[] | null,
  { clocks, choice }: View,
): string[] {
  const wanted = types ?? [...model.claims.keys()]
  return needsAside(clocks, choice) ? wanted.flatMap(type => [type, asideOf(type)]) : [...wanted]
}

const COLUMNS = [
  'since',
  'until',
  'possibleFrom',
  'possibleTo',
  'certainFrom',
  'certainTo',
  'gradeRank',
  'modality',
  'verdict',
] as const

/** Lists the values that are read of a claim under the name `said`; `readTie` reads the list. */
export function tieColumns(day: Fragment | null): Fragment {
  const own = COLUMNS.map(column => cypher`said.${name(column)}`)
  return cypher`[said.id, type(said), startNode(said).id, endNode(said).id, ${join(own, ', ')}, ${certaintyOn(said, day)}]`
}

export function readTie(values: readonly unknown[]): Tie {
  const [id, type, from, to, ...rest] = values as [string, string, string, string, ...unknown[]]
  const own = Object.fromEntries(COLUMNS.map((column, place) => [column, rest[place] ?? null]))
  return { id, type: typeOfStored(type), from, to, ...own, certainty: rest.at(-1) ?? null } as Tie
}

/** The claims at one entity: for each claim type the best claims, and how many there are in all. */
export interface TiesAt {
  readonly id: string
  readonly types: readonly { readonly type: string; readonly total: number; readonly ties: readonly Tie[] }[]
}

/**
 * Reads the claims at each of the entities: for each claim type, the best `mostEach` by grade and id, and how many there are. It leaves out an entity that does
 * not stand at the release of the view.
 */
export function tiesAtQuery(
  model: Model,
  view: View,
  {
    ids,
    types,
    mostEach,
  }: { readonly ids: readonly string[]; readonly types: readonly string[] | null; readonly mostEach: number },
): Query<readonly TiesAt[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), view.clocks.release, params)
  const day = view.clocks.day === null ? null : params.add(view.clocks.day)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
CALL (near) {
  MATCH (near)-[said:${names(storedTypesOf(model, types, view))}]-(far:${label})
  ${where([...choiceConditions(said, view.clocks, view.choice, params), cypher`far <> near`, ...farConditions(view, params)])}
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect(${tieColumns(day)}) AS ties
  RETURN collect([kind, size(ties), ties[0..${params.add(mostEach)}]]) AS types
}
RETURN id, types`
  return makeQuery(text, { ids, ...params.values }, rows =>
    (rows as AtRow[]).map(row => readTiesAt(row, mostEach)),
  )
}

const farConditions = ({ clocks }: View, params: Params): Fragment[] =>
  stageOf(name('far'), clocks.release, params).conditions

type AtRow = [id: string, types: [kind: string, total: number, ties: unknown[][]][]]

/** Joins the live claims and the claims aside of a type. The query brings the best `mostEach` of each; the best of both are kept. */
function readTiesAt([id, kinds]: AtRow, mostEach: number): TiesAt {
  const types = new Map<string, { type: string; total: number; ties: Tie[] }>()
  for (const [kind, total, ties] of kinds) {
    const type = typeOfStored(kind)
    const known = types.get(type) ?? { type, total: 0, ties: [] }
    const both = sortBy([...known.ties, ...ties.map(readTie)], [tie => tie.gradeRank, tie => tie.id])
    types.set(type, { type, total: known.total + total, ties: both.slice(0, mostEach) })
  }
  return { id, types: [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1)) }
}

/** Claims between entities, and how many there are in all. */
interface TiesAmong {
  readonly total: number
  readonly ties: readonly Tie[]
}

/** Reads the claims of which both ends are among the entities: the best `most` by grade and id, in the order of their ids. */
export function tiesAmongQuery(
  model: Model,
  view: View,
  {
    ids,
    types,
    most,
  }: { readonly ids: readonly string[]; readonly types: readonly string[] | null; readonly most: number },
): Query<TiesAmong> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), view.clocks.release, params)
  const day = view.clocks.day === null ? null : params.add(view.clocks.day)
  const text = cypher`MATCH (near:${label})-[said:${names(storedTypesOf(model, types, view))}]->(far:${label})
WHERE near.id IN $ids AND far.id IN $ids
WITH near, far, said ${where([...conditions, ...choiceConditions(said, view.clocks, view.choice, params), ...farConditions(view, params)])}
WITH said ORDER BY said.gradeRank, said.id
WITH collect(${tieColumns(day)}) AS ties
RETURN size(ties), ties[0..${params.add(most)}]`
  return makeQuery(text, { ids, ...params.values }, ([row]) => readTies(row as [number, unknown[][]]))
}

function readTies([total, values]: [total: number, ties: unknown[][]]): TiesAmong {
  const ties = values.map(readTie).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { total, ties }
}
