import { type ExternalId, externalIdText } from '../model/external-ids.js'
import { fold } from '../model/text.js'
import type { Clocks } from '../questions/clocks.js'
import { stageOf, typesOfStatements } from './clocks.js'
import { Params, type Query, cypher, makeQuery, name, where } from './fragment.js'

/** Finds the ids of the entities that have a code at the release: mostly one, since a scheme rarely gives a code to several. */
export function bearersQuery(code: ExternalId, release: Clocks['release']): Query<readonly string[]> {
  const params = new Params()
  const { label, conditions } = stageOf(name('n'), release, params)
  const has = cypher`${params.add(externalIdText(code))} IN n.externalIds`
  // The index is over the folded codes of statements, as searches need it. The codes of an entity stand at the entity itself, as they are written.
  const text = cypher`MATCH (:Statement {foldedCode: ${params.add(fold(code.value))}})<-[:${typesOfStatements(true)}]-(n:${label})
${where([...conditions, has])}
RETURN DISTINCT n.id AS id ORDER BY id`
  return makeQuery(text, params.values, rows => rows.map(([id]) => String(id)))
}
