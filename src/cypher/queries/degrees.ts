import type { Model } from '../../model/model.js'
import { FACTS } from '../../questions/choice.js'
import type { View } from '../../questions/view.js'
import { choiceConditions, stageOf } from '../clocks.js'
import { type Fragment, Params, type Query, cypher, makeQuery, name, names, where } from '../fragment.js'
import { storedTypesOf } from './ties.js'

/** How many claims lie at an entity. */
interface EntityDegree {
  readonly id: string
  /** How many facts of every type there are at the release, whatever the day. */
  readonly total: number
  /** The number of claims at which `tiesAtQuery` would have to look, which may be more than it gives. */
  readonly wanted: number
}

/**
 * Counts the claims at each of the entities; an entity that does not stand at the release of the view is left out. Neo4j knows by heart how many relationships
 * of a type a node has, so that a hub costs no more than any other entity. That is why days and grades have no part in it.
 */
export function degreesQuery(
  model: Model,
  view: View,
  { ids, types }: { readonly ids: readonly string[]; readonly types: readonly string[] | null },
): Query<readonly EntityDegree[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), view.clocks.release, params)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
RETURN id, ${countFacts(model, view, params)} AS total, ${countAll(storedTypesOf(model, types, view))} AS wanted`
  return makeQuery(text, { ids, ...params.values }, rows =>
    (rows as [string, number, number][]).map(([id, total, wanted]) => ({ id, total, wanted })),
  )
}

const countAll = (stored: readonly string[]): Fragment => cypher`COUNT { (near)-[:${names(stored)}]-() }`

function countFacts(model: Model, { clocks: { release } }: View, params: Params): Fragment {
  const facts: View = { clocks: { release, day: null }, choice: FACTS }
  const stored = storedTypesOf(model, null, facts)
  if (release === null) return countAll(stored)
  const far = stageOf(name('far'), release, params)
  const said = choiceConditions(name('said'), facts.clocks, FACTS, params)
  return cypher`COUNT { MATCH (near)-[said:${names(stored)}]-(far:${far.label}) ${where([...said, ...far.conditions])} }`
}
