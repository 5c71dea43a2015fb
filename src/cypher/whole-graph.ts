import type { Clocks } from '../questions/clocks.js'
import type { EvidenceValues } from '../questions/values.js'
import { ENTITY, STAGE } from '../model/stored.js'
import { holdsOn, listedOn, saidThen, stageOf } from './clocks.js'
import { type Fragment, Params, type Query, cypher, name, makeQuery, where } from './fragment.js'

const claim = name('claim')
const node = name('n')

/** An entity of the whole graph. */
export interface WholeEntity {
  readonly id: string
  readonly type: string
  readonly names: { readonly en: string | null; readonly id: string | null }
}

/** Every entity that the graph knew, and that may exist on the day. */
export function allEntitiesQuery(clocks: Clocks): Query<readonly WholeEntity[]> {
  const params = new Params()
  const { label, conditions } = stageOf(node, clocks.release, params)
  const onDay = clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)
  return wholeEntities(cypher`MATCH (n:${label}) ${where([...conditions, ...onDay])}`, params.values)
}

/** Entities by their ids, whether or not they exist on the day. */
export function endsQuery({ release }: Clocks, ids: readonly string[]): Query<readonly WholeEntity[]> {
  const params = new Params()
  const { label, conditions } = stageOf(node, release, params)
  const text = cypher`UNWIND $ids AS id MATCH (n:${label} {id: id}) ${where(conditions)}`
  return wholeEntities(text, { ids, ...params.values })
}

function wholeEntities(match: Fragment, values: Record<string, unknown>): Query<readonly WholeEntity[]> {
  return makeQuery(
    cypher`${match}
RETURN n.id, n.type, n.nameEnglish, n.nameIndonesian`,
    values,
    rows =>
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

/** Every claim that a link would list under the same clocks, in the order of the ids. */
export function allClaimsQuery(clocks: Clocks, modality: readonly string[]): Query<readonly WholeClaim[]> {
  const params = new Params()
  const label = name(clocks.release === null ? ENTITY : STAGE)
  const conditions = [
    ...saidThen(claim, clocks, params),
    ...(clocks.day === null ? [] : listedOn(claim, params.add(clocks.day), null)),
    cypher`claim.modality IN ${params.add(modality)}`,
  ]
  const text = cypher`MATCH (start:${label})-[claim]->(end:${label})
${where(conditions)}
RETURN claim.id, start.id, end.id, claim.since, claim.until, claim.modality, claim.verdict, claim.grade, claim.evidence ORDER BY claim.id`
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
