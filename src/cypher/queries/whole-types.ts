import type { Model } from '../../model/model.js'
import type { EntityAnswer } from '../../questions/rows.js'
import type { Tie, View } from '../../questions/view.js'
import { choiceConditions, holdsOn, stageOf } from '../clocks.js'
import { NOTHING, Params, type Query, cypher, makeQuery, name, names, where } from '../fragment.js'
import { entityOf } from '../rows.js'
import { readTie, storedTypesOf, tieColumns } from './ties.js'

const n = name('n')

/** Reads every claim of the types that a view sees, in the order of their ids. Where denials are asked for, each claim has the days on which it is denied. */
export function tiesOfTypesQuery(
  model: Model,
  view: View,
  types: readonly string[],
  denials: 'WITH_DENIALS' | null = null,
): Query<readonly Tie[]> {
  const params = new Params()
  const { clocks, choice } = view
  const near = stageOf(name('near'), clocks.release, params)
  const far = stageOf(name('far'), clocks.release, params)
  const day = clocks.day === null ? null : params.add(clocks.day)
  const said = name('said')
  const text = cypher`MATCH (near:${near.label})-[said:${names(storedTypesOf(model, types, view))}]->(far:${far.label})
${where([...near.conditions, ...far.conditions, ...choiceConditions(said, clocks, choice, params)])}
RETURN ${tieColumns(day)} AS tie${denials === null ? NOTHING : cypher`, said.deniedOn`} ORDER BY said.id`
  return makeQuery(text, params.values, rows =>
    (rows as [unknown[], Tie['deniedOn']?][]).map(([tie, deniedOn]) => ({
      ...readTie(tie),
      ...(denials === null ? {} : { deniedOn: deniedOn ?? null }),
    })),
  )
}

/** Reads every entity of a type that stands at the release and exists, or may exist, on the day, in the order of their ids. */
export function entitiesOfTypeQuery(
  type: string,
  { clocks }: View,
  columns: readonly string[],
): Query<readonly EntityAnswer[]> {
  const params = new Params()
  const { label, conditions } = stageOf(n, clocks.release, params)
  const own = clocks.release === null ? [] : [cypher`n.type = '${name(type)}'`]
  const exists = clocks.day === null ? [] : holdsOn(n, params.add(clocks.day), null)
  const text = cypher`MATCH (n:${clocks.release === null ? name(type) : label})
${where([...own, ...conditions, ...exists])}
RETURN n.id, n.type, [column IN ${params.add(columns)} | n[column]] AS values ORDER BY n.id`
  return makeQuery(text, params.values, rows =>
    (rows as [string, string, unknown[]][]).map(row => entityOf(row, columns)),
  )
}
