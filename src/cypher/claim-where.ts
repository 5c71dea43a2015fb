import { SOURCE_TYPE } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { STATEMENT } from '../model/said-ids.js'
import type { ClaimLeaf } from '../questions/claim-conditions.js'
import type { All, Tree } from '../questions/condition-tree.js'
import { isNegating } from '../questions/operators.js'
import { stageOf } from './clocks.js'
import type { Fragment } from './fragment.js'
import { allOf, anyOf, cypher, name, where } from './fragment.js'
import { signOf } from './operators.js'
import { type WhereScope, predicatesOf, compareInText } from './where.js'

/** The variables of a claim or statement in a text, and those of the entities at its ends. */
interface ClaimVariables {
  readonly said: Fragment
  readonly from: Fragment
  readonly to: Fragment
  readonly kind: 'claim' | 'statement'
}

/** Lists one predicate for each condition on claims of any type. */
export function listClaimPredicates(
  at: ClaimVariables,
  { of }: All<ClaimLeaf>,
  scope: WhereScope,
): Fragment[] {
  return of.map(tree => predicateOfClaim(at, tree, scope))
}

function predicateOfClaim(at: ClaimVariables, tree: Tree<ClaimLeaf>, scope: WhereScope): Fragment {
  if (tree.kind === 'all') return allOf(listClaimPredicates(at, tree, scope))
  if (tree.kind === 'any') return anyOf(tree.of.map(inner => [predicateOfClaim(at, inner, scope)]))
  if (tree.kind === 'not') return cypher`NOT (${predicateOfClaim(at, tree.of, scope)})`
  if (tree.kind === 'property')
    return compareInText(cypher`${at.said}.${name(tree.property)}`, tree, scope.params)
  if (tree.kind === 'ends') return anyOf(tree.ends.map(end => predicatesOf(at[end], tree.of, scope)))
  return tree.kind === 'source' ? testSource(at, tree.of, scope) : testType(at, tree, scope)
}

/** Tests whether one of the sources of the evidence meets the conditions, as it stood at the release. */
function testSource({ said }: ClaimVariables, of: All, scope: WhereScope): Fragment {
  const source = name('source')
  const { label, conditions } = stageOf(source, scope.clocks.release, scope.params)
  const own = [
    cypher`source.id IN ${said}.sources`,
    cypher`source.type = '${name(SOURCE_TYPE)}'`,
    ...conditions,
    ...predicatesOf(source, of, scope),
  ]
  return cypher`EXISTS { MATCH (source:${label}) ${where(own)} }`
}

/** Tests the type. The type of a claim is that of its relationship, live or aside; all statements are of one type. */
function testType(
  { said, kind }: ClaimVariables,
  { operator, value }: Extract<ClaimLeaf, { kind: 'type' }>,
  { params }: WhereScope,
): Fragment {
  const types = [value].flat() as string[]
  const stored = kind === 'claim' ? types.flatMap(type => [type, asideOf(type)]) : types
  const own = kind === 'claim' ? cypher`type(${said})` : cypher`'${name(STATEMENT)}'`
  const isAmong = cypher`${own} ${signOf('in')} ${params.add(stored)}`
  return isNegating(operator) ? cypher`NOT ${isAmong}` : isAmong
}
