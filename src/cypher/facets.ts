import type { FacetSource } from '../model/facets.js'
import type { Link, Model } from '../model/model.js'
import type { Related, Tree } from '../questions/condition-tree.js'
import { anyOfLink, entityTree } from '../questions/conditions.js'
import type { FacetCounts, FacetQuestion } from '../questions/facets.js'
import { Fragment, Params, type Query, allOf, anyOf, cypher, makeQuery, name, where } from './fragment.js'
import { groupOfPeriod, groupOfProperty, groupsOfSources } from './groups.js'
import { type WhereAsValues, byText, byValues } from './list-members.js'
import { type Scope, matchRelation, predicatesOf, predicatesOfEnds } from './where.js'

const node = name('n')

/**
 * How many entities of a list have each value of a facet. The values of each are a list of pairs, a value and whether it is chosen: so one text counts
 * what has one value, several or none, and which values there are is found, never written into it.
 */
export function listFacetQuery(
  model: Model,
  question: FacetQuestion,
  values: WhereAsValues | null = null,
): Query<FacetCounts> {
  const params = new Params()
  const { of, limit } = question
  const listed = values === null ? byText(model, of) : byValues(of, values)
  const { match, conditions } = listed(params)
  const { clocks, modality } = of
  const pairs = pairsOf(node, question, { model, clocks, modality, params, depth: FACETS_DEEP })
  const text = cypher`${match}
${where(conditions)}
WITH n, ${pairs} AS pairs
${countPairs(node, params.add(limit))}
RETURN found`
  return makeQuery(text, params.values, ([row]) => readCountsOfFacet(row![0] as FacetColumns), ['found'])
}

/** Their variables are no others. */
const FACETS_DEEP = 30

/** What stands at `at` has these values, each with whether it is chosen now. */
function pairsOf(at: Fragment, question: FacetQuestion, scope: Scope): Fragment {
  const {
    facet: { from },
    of,
    own,
  } = question
  const tree = entityTree(of.type, { and: own }, scope.model)
  if (from.kind === 'link') return pairsOfLink(at, from.link, tree, scope)
  const chosen = own.length === 0 ? NOT_CHOSEN : allOf(predicatesOf(at, tree, scope))
  return cypher`[group IN ${groupsOf(at, from)} | [group, ${chosen}]]`
}

const NOT_CHOSEN = new Fragment('false')

function groupsOf(at: Fragment, from: Exclude<FacetSource, { kind: 'link' }>): Fragment {
  if (from.kind === 'sources') return groupsOfSources(at)
  if (from.kind === 'property') return groupOfProperty(at, from.property)
  return groupOfPeriod(at, from.property, from.kind)
}

/** The entities at the far ends of the claims that a condition on the link would count; chosen are those that `some` asks for. */
function pairsOfLink(at: Fragment, link: Link, own: Tree, scope: Scope): Fragment {
  const { pattern, conditions, claim, far } = matchRelation(at, anyOfLink(link), scope)
  const inner = { ...scope, depth: scope.depth + 1 }
  const chosen = relationsIn(own).map(related => {
    if (related.isChain) return predicatesOf(far, { kind: 'all', of: [related] }, inner)
    const asked = predicatesOfEnds({ claim, far }, related, inner)
    return [...asked.claim, ...asked.far]
  })
  return cypher`COLLECT {
  MATCH ${pattern} ${where(conditions)}
  RETURN [${far}.id, ${anyOf(chosen)}]
}`
}

/** What is asked to be at the far end of a link: not that there is anything at all, and not what must not be there. */
function relationsIn(tree: Tree): Related[] {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap(relationsIn)
  if (tree.kind !== 'related' || (!tree.isThere && tree.counted === null)) return []
  return Object.keys(tree.claim).length + Object.keys(tree.node).length > 0 ? [tree] : []
}

/** Counts things by the values in their `pairs`; what is chosen comes first, so that no limit cuts it off, and then what most have. */
function countPairs(thing: Fragment, limit: Fragment): Fragment {
  return cypher`WITH collect([${thing}, pairs]) AS things
WITH things, COLLECT {
  UNWIND things AS thing
  UNWIND thing[1] AS pair
  WITH pair[0] AS group, count(DISTINCT thing[0]) AS times, count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen
  RETURN [group, times, chosen] ORDER BY chosen DESC, times DESC, group
} AS heads
WITH [size(things), size([thing IN things WHERE size(thing[1]) = 0]), size(heads), heads[0..${limit}]] AS found`
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
