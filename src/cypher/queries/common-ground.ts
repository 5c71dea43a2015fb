import type { Model } from '../../model/model.js'
import type { Tie, View } from '../../questions/view.js'
import { choiceConditions, stageOf } from '../clocks.js'
import type { Fragment } from '../fragment.js'
import { Params, type Query, cypher, makeQuery, name, names, where } from '../fragment.js'
import { readTie, storedTypesOf, tieColumns } from './ties.js'

/** A claim at an entity, and the entity at its other end. */
export interface Strand {
  readonly nearId: string
  readonly farId: string
  readonly farType: string
  readonly tie: Tie
}

const said = name('said')

/** Reads the claims that lead from the entities by some types and to them by others. It gives the best `most` of all by grade and id, and counts all. */
export function strandsQuery(
  model: Model,
  view: View,
  {
    ids,
    outward,
    inward,
    most,
  }: {
    readonly ids: readonly string[]
    readonly outward: readonly string[]
    readonly inward: readonly string[]
    readonly most: number
  },
): Query<{ readonly total: number; readonly strands: readonly Strand[] }> {
  const params = new Params()
  const near = stageOf(name('near'), view.clocks.release, params)
  const far = stageOf(name('far'), view.clocks.release, params)
  const day = view.clocks.day === null ? null : params.add(view.clocks.day)
  const chosen = choiceConditions(said, view.clocks, view.choice, params)
  const along = (types: readonly string[]): Fragment => names(storedTypesOf(model, types, view))
  const text = cypher`UNWIND $ids AS id
MATCH (near:${near.label} {id: id}) ${where(near.conditions)}
CALL (near) {
  MATCH (near)-[said:${along(outward)}]->(far:${far.label}) ${where([...chosen, ...far.conditions])}
  RETURN said, far
  UNION ALL
  MATCH (near)<-[said:${along(inward)}]-(far:${far.label}) ${where([...chosen, ...far.conditions])}
  RETURN said, far
}
WITH id, said, far ORDER BY said.gradeRank, said.id
WITH collect([id, far.id, far.type, ${tieColumns(day)}]) AS strands
RETURN size(strands), strands[0..${params.add(most)}]`
  return makeQuery(text, { ids, ...params.values }, ([row]) => readStrands(row as [number, StrandRow[]]))
}

type StrandRow = [nearId: string, farId: string, farType: string, tie: unknown[]]

function readStrands([total, rows]: [number, StrandRow[]]): { total: number; strands: Strand[] } {
  const strands = rows.map(([nearId, farId, farType, tie]) => ({ nearId, farId, farType, tie: readTie(tie) }))
  return { total, strands }
}
