import type { Model } from '../../model/model.js'
import { STAGE, asideOf, typeOfStored } from '../../model/stored.js'
import { standsAt, standsEver, typesOfStatements } from '../clocks.js'
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
import { type ChangingKind, type ComparedStates, judgeChanges, judgeStages } from './change-judged.js'

export interface ChangeRow {
  readonly id: string
  readonly typeName: string
  readonly kind: string
  readonly cause: string
  /** The stored names of the properties that differ in the second state. */
  readonly differing: readonly string[]
  readonly isSurer: boolean
}

export interface ChangeTotal extends Pick<ChangeRow, 'typeName' | 'kind' | 'cause'> {
  readonly total: number
}

/** Changes of one sort: how many there are of each type, kind and cause, and the first of them. */
export interface ChangesFound {
  readonly totals: readonly ChangeTotal[]
  readonly page: readonly ChangeRow[]
}

type ToldColumns = [typeName: string, kind: string, cause: string]

/**
 * Reads the changes of one sort behind an id, the first `limit` in the order of their ids, and counts all that lie behind it. One text does both, since finding
 * the changes takes all the time. The changes fall into a few hundred groups by what is told of them, and only the id of each change is held.
 */
export function changesQuery(
  model: Model,
  what: ChangingKind,
  states: ComparedStates,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Query<ChangesFound> {
  const params = new Params()
  const text = cypher`${findChanges(model, what, states, after, params)}
WITH typeName, kind, cause, differing, a <> b AS isSurer, collect(id) AS ids
WITH collect([typeName, kind, cause, differing, isSurer, ids]) AS groups
RETURN [alike IN groups | [alike[0], alike[1], alike[2], size(alike[5])]] AS totals, COLLECT {
  UNWIND groups AS alike
  UNWIND alike[5] AS id
  WITH id, alike ORDER BY id LIMIT ${params.add(limit)}
  RETURN [id, alike[0], alike[1], alike[2], alike[3], alike[4]]
} AS page`
  return makeQuery(text, params.values, ([row]) => {
    const [totals, page] = row as [[...ToldColumns, number][], [string, ...ToldColumns, string[], boolean][]]
    return {
      totals: totals.map(([typeName, kind, cause, total]) => ({
        typeName: typeOfStored(typeName),
        kind,
        cause,
        total,
      })),
      page: page.map(([id, typeName, kind, cause, differing, isSurer]) => ({
        id,
        typeName: typeOfStored(typeName),
        kind,
        cause,
        differing: [...new Set(differing)],
        isSurer: isSurer && kind === 'ALTERED',
      })),
    }
  })
}

const said = name('said')

/** Finds what is in one state and not in the other, or differs there. Each thing has at most two stages to look at, one for each release. */
function findChanges(
  model: Model,
  what: ChangingKind,
  states: ComparedStates,
  after: string | null,
  params: Params,
): Fragment {
  const [isOne, isOther] = [states.fromRelease, states.toRelease].map(release =>
    allOf(standsAt(said, params.add(release))),
  ) as [Fragment, Fragment]
  const later = after === null ? NOTHING : cypher`WHERE said.id > ${params.add(after)}`
  return cypher`${matchChanging(model, what, states, params)} ${later}
WITH said, ${isOne} AS isOne, ${isOther} AS isOther
WHERE isOne OR isOther
${judgeStages(what, states, params)}
${judgeChanges(what, states, params)}`
}

function matchChanging(
  model: Model,
  what: ChangingKind,
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
MATCH (said:${stage} {id: ofId}) ${matchEver('said')} ${wanted} WITH said`
  }
  if (what === 'statement')
    return of === null
      ? cypher`MATCH (said:Statement) WITH said`
      : cypher`${start}
MATCH (near:${stage} {id: ofId})-[:${typesOfStatements(true)}]->(said:Statement) ${matchEver('near')} WITH said`
  const way = claimTypes.length === model.claims.size ? NOTHING : waysOf(claimTypes)
  return of === null
    ? cypher`MATCH ()-[said${way}]->() WITH said`
    : cypher`${start}
MATCH (near:${stage} {id: ofId})-[said${way}]-() ${matchEver('near')} WITH said`
}

const matchEver = (at: string): Fragment => where([standsEver(name(at))])

/** Names the stored types of claims. All types are asked for by naming none: Neo4j plans for each name, and what is no claim stands at no release. */
const waysOf = (claimTypes: readonly string[]): Fragment =>
  cypher`:${names(claimTypes.flatMap(type => [type, asideOf(type)]))}`
