import { EXISTS, type Leaf, type Related, type Tree } from '../questions/condition-tree.js'
import { OPERATORS } from '../questions/operators.js'
import { type Fragment, cypher, join, name } from './fragment.js'
import { compareListed, signOf } from './operators.js'

/**
 * Conditions that travel as values, under a text that does not depend on them. A tree that was never asked before then costs Neo4j no new plan; one
 * that is asked again and again is worth a text of its own, which `where.ts` writes.
 */
export interface AsValues {
  /** Lists in lists, which mean all-of and any-of in turns, `depth` times; at the bottom of them lie comparisons. */
  readonly clauses: unknown
  readonly depth: number
  /** The relations among the comparisons. A comparison names a relation by its place in this list. */
  readonly related: readonly Related[]
  /** The places of the relations that every answer must have. */
  readonly required: readonly number[]
}

/** A comparison as Neo4j reads it: which test, on which property (or of which relation), against what, and what must come out. */
interface Comparison {
  readonly test: string
  readonly at: string
  readonly value: unknown
  readonly expects: boolean
}

/** A tree without `not`: each `not` has moved down into what the comparisons expect. A comparison that is null stays null on the way, as in Neo4j. */
type Plain = { readonly kind: 'all' | 'any'; readonly of: readonly Plain[] } | Comparison

export function asValues(tree: Tree): AsValues {
  const related: Related[] = []
  const plain = plainOf(tree, true, related)
  const depth = Math.max(1, depthOf(plain))
  return { clauses: clausesOf(plain, depth), depth, related, required: requiredOf(plain) }
}

function requiredOf(plain: Plain): number[] {
  if (!('kind' in plain)) return plain.test === 'related' && plain.expects ? [Number(plain.at)] : []
  return plain.kind === 'all' ? plain.of.flatMap(requiredOf) : []
}

function plainOf(tree: Tree, expects: boolean, related: Related[]): Plain {
  if (tree.kind === 'not') return plainOf(tree.of, !expects, related)
  if (tree.kind === 'all' || tree.kind === 'any')
    return {
      kind: (tree.kind === 'all') === expects ? 'all' : 'any',
      // Neo4j stops at the first part that decides, so what is quick to look at comes first.
      of: tree.of
        .map(inner => plainOf(inner, expects, related))
        .sort((a, b) => sizeOfPlain(a) - sizeOfPlain(b)),
    }
  return comparisonOf(tree, expects, related)
}

const sizeOfPlain = (plain: Plain): number =>
  'kind' in plain ? plain.of.reduce((sum, inner) => sum + sizeOfPlain(inner), 0) : 1

function comparisonOf(leaf: Leaf, expects: boolean, related: Related[]): Comparison {
  if (leaf.kind === 'property') return { test: leaf.operator, at: leaf.property, value: leaf.value, expects }
  if (leaf.kind === 'list')
    return { test: `list ${leaf.operator}`, at: leaf.property, value: leaf.value, expects }
  related.push(leaf)
  return { test: 'related', at: String(related.length - 1), value: null, expects: leaf.isThere === expects }
}

function depthOf(plain: Plain): number {
  if (!('kind' in plain)) return 0
  const deepest = Math.max(0, ...plain.of.map(depthOf))
  return plain.kind === 'all' ? Math.max(1, deepest) : deepest + 1
}

/**
 * Writes the tree as a list of parts that must all hold. Each part is a list of which any one must hold, and each of these has the same form again, one level
 * less deep.
 */
function clausesOf(plain: Plain, depth: number): unknown {
  if (depth === 0) return plain
  if (!('kind' in plain)) return [[clausesOf(plain, depth - 1)]]
  if (plain.kind === 'all') return plain.of.flatMap(inner => clausesOf(inner, depth) as unknown[])
  return [plain.of.map(inner => clausesOf(inner, depth - 1))]
}

/** Writes the predicate that reads clauses of this depth. */
export function readsValues(at: Fragment, clauses: Fragment, depth: number, related: Fragment): Fragment {
  if (depth === 0) return comparisonText(at, clauses, related)
  const [every, one] = [name(`every${depth}`), name(`one${depth}`)]
  const inner = readsValues(at, one, depth - 1, related)
  return cypher`all(${every} IN ${clauses} WHERE any(${one} IN ${every} WHERE ${inner}))`
}

/** Writes the test of a comparison. Neo4j tries one test after the other for each entity, so those that are asked most stand first. */
function comparisonText(at: Fragment, leaf: Fragment, related: Fragment): Fragment {
  const tests = [
    ...OPERATORS.map(operator => testByOperator(at, leaf, operator)),
    ...OPERATORS.map(operator => listTest(at, leaf, operator)),
  ]
  return cypher`CASE ${leaf}.test
    WHEN '${name(EXISTS)}' THEN (${at}[${leaf}.at] IS NOT NULL) = ${leaf}.value
    WHEN 'related' THEN ${related}[${leaf}.at][${at}.id] IS NOT NULL
    ${join(tests, '\n')}
  END = ${leaf}.expects`
}

function testByOperator(at: Fragment, leaf: Fragment, operator: string): Fragment {
  return cypher`WHEN '${name(operator)}' THEN ${at}[${leaf}.at] ${signOf(operator)} ${leaf}.value`
}

/** Writes the test of a list. One of its values must fit; "is none of its names" asks that none does. A list that is missing counts as an empty one. */
function listTest(at: Fragment, leaf: Fragment, operator: string): Fragment {
  const list = cypher`coalesce(${at}[${leaf}.at], [])`
  return cypher`WHEN 'list ${name(operator)}' THEN ${compareListed(list, operator, cypher`${leaf}.value`)}`
}
