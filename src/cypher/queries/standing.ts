import type { View } from '../../questions/view.js'
import { choiceConditions, needsAside, stageOf, typesOfStatements } from '../clocks.js'
import { Params, type Query, cypher, makeQuery, name, where } from '../fragment.js'

/** An accepted statement on an entity, with the rank of its best source: 1 is the best grade, 5 the worst. */
export interface AcceptedValue {
  readonly id: string
  readonly entity: string
  readonly field: string
  readonly value: string
  readonly gradeRank: number
}

const said = name('said')

/**
 * Reads the accepted values of some fields of the entities at the release, in the order of their ids. It asks on no day, since a rule is as old as its treaty.
 */
export function acceptedValuesQuery(
  { clocks, choice }: View,
  ids: readonly string[],
  fields: readonly string[],
): Query<readonly AcceptedValue[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), clocks.release, params)
  const types = typesOfStatements(needsAside(clocks, choice))
  const chosen = choiceConditions(said, { ...clocks, day: null }, choice, params)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id})-[:${types}]->(said)
${where([...conditions, ...chosen, cypher`said.field IN $fields`, cypher`said.verdict = 'ACCEPTED'`])}
RETURN said.id, id, said.field, said.value, said.gradeRank ORDER BY said.id`
  return makeQuery(text, { ids, fields, ...params.values }, rows =>
    (rows as [string, string, string, unknown, number][]).map(([own, entity, field, value, gradeRank]) => ({
      id: own,
      entity,
      field,
      value: String(value),
      gradeRank,
    })),
  )
}
