import type { Link, Model } from '../model/model.js'
import { ENTITY, STAGE } from '../model/stored.js'
import type { Choice } from '../questions/choice.js'
import type { Clocks } from '../questions/clocks.js'
import {
  type All,
  type CountCondition,
  EXISTS,
  type Leaf,
  type Related,
  type Tree,
} from '../questions/condition-tree.js'
import { claimTree, entityTree, mentionsKey } from '../questions/conditions.js'
import { choiceConditions, listedOn, saidThen, storedTypesFor } from './clocks.js'
import { Fragment, NOTHING, type Params, anyOf, allOf, cypher, name, where } from './fragment.js'
import { compareListed, signOf } from './operators.js'

export interface WhereScope {
  readonly model: Model
  readonly clocks: Clocks
  /** How the sources mean the claims that count. */
  readonly modality: Choice['modality']
  readonly params: Params
  /** How many relations deep the conditions lie, which gives each relation its own variables. */
  readonly depth: number
}

/** Lists one predicate for each condition. */
export function predicatesOf(at: Fragment, { of }: All, scope: WhereScope): Fragment[] {
  return of.map(tree => testTree(at, tree, scope))
}

function testTree(at: Fragment, tree: Tree, scope: WhereScope): Fragment {
  if (tree.kind === 'all') return allOf(predicatesOf(at, tree, scope))
  if (tree.kind === 'any') return anyOf(tree.of.map(inner => [testTree(at, inner, scope)]))
  if (tree.kind === 'not') return cypher`NOT (${testTree(at, tree.of, scope)})`
  if (tree.kind === 'property') return compareInText(cypher`${at}.${name(tree.property)}`, tree, scope.params)
  return tree.kind === 'list' ? listPredicate(at, tree, scope.params) : testRelation(at, tree, scope)
}

export function compareInText(
  property: Fragment,
  { operator, value }: Extract<Leaf, { kind: 'property' }>,
  params: Params,
): Fragment {
  const mark = params.add(value)
  if (operator === EXISTS) return cypher`(${property} IS NOT NULL) = ${mark}`
  return cypher`${property} ${signOf(operator)} ${mark}`
}

/** Tests a list; one that is missing counts as an empty one. */
function listPredicate(
  at: Fragment,
  { property, operator, value }: Extract<Leaf, { kind: 'list' }>,
  params: Params,
): Fragment {
  const mark = params.add(value)
  const list = cypher`coalesce(${at}.${name(property)}, [])`
  return compareListed(list, operator, mark)
}

function testRelation(at: Fragment, leaf: Related, scope: WhereScope): Fragment {
  const { pattern, conditions } = matchRelation(at, leaf, scope)
  if (leaf.counted !== null) {
    const total = cypher`COUNT { MATCH ${pattern} ${where(conditions)} }`
    return compareCount(total, leaf.counted.tests, scope.params)
  }
  const exists = cypher`EXISTS { MATCH ${pattern} ${where(conditions)} }`
  return leaf.isThere ? exists : cypher`NOT ${exists}`
}

/** The condition that a number of claims meets all tests. */
export function compareCount(total: Fragment, tests: CountCondition['tests'], params: Params): Fragment {
  return allOf(tests.map(({ operator, value }) => cypher`${total} ${signOf(operator)} ${params.add(value)}`))
}

/** The pattern and conditions of one relation: from `at`, over a claim, to what must stand at its far end. */
export function matchRelation(
  at: Fragment,
  related: Related,
  scope: WhereScope,
): { pattern: Fragment; conditions: Fragment[]; claim: Fragment; far: Fragment } {
  const { link, isChain, claim: onClaim } = related
  const inner = { ...scope, depth: scope.depth + 1 }
  const claim = name(`claim${inner.depth}`)
  const far = name(`far${inner.depth}`)
  const choice = mentionsKey(onClaim, 'modality') ? null : { ...ANY_CLAIM, modality: scope.modality }
  const types = storedTypesFor(link.claim.type, scope.clocks, choice)
  // Both ends of a claim that a release said are what they were then, so the pattern leads to no other stage.
  const farLabel = name(scope.clocks.release === null ? ENTITY : STAGE)
  const clocks = relationClocks(claim, choice, scope)
  const asked = predicatesOfEnds({ claim, far }, related, inner)
  const onClaims = [...clocks, ...asked.claim]
  const end = cypher`${far}:${farLabel}`
  if (!isChain) {
    const pattern = linkPattern(at, link, claim, types, end)
    return { pattern, conditions: [...onClaims, ...asked.far], claim, far }
  }
  const step = linkPattern(NOTHING, link, claim, types, NOTHING)
  const pattern = cypher`(${at}) (${step} ${where(onClaims)}){0,${LONGEST_CHAIN}} (${end})`
  return { pattern, conditions: asked.far, claim, far }
}

/** Lists the conditions of a relation on the claim, and those on the entity at its far end. */
export function predicatesOfEnds(
  at: { readonly claim: Fragment; readonly far: Fragment },
  { link, claim, node }: Pick<Related, 'link' | 'claim' | 'node'>,
  scope: WhereScope,
): { readonly claim: Fragment[]; readonly far: Fragment[] } {
  const farType = scope.model.entities.get(link.far) ?? null
  return {
    claim: predicatesOf(at.claim, claimTree(link.claim, claim), scope),
    far: predicatesOf(at.far, entityTree(farType, node, scope.model), scope),
  }
}

/** More claims than any hierarchy is deep. A chain that never leads back to where it began has an end before that. */
const LONGEST_CHAIN = new Fragment('30')

const ANY_CLAIM = Object.freeze({ worstGrade: null, certainty: null })

/** Lists the conditions on the claim of a relation. A condition on the modality takes the place of the usual choice; the clocks hold in either case. */
function relationClocks(claim: Fragment, choice: Choice | null, { clocks, params }: WhereScope): Fragment[] {
  if (choice !== null) return choiceConditions(claim, clocks, choice, params)
  const day = clocks.day === null ? [] : listedOn(claim, params.add(clocks.day), null)
  return [...saidThen(claim, clocks, params), ...day]
}

/** `(near)-[claim:TYPES]->(far)` in the direction of the link. */
export function linkPattern(
  near: Fragment,
  link: Link,
  claim: Fragment,
  types: readonly string[],
  far: Fragment,
): Fragment {
  const middle = cypher`[${claim}:${new Fragment(types.map(type => name(type).text).join('|'))}]`
  if (link.direction === 'OUT') return cypher`(${near})-${middle}->(${far})`
  if (link.direction === 'IN') return cypher`(${near})<-${middle}-(${far})`
  return cypher`(${near})-${middle}-(${far})`
}
