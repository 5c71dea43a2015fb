import type { FacetSource } from '../model/facets.js'
import type { Link, Model } from '../model/model.js'
import type { All, Conditions, Related, Tree } from '../questions/condition-tree.js'
import { anyOfLink, claimTree, entityTree, mentionsKey } from '../questions/conditions.js'
import type { FacetCounts, FacetQuestion } from '../questions/facets.js'
import type { LinkQuestion } from '../questions/link.js'
import type { ListQuestion } from '../questions/list.js'
import { splitConditions } from '../questions/own-conditions.js'
import { stageOf } from './clocks.js'
import { Fragment, Params, type Query, allOf, anyOf, cypher, makeQuery, name, where } from './fragment.js'
import { groupOfPeriod, groupOfProperty, groupsOfSources } from './groups.js'
import { followClaims } from './link-conditions.js'
import { type WhereAsValues, byText, byValues } from './list-members.js'
import { variablesAt } from './variables.js'
import { type WhereScope, matchRelation, predicatesOf, predicatesOfEnds } from './where.js'

const node = name('n')

/**
 * How many entities of a list have each value of a facet. The values of each are a list of pairs: a value, and whether it is chosen. So one text
 * counts what has one value, several or none. The values that there are are found, never written into the text.
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

/** How many claims of a link have each value of a facet, for each of the ids of the entities from which it leads. */
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

/** Their variables are no others. */
const FACETS_DEEP = 30

/** The thing at `at` has these values, each with whether it is chosen now: whether it meets the facet's own conditions. */
function pairsOf(
  at: Fragment,
  { facet: { from }, followed, own }: FacetQuestion,
  tree: All,
  scope: WhereScope,
): Fragment {
  if (from.kind === 'link') return pairsOfLink(at, from.link, tree, scope)
  if (from.kind === 'sources') return pairsOfSources(at, tree, scope)
  const groups =
    from.kind === 'property'
      ? groupOfProperty(at, from.property)
      : groupOfPeriod(at, from.property, from.kind)
  const isFollowed = followed === null ? [] : [cypher`${at}.modality IN ${scope.params.add(followed)}`]
  const isChosen = [...isFollowed, ...predicatesOf(at, tree, scope)]
  const isAsked = own.length > 0 || followed !== null
  return cypher`[group IN ${groups} | [group, ${isAsked ? allOf(isChosen) : NOT_CHOSEN}]]`
}

const NOT_CHOSEN = new Fragment('false')

/** The sources of a claim; a condition asks whether one of them fits, and a source is chosen that does. */
function pairsOfSources(at: Fragment, own: All, scope: WhereScope): Fragment {
  const source = name('source')
  const chosen =
    own.of.length === 0
      ? NOT_CHOSEN
      : allOf(predicatesOf(source, { kind: 'all', of: own.of.map(applyToEach) }, scope))
  return cypher`[source IN [id IN ${groupsOfSources(at)} | {id: id}] | [source.id, ${chosen}]]`
}

/** The same conditions, asked of each source by itself. */
function applyToEach(tree: Tree): Tree {
  if (tree.kind === 'all' || tree.kind === 'any') return { ...tree, of: tree.of.map(applyToEach) }
  if (tree.kind === 'not') return { ...tree, of: applyToEach(tree.of) }
  return tree.kind === 'list' ? { ...tree, kind: 'property', property: 'id' } : tree
}

/** The entities at the far ends of the claims that a condition on the link would count; chosen are those that `some` asks for. */
function pairsOfLink(at: Fragment, link: Link, own: Tree, scope: WhereScope): Fragment {
  const asked = relationsIn(own)
  const followed = { ...anyOfLink(link), claim: followedBy(asked, scope) }
  const { pattern, conditions, claim, far } = matchRelation(at, followed, scope)
  const inner = { ...scope, depth: scope.depth + 1 }
  const isOpen = asked.some(asksForModality)
  const chosen = asked
    .filter(asksForAnything)
    .map(related => [
      ...(isOpen
        ? predicatesOf(claim, claimTree(link.claim, modalityOfRelation(related, scope)), inner)
        : []),
      ...choosesEnd({ claim, far }, related, inner),
    ])
  return cypher`COLLECT {
  MATCH ${pattern} ${where(conditions)}
  RETURN [${far}.id, ${anyOf(chosen)}]
}`
}

/** That the far end of a claim is one that is asked for. */
function choosesEnd(
  { claim, far }: { readonly claim: Fragment; readonly far: Fragment },
  related: Related,
  scope: WhereScope,
): Fragment[] {
  if (related.isChain) return predicatesOf(far, { kind: 'all', of: [related] }, scope)
  const asked = predicatesOfEnds({ claim, far }, related, scope)
  return [...asked.claim, ...asked.far]
}

/**
 * The claims that the facet follows: facts, or what is asked for above. Where a condition on the link asks for a modality, the facet follows claims
 * of that one in their place, as the condition itself does. Else what is chosen by its modality would be no value at all.
 */
function followedBy(asked: readonly Related[], scope: WhereScope): Conditions {
  return asked.some(asksForModality) ? { or: asked.map(related => modalityOfRelation(related, scope)) } : {}
}

const asksForModality = ({ claim }: Related): boolean => mentionsKey(claim, 'modality')

/** The modalities for which a relation asks; all, where it asks for one only together with something else. */
function modalityOfRelation(related: Related, { model, modality }: WhereScope): Conditions {
  if (!asksForModality(related)) return { modality: { in: modality } }
  const { own } = splitConditions(related.claim, ['modality'])
  return own.length > 0 ? { and: own } : { modality: { in: model.enums.get('Modality') } }
}

/** The conditions on what must be at the far end of a link, and not on what must not be there. */
function relationsIn(tree: Tree): Related[] {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap(relationsIn)
  return tree.kind === 'related' && (tree.isThere || tree.counted !== null) ? [tree] : []
}

/** More than that there is anything. */
const asksForAnything = ({ claim, node: far }: Related): boolean =>
  Object.keys(claim).length + Object.keys(far).length > 0

/**
 * Counts things by the values in their `pairs`; what is chosen comes first, so that no limit cuts it off, and then what most have. Things go by one
 * at a time, and nothing is held but one row for each value. When all were held, five thousand with as many values took all the memory that a query
 * has. A thing with several values goes by once for each of them, and is counted in all at its first.
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
