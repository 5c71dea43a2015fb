import type { Model } from '../../model/model.js'
import type { Tie, View } from '../../questions/view.js'
import { choiceConditions, stageOf } from '../clocks.js'
import { type Fragment, Params, type Query, cypher, makeQuery, name, names, where } from '../fragment.js'
import { readTie, storedTypesOf, tieColumns } from './ties.js'

const said = name('said')

/** Finds the entities within `hops` claims of one entity, without that entity itself. It finds and passes only entities of the types that are asked for. */
export function nearIdsQuery(
  model: Model,
  view: View,
  {
    id,
    types,
    entityTypes,
    hops,
    most,
  }: {
    readonly id: string
    readonly types: readonly string[] | null
    readonly entityTypes: readonly string[]
    readonly hops: number
    readonly most: number
  },
): Query<readonly string[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('start'), view.clocks.release, params)
  const stored = names(storedTypesOf(model, types, view))
  const step = (from: string, claim: string, to: string): Fragment =>
    cypher`MATCH (${name(from)})-[${name(claim)}:${stored}]-(${name(to)}:${label})
  ${where([
    cypher`${name(to)}.type IN $entityTypes`,
    ...choiceConditions(name(claim), view.clocks, view.choice, params),
    ...stageOf(name(to), view.clocks.release, params).conditions,
  ])}`
  const further = cypher`UNION
  WITH start
  ${step('start', 'first', 'between')}
  WITH DISTINCT between
  ${step('between', 'second', 'near')}
  RETURN near`
  const text = cypher`MATCH (start:${label} {id: $id}) ${where(conditions)}
CALL {
  WITH start
  ${step('start', 'first', 'near')}
  RETURN near
  ${hops === 1 ? cypher`` : further}
}
WITH DISTINCT near WHERE near.id <> $id
RETURN near.id ORDER BY near.id LIMIT ${params.add(most)}`
  return makeQuery(text, { id, entityTypes, ...params.values }, rows => rows.map(([near]) => near as string))
}

/** Claims between entities of some types, and how many there are in all. */
export interface TiesOfPart {
  readonly total: number
  readonly ties: readonly Tie[]
}

/** Reads the claims of a part of the graph. Both ends are of these types and, where ids are given, among the ids. It gives the best `most` by grade and id. */
export function tiesOfPartQuery(
  model: Model,
  view: View,
  {
    ids,
    types,
    entityTypes,
    most,
  }: {
    readonly ids: readonly string[] | null
    readonly types: readonly string[] | null
    readonly entityTypes: readonly string[]
    readonly most: number
  },
): Query<TiesOfPart> {
  const params = new Params()
  const [near, far] = [name('near'), name('far')].map(end => ({
    end,
    ...stageOf(end, view.clocks.release, params),
  }))
  const day = view.clocks.day === null ? null : params.add(view.clocks.day)
  const among = ids === null ? [] : [cypher`near.id IN $ids AND far.id IN $ids`]
  const text = cypher`MATCH (near:${near!.label})-[said:${names(storedTypesOf(model, types, view))}]->(far:${far!.label})
${where([
  cypher`near <> far AND near.type IN $entityTypes AND far.type IN $entityTypes`,
  ...among,
  ...near!.conditions,
  ...far!.conditions,
  ...choiceConditions(said, view.clocks, view.choice, params),
])}
WITH said ORDER BY said.gradeRank, said.id
WITH collect(said) AS every
RETURN size(every), [said IN every[0..${params.add(most)}] | ${tieColumns(day)}]`
  const values = { entityTypes, ...(ids === null ? {} : { ids }), ...params.values }
  return makeQuery(text, values, ([row]) => {
    const [total, ties] = row as [number, unknown[][]]
    return { total, ties: ties.map(readTie) }
  })
}
