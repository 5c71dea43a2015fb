import type { Link } from '../model/model.js'
import type { All, Conditions, Related, Tree } from '../questions/condition-tree.js'
import { anyOfLink, claimTree, mentionsKey } from '../questions/conditions.js'
import type { FacetQuestion } from '../questions/facets.js'
import { splitConditions } from '../questions/own-conditions.js'
import { Fragment, allOf, anyOf, cypher, name, where } from './fragment.js'
import { groupOfPeriod, groupOfProperty, groupsOfSources } from './groups.js'
import { type WhereScope, matchRelation, predicatesOf, predicatesOfEnds } from './where.js'

/** This file writes the values that a facet finds at a thing as a list of pairs: a value, and whether it is chosen. The file `facets.ts` counts them. */

/** A depth that nothing else in a text has, so that no other variables have the names of those of facets. */
export const FACETS_DEEP = 30

/** Lists the values of the thing at `at`, each with whether it is chosen now: whether it meets the facet's own conditions. */
export function pairsOf(
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

/** Lists the sources of a claim. A condition asks whether one of the sources fits; a source that does is chosen. */
function pairsOfSources(at: Fragment, own: All, scope: WhereScope): Fragment {
  const source = name('source')
  const chosen =
    own.of.length === 0
      ? NOT_CHOSEN
      : allOf(predicatesOf(source, { kind: 'all', of: own.of.map(applyToEach) }, scope))
  return cypher`[source IN [id IN ${groupsOfSources(at)} | {id: id}] | [source.id, ${chosen}]]`
}

/** Turns the conditions on the sources of a claim into conditions on one source by itself. */
function applyToEach(tree: Tree): Tree {
  if (tree.kind === 'all' || tree.kind === 'any') return { ...tree, of: tree.of.map(applyToEach) }
  if (tree.kind === 'not') return { ...tree, of: applyToEach(tree.of) }
  return tree.kind === 'list' ? { ...tree, kind: 'property', property: 'id' } : tree
}

/** Lists the entities at the far ends of the claims that a condition on the link would count. Those that `some` asks for are chosen. */
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

/** Lists the conditions which say that the far end of a claim is one that is asked for. */
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
 * Makes the conditions on the claims that the facet follows: facts, or claims of the modalities set above. Where a condition on the link asks for a modality,
 * the facet follows claims of that modality instead, as the condition itself does. Else an entity that is chosen by the modality of its claim would be no
 * value of the facet at all.
 */
function followedBy(asked: readonly Related[], scope: WhereScope): Conditions {
  return asked.some(asksForModality) ? { or: asked.map(related => modalityOfRelation(related, scope)) } : {}
}

const asksForModality = ({ claim }: Related): boolean => mentionsKey(claim, 'modality')

/**
 * Makes the condition on the modalities for which a relation asks. These are all modalities where the relation asks for one only together with something
 * else.
 */
function modalityOfRelation(related: Related, { model, modality }: WhereScope): Conditions {
  if (!asksForModality(related)) return { modality: { in: modality } }
  const { own } = splitConditions(related.claim, ['modality'])
  return own.length > 0 ? { and: own } : { modality: { in: model.enums.get('Modality') } }
}

/** Lists the conditions on what must be at the far end of a link, without those on what must not be there. */
function relationsIn(tree: Tree): Related[] {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap(relationsIn)
  return tree.kind === 'related' && (tree.isThere || tree.counted !== null) ? [tree] : []
}

/** Whether a relation asks for more than that there is any claim. */
const asksForAnything = ({ claim, node: far }: Related): boolean =>
  Object.keys(claim).length + Object.keys(far).length > 0
