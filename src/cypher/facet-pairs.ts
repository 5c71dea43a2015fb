import type { Link } from '../model/model.js'
import type { All, Conditions, Related, Tree } from '../questions/condition-tree.js'
import { anyOfLink, claimTree, mentionsKey } from '../questions/conditions.js'
import type { FacetQuestion } from '../questions/facets.js'
import { splitConditions } from '../questions/own-conditions.js'
import { Fragment, allOf, anyOf, cypher, name, where } from './fragment.js'
import { groupOfPeriod, groupOfProperty, groupsOfSources } from './groups.js'
import { type WhereScope, matchRelation, predicatesOf, predicatesOfEnds } from './where.js'

/** The values that a facet finds at a thing, as a text writes them: a list of pairs, a value and whether it is chosen. How they are counted is in `facets.ts`. */

/** Their variables are no others. */
export const FACETS_DEEP = 30

/** The thing at `at` has these values, each with whether it is chosen now: whether it meets the facet's own conditions. */
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
