import type { Model } from '../../model/model.js'
import type { View } from '../../questions/view.js'
import { choiceConditions, stageOf } from '../clocks.js'
import { type Fragment, Params, type Query, cypher, makeQuery, name, names, where } from '../fragment.js'
import { groupOfPeriod, groupsOfSources } from '../groups.js'
import { typeOfClaim } from '../stored.js'
import { storedTypesOf } from './ties.js'

const said = name('said')
const endsOfType = (type: string): Fragment =>
  cypher`[end IN [from, to] WHERE end.type = '${name(type)}' | end.id]`

/** The values that a claim has in a dimension: none, one, or several. */
const DIMENSIONS = {
  TYPE: cypher`[${typeOfClaim(said)}]`,
  CRIME: endsOfType('CrimeType'),
  COUNTRY: endsOfType('Country'),
  BODY: endsOfType('Organization'),
  SOURCE: groupsOfSources(said),
  DECADE: groupOfPeriod(said, 'since', 'decade'),
  GRADE: cypher`[said.grade]`,
  MODALITY: cypher`[said.modality]`,
} as const

export type Dimension = keyof typeof DIMENSIONS

/** The claims that are counted, and the two dimensions by which they are. */
export interface GroupedPart {
  readonly view: View
  readonly rows: Dimension
  readonly columns: Dimension
  readonly types: readonly string[] | null
  /** The ids of entities; one of them must be an end of each claim. Null for any. */
  readonly of: readonly string[] | null
}

/** A group with the number of its claims. */
export interface GroupHead {
  readonly group: string
  readonly total: number
}

interface Heads {
  readonly total: number
  readonly ungrouped: number
  readonly rows: readonly GroupHead[]
  readonly columns: readonly GroupHead[]
}

function matchGrouped(
  model: Model,
  { view, rows, columns, types, of }: GroupedPart,
  params: Params,
): Fragment {
  const { label, conditions } = stageOf(name('from'), view.clocks.release, params)
  const far = stageOf(name('to'), view.clocks.release, params).conditions
  const among = of === null ? null : params.add(of)
  return cypher`MATCH (from:${label})-[said:${names(storedTypesOf(model, types, view))}]->(to:${label})
${where([
  ...conditions,
  ...far,
  ...choiceConditions(said, view.clocks, view.choice, params),
  ...(among === null ? [] : [cypher`(from.id IN ${among} OR to.id IN ${among})`]),
])}
WITH said, ${DIMENSIONS[rows]} AS rowGroups, ${DIMENSIONS[columns]} AS columnGroups`
}

/** Counts the claims of every row and every column, those with most claims first, and the claims that stand in none. */
export function headsQuery(model: Model, part: GroupedPart): Query<Heads> {
  const params = new Params()
  const text = cypher`CALL () {
${matchGrouped(model, part, params)}
RETURN count(said) AS total, count(CASE WHEN size(rowGroups) = 0 OR size(columnGroups) = 0 THEN 1 END) AS ungrouped
}
CALL () {
${matchGrouped(model, part, params)}
${countGroups('rowGroups', 'columnGroups')} AS rows
}
CALL () {
${matchGrouped(model, part, params)}
${countGroups('columnGroups', 'rowGroups')} AS columns
}
RETURN total, ungrouped, rows, columns`
  return makeQuery(text, params.values, ([row]) => {
    const [total, ungrouped, rows, columns] = row as [number, number, HeadColumns[], HeadColumns[]]
    return { total, ungrouped, rows: rows.map(headOf), columns: columns.map(headOf) }
  })
}

type HeadColumns = [group: string, total: number]
const headOf = ([group, total]: HeadColumns): GroupHead => ({ group, total })

const countGroups = (groups: string, others: string): Fragment => cypher`WITH said, ${name(groups)} AS groups
WHERE size(${name(others)}) > 0
UNWIND groups AS group
WITH group, count(DISTINCT said) AS claims ORDER BY claims DESC, group
RETURN collect([group, claims])`

interface GroupCell {
  readonly row: string
  readonly column: string
  readonly total: number
  /** The id of the claim of the best grade. */
  readonly claim: string
}

/** Reads the cells of the rows and columns, row by row. */
export function cellsQuery(
  model: Model,
  part: GroupedPart,
  shown: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): Query<readonly GroupCell[]> {
  const params = new Params()
  const text = cypher`${matchGrouped(model, part, params)}
UNWIND rowGroups AS row
WITH said, row, columnGroups WHERE row IN $rows
UNWIND columnGroups AS column
WITH said, row, column WHERE column IN $columns
WITH row, column, count(DISTINCT said) AS claims, min([said.gradeRank, said.id]) AS best
RETURN row, column, claims, best[1] ORDER BY row, column`
  return makeQuery(text, { ...shown, ...params.values }, rows =>
    (rows as [string, string, number, string][]).map(([row, column, total, claim]) => ({
      row,
      column,
      total,
      claim,
    })),
  )
}
