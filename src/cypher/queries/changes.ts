import type { Model } from '../../model/model.js'
import { STAGE, asideOf } from '../../model/stored.js'
import { standsAt } from '../clocks.js'
import {
  type Fragment,
  NOTHING,
  Params,
  type Query,
  allOf,
  cypher,
  makeQuery,
  name,
  names,
  where,
} from '../fragment.js'
import { type Changing, type ComparedStates, judgeChanges } from './change-judged.js'

export interface ChangeRow {
  readonly id: string
  readonly typeName: string
  readonly kind: string
  readonly cause: string
  /** Properties that are another in the second state, under their stored names. */
  readonly differing: readonly string[]
  readonly isSurer: boolean
}

export interface ChangeTotal extends Pick<ChangeRow, 'typeName' | 'kind' | 'cause'> {
  readonly total: number
}

/** The changes of one sort behind an id, the first `limit` in the order of their ids. */
export function changesQuery(
  model: Model,
  what: Changing,
  states: ComparedStates,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Query<readonly ChangeRow[]> {
  const params = new Params()
  const text = cypher`${findChanges(model, what, states, after, params)}
WITH id, typeName, kind, cause, differing, a <> b AS isSurer ORDER BY id LIMIT ${params.add(limit)}
RETURN id, typeName, kind, cause, differing, isSurer`
  return makeQuery(text, params.values, rows =>
    (rows as [string, string, string, string, string[], boolean][]).map(
      ([id, typeName, kind, cause, differing, isSurer]) => ({
        id,
        typeName: typeName.replace(/_ASIDE$/, ''),
        kind,
        cause,
        differing: [...new Set(differing)],
        isSurer: isSurer && kind === 'ALTERED',
      }),
    ),
  )
}

/** How many changes of one sort there are of each type, kind and cause. */
export function changeTotalsQuery(
  model: Model,
  what: Changing,
  states: ComparedStates,
): Query<readonly ChangeTotal[]> {
  const params = new Params()
  const text = cypher`${findChanges(model, what, states, null, params)}
RETURN typeName, kind, cause, count(*)`
  return makeQuery(text, params.values, rows =>
    (rows as [string, string, string, number][]).map(([typeName, kind, cause, total]) => ({
      typeName: typeName.replace(/_ASIDE$/, ''),
      kind,
      cause,
      total,
    })),
  )
}

const said = name('said')

/** Finds what is in one state and not in the other, or is another there: of each thing there are at most two stages to look at, one for each release. */
function findChanges(
  model: Model,
  what: Changing,
  states: ComparedStates,
  after: string | null,
  params: Params,
): Fragment {
  const [first, second] = [states.fromRelease, states.toRelease].map(release => params.add(release)) as [
    Fragment,
    Fragment,
  ]
  const stood = [first, second].map(release => allOf(standsAt(said, release))) as [Fragment, Fragment]
  const later = after === null ? [] : [cypher`said.id > ${params.add(after)}`]
  return cypher`${matchChanging(model, what, states, params)}
${where([cypher`(${stood[0]} OR ${stood[1]})`, ...later])}
WITH said.id AS id, head(collect(CASE WHEN ${stood[0]} THEN said END)) AS one, head(collect(CASE WHEN ${stood[1]} THEN said END)) AS other
${judgeChanges(what, states, params)}`
}

/** Every stage of what may have changed. */
function matchChanging(
  model: Model,
  what: Changing,
  { of, entityTypes, claimTypes }: ComparedStates,
  params: Params,
): Fragment {
  const start = of === null ? NOTHING : cypher`UNWIND ${params.add(of)} AS ofId`
  const stage = name(STAGE)
  if (what === 'entity') {
    const wanted =
      entityTypes.length === model.entities.size
        ? NOTHING
        : cypher`WITH said WHERE said.type IN ${params.add(entityTypes)}`
    return of === null
      ? cypher`MATCH (said:${stage}) ${wanted} WITH said`
      : cypher`${start}
MATCH (said:${stage} {id: ofId}) ${wanted} WITH said`
  }
  if (what === 'statement')
    return of === null
      ? cypher`MATCH (said:Statement) WITH said`
      : cypher`${start}
MATCH (:${stage} {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said`
  const types = names(claimTypes.flatMap(type => [type, asideOf(type)]))
  return of === null
    ? cypher`MATCH ()-[said:${types}]->() WITH said`
    : cypher`${start}
MATCH (:${stage} {id: ofId})-[said:${types}]-() WITH said`
}
