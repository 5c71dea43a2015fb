import type { Clocks } from '../questions/clocks.js'
import type { EvidenceValues } from '../questions/values.js'
import { holdsOn, knownConditions, verdictAt } from './clocks.js'
import { type Fragment, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'

const claim = name('claim')
const node = name('n')

/** An entity of the whole graph. */
export interface WholeEntity {
  readonly id: string
  readonly type: string
  readonly names: { readonly en: string | null; readonly id: string | null }
}

/** Every entity that the graph knew, and that may exist on the day, in the order of the ids. */
export function allEntitiesQuery(clocks: Clocks): Query<readonly WholeEntity[]> {
  const params = new Params()
  const text = cypher`MATCH (n:Entity)
${where([...knownConditions(node, clocks.release, params), ...onDay(node, clocks, params)])}
RETURN n.id, n.type, n.nameEnglish, n.nameIndonesian ORDER BY n.id`
  return makeQuery(text, params.values, rows =>
    (rows as [string, string, string | null, string | null][]).map(([id, type, english, indonesian]) => ({
      id,
      type,
      names: { en: english, id: indonesian },
    })),
  )
}

/** A claim of the whole graph. */
export interface WholeClaim {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly since: string | null
  readonly until: string | null
  readonly modality: string
  readonly verdict: string
  readonly grade: string
  readonly evidence: readonly EvidenceValues[]
}

/** Every claim that stood and was not rejected, in the order of the ids. */
export function allClaimsQuery(clocks: Clocks, modality: readonly string[]): Query<readonly WholeClaim[]> {
  const params = new Params()
  const verdict =
    clocks.release === null ? cypher`claim.verdict` : verdictAt(claim, params.add(clocks.release))
  const conditions = [
    ...knownConditions(claim, clocks.release, params),
    ...onDay(claim, clocks, params),
    cypher`claim.modality IN ${params.add(modality)}`,
    cypher`${verdict} <> 'REJECTED'`,
  ]
  const text = cypher`MATCH (start:Entity)-[claim]->(end:Entity)
${where(conditions)}
RETURN claim.id, start.id, end.id, claim.since, claim.until, claim.modality, ${verdict} AS verdict, claim.grade, claim.evidence ORDER BY claim.id`
  return makeQuery(text, params.values, rows => rows.map(row => wholeClaim(row as never)))
}

type WholeColumns = [
  string,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  string,
  string | null,
]

function wholeClaim([
  id,
  from,
  to,
  since,
  until,
  modality,
  verdict,
  grade,
  evidence,
]: WholeColumns): WholeClaim {
  const witnesses = JSON.parse(evidence ?? '[]') as EvidenceValues[]
  return { id, from, to, since, until, modality, verdict, grade, evidence: witnesses }
}

function onDay(at: Fragment, { day }: Clocks, params: Params): Fragment[] {
  return day === null ? [] : holdsOn(at, params.add(day), null)
}
