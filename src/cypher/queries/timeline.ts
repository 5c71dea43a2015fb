import type { View } from '../../questions/view.js'
import { choiceConditions, needsAside, stageOf, typesOfStatements } from '../clocks.js'
import { Params, type Query, cypher, makeQuery, name, where } from '../fragment.js'

const said = name('said')

/** A statement on a day of an entity, as it is stored. */
export interface DateRow {
  readonly id: string
  readonly entity: string
  readonly field: string
  readonly value: string | null
  readonly since: string | null
  readonly until: string | null
  readonly modality: string
  /** The rank of the best source, from 1, the best grade, to 5. */
  readonly gradeRank: number
}

/** Reads the statements on these fields of the entities, under the view. */
export function datesQuery(
  view: View,
  ids: readonly string[],
  fields: readonly string[],
): Query<readonly DateRow[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), view.clocks.release, params)
  const types = typesOfStatements(needsAside(view.clocks, view.choice))
  const stands = choiceConditions(said, view.clocks, view.choice, params)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
MATCH (near)-[:${types}]->(said:Statement)
${where([cypher`said.field IN ${params.add(fields)}`, ...stands])}
RETURN said.id, said.entity, said.field, said.value, said.since, said.until, said.modality, said.gradeRank
ORDER BY said.id`
  return makeQuery(text, { ids, ...params.values }, rows =>
    rows.map(row => {
      const [id, entity, field, value, since, until, modality, gradeRank] = row as (string | number)[]
      return {
        id,
        entity,
        field,
        value: value ?? null,
        since: since ?? null,
        until: until ?? null,
        modality,
        gradeRank,
      } as DateRow
    }),
  )
}
