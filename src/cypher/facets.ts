import type { FacetSource } from '../model/facets.js'
import type { Model } from '../model/model.js'
import { claimTree, entityTree } from '../questions/conditions.js'
import type { FacetCounts, FacetQuestion } from '../questions/facets.js'
import type { LinkQuestion } from '../questions/link.js'
import type { ListQuestion } from '../questions/list.js'
import { stageOf } from './clocks.js'
import { FACETS_DEEP, pairsOf } from './facet-pairs.js'
import { Fragment, Params, type Query, cypher, makeQuery, name, where } from './fragment.js'
import { followClaims } from './link-conditions.js'
import { type WhereAsValues, byText, byValues } from './list-members.js'
import { variablesAt } from './variables.js'

const node = name('n')

/**
 * Counts how many entities of a list have each value of a facet. The values of each entity are a list of pairs: a value, and whether it is chosen. So one
 * text counts entities with one value, with several, or with none. The text finds the values that there are; they are never written into it.
 */
export function listFacetQuery(
  model: Model,
  question: FacetQuestion<ListQuestion>,
  values: WhereAsValues | null = null,
): Query<FacetCounts> {
  const params = new Params()
  const { of, limit } = question
  const listed = values === null ? byText(model, of) : byValues(of, values)
  const { match, conditions } = listed(params)
  const { clocks, modality } = of
  const tree = entityTree(of.type, { and: question.own }, model)
  const scope = { model, clocks, modality, params, depth: FACETS_DEEP }
  const pairs = pairsOf(node, question, tree, scope)
  const text = cypher`${match}
${where(conditions)}
WITH n, ${pairs} AS pairs
${countPairs(node, question.facet.from.kind, params.add(limit))}
RETURN found`
  return makeQuery(text, params.values, ([row]) => readCountsOfFacet(row![0] as FacetColumns), ['found'])
}

/** Counts how many claims of a link have each value of a facet, for each of the ids of the entities from which the link leads. */
export function linkFacetQuery(
  model: Model,
  question: FacetQuestion<LinkQuestion>,
  ids: readonly string[],
): Query<ReadonlyMap<string, FacetCounts>> {
  const params = new Params()
  const { of, on, own, limit } = question
  const at = variablesAt(name('near'), 0, 0)
  const { label, conditions } = stageOf(at.near, of.clocks.release, params)
  const followed = followClaims(model, of, at, params)
  const scope = { model, clocks: of.clocks, modality: of.modality, params, depth: FACETS_DEEP }
  const isOfClaims = on === 'claim'
  const tree = isOfClaims
    ? claimTree(of.link.claim, { and: own })
    : entityTree(model.entities.get(of.link.far) ?? null, { and: own }, model)
  const pairs = pairsOf(isOfClaims ? at.claim : at.far, question, tree, scope)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
CALL (near) {
${followed.match}
${where(followed.conditions)}
WITH ${at.claim}, ${pairs} AS pairs
${countPairs(at.claim, question.facet.from.kind, params.add(limit))}
RETURN found
}
RETURN id, found`
  return makeQuery(
    text,
    { ids, ...params.values },
    rows => new Map((rows as [string, FacetColumns][]).map(([id, found]) => [id, readCountsOfFacet(found)])),
    ['id', 'found'],
  )
}

/**
 * Counts things by the values in their `pairs`. Chosen values come first, so that no limit cuts them off, and then those that most things have. Things go by
 * one at a time, and nothing is held but one row for each value. When all things were held, five thousand with as many values took all the memory that a
 * query has. A thing with several values goes by once for each value, and the total counts it at its first.
 */
function countPairs(thing: Fragment, from: FacetSource['kind'], limit: Fragment): Fragment {
  const mayComeTwice = from === 'link' || from === 'sources'
  return cypher`UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH ${thing}, place, pairs[place] AS pair
WITH pair[0] AS group, ${mayComeTwice ? cypher`count(DISTINCT ${thing})` : new Fragment('count(*)')} AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..${limit}]] AS found`
}

type FacetColumns = [
  total: number,
  withoutValue: number,
  values: number,
  heads: [value: string, count: number, isChosen: boolean][],
]

function readCountsOfFacet([total, withoutValue, values, found]: FacetColumns): FacetCounts {
  const heads = found.map(([value, count, isChosen]) => ({ value, count, isChosen }))
  return { total, withoutValue, values, heads: heads.sort((a, b) => b.count - a.count) }
}
