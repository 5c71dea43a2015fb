import { type Clocks, holdsOn, known, verdictAt } from './clocks.js'
import { type Fragment, Params, type Query, cypher, name, query, where } from './fragment.js'

const claim = name('claim')
const node = name('n')

/** Rows of [id, type, name in English, name in Indonesian], in the order of the ids: every entity that the graph knew, and that may exist on the day. */
export function allEntitiesQuery(clocks: Clocks): Query {
  const params = new Params()
  const text = cypher`MATCH (n:Entity)
${where([...known(node, clocks.release, params), ...onDay(node, clocks, params)])}
RETURN n.id, n.type, n.nameEnglish, n.nameIndonesian ORDER BY n.id`
  return query(text, params.values)
}

/** Rows of [id, from, to, since, until, modality, verdict, grade, evidence], in the order of the ids: every claim that stood and was not rejected. */
export function allClaimsQuery(clocks: Clocks, modality: readonly string[]): Query {
  const params = new Params()
  const verdict =
    clocks.release === null ? cypher`claim.verdict` : verdictAt(claim, params.add(clocks.release))
  const conditions = [
    ...known(claim, clocks.release, params),
    ...onDay(claim, clocks, params),
    cypher`claim.modality IN ${params.add(modality)}`,
    cypher`${verdict} <> 'REJECTED'`,
  ]
  const text = cypher`MATCH (start:Entity)-[claim]->(end:Entity)
${where(conditions)}
RETURN claim.id, start.id, end.id, claim.since, claim.until, claim.modality, ${verdict} AS verdict, claim.grade, claim.evidence ORDER BY claim.id`
  return query(text, params.values)
}

function onDay(at: Fragment, { day }: Clocks, params: Params): Fragment[] {
  return day === null ? [] : holdsOn(at, params.add(day), null)
}
