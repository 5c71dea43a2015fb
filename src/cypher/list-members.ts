import type { Model } from '../model/model.js'
import type { All, CountCondition, Related, Tree } from '../questions/condition-tree.js'
import { entityTree } from '../questions/conditions.js'
import type { ListQuestion } from '../questions/list.js'
import { PAST } from '../model/stored.js'
import { holdsOn, stageOf } from './clocks.js'
import { type AsValues, readsValues } from './conditions-as-values.js'
import type { Fragment } from './fragment.js'
import { NOT_BY_INDEX, comparedColumnsOf, indexOfDates } from './indexed-dates.js'
import { Params, type Query, cypher, name, names, makeQuery, where } from './fragment.js'
import { compareCount, predicatesOf, matchRelation } from './where.js'

const node = name('n')

/** The entities that a list means: how they are matched, and what must hold of them. */
export type Listed = (params: Params) => {
  readonly match: Fragment
  readonly conditions: readonly Fragment[]
  /** The columns in which all of these entities surely have a value. */
  readonly given: ReadonlySet<string>
}

/** Conditions as values, with the ids of the entities that have each of their relations. */
export interface WhereAsValues extends AsValues {
  readonly ids: readonly (readonly string[])[]
}

/** Writes a text of its own for the conditions. A relation that must be there is part of the pattern, so that Neo4j may begin at its far end. */
export const byText =
  (model: Model, question: ListQuestion): Listed =>
  params => {
    const { type, clocks, modality } = question
    const scope = { model, clocks, modality, params, depth: 0 }
    const tree = entityTree(type, question.where, model)
    const anchor = tree.of.find(isAnchor)
    const rest: All = { kind: 'all', of: tree.of.filter(inner => inner !== anchor) }
    const conditions = [...conditionsOfPresence(question, params), ...predicatesOf(node, rest, scope)]
    const given = comparedColumnsOf(rest)
    if (anchor === undefined) {
      const indexed = clocks.release === null ? indexOfDates(node, type, rest, params) : NOT_BY_INDEX
      return {
        match: cypher`${matchAll(question)}${indexed.hint}`,
        conditions: [...conditions, ...indexed.conditions],
        given,
      }
    }
    const start = matchRelation(node, anchor, { ...scope, depth: 10 })
    return {
      match: cypher`MATCH ${start.pattern}
  ${where([...start.conditions, ofType(question)])}
  WITH DISTINCT n`,
      conditions,
      given,
    }
  }

/** Writes a text that is the same for all conditions, which travel as values. */
export const byValues =
  (question: ListQuestion, { clauses, depth, required, ids }: WhereAsValues): Listed =>
  params => {
    const members = ids.map((list, place) => [String(place), Object.fromEntries(list.map(id => [id, true]))])
    const marks = [params.add(clauses), params.add(Object.fromEntries(members))] as const
    // The smallest of the relations that must be there says where to begin.
    const [only] = required.map(place => ids[place]!).sort((a, b) => a.length - b.length)
    const narrowed = only === undefined ? [] : [cypher`n.id IN ${params.add(only)}`]
    return {
      match: matchAll(question),
      conditions: [
        ...narrowed,
        ...conditionsOfPresence(question, params),
        readsValues(node, marks[0], depth, marks[1]),
      ],
      given: new Set(),
    }
  }

type OfType = Pick<ListQuestion, 'type' | 'clocks' | 'modality'>

/**
 * Matches the entities of the type. A node with the present state of an entity bears the name of its type as a label. A node with a past state, when the
 * entity was perhaps of another type, has the type as a property.
 */
const matchAll = ({ type, clocks }: Pick<OfType, 'type' | 'clocks'>): Fragment =>
  clocks.release === null
    ? cypher`MATCH (n:${name(type.name)})`
    : cypher`MATCH (n:${names([type.name, PAST])})`

const ofType = ({ type, clocks }: Pick<OfType, 'type' | 'clocks'>): Fragment =>
  clocks.release === null ? cypher`n:${name(type.name)}` : cypher`n.type = '${name(type.name)}'`

/** Conditions that say: the graph knows the entity, and it exists on the day. */
function conditionsOfPresence(question: ListQuestion, params: Params): Fragment[] {
  const { clocks, certainty } = question
  return [
    ...(clocks.release === null ? [] : [ofType(question)]),
    ...stageOf(node, clocks.release, params).conditions,
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), certainty)),
  ]
}

/** Reads the ids of the entities of a type that have a relation; null when there are more than `most`. */
export function relatedIdsQuery(
  model: Model,
  question: OfType,
  related: Related,
  most: number,
): Query<readonly string[] | null> {
  const params = new Params()
  const { clocks, modality } = question
  const scope = { model, clocks, modality, params, depth: 0 }
  const { pattern, conditions } = matchRelation(node, related, scope)
  const there = stageOf(node, clocks.release, params).conditions
  const text = cypher`MATCH ${pattern}
${where([...conditions, ofType(question), ...there])}
${related.counted === null ? cypher`WITH DISTINCT n` : countedText(related.counted, params)} LIMIT ${params.add(most + 1)}
WITH collect(n.id) AS ids
RETURN CASE WHEN size(ids) <= ${params.add(most)} THEN ids END AS ids`
  return makeQuery(text, params.values, ([row]) => row![0] as string[] | null, ['ids'])
}

/** Keeps the entities whose number of claims fits, or those whose number does not, whichever are looked for. */
function countedText({ tests, fits }: CountCondition, params: Params): Fragment {
  const met = compareCount(name('total'), tests, params)
  return cypher`WITH n, count(*) AS total
WHERE (${met}) = ${params.add(fits)}
WITH n`
}

/** Whether this is a relation that every answer must have, and that some condition narrows. */
function isAnchor(tree: Tree): tree is Related {
  if (tree.kind !== 'related' || !tree.isThere || tree.isChain || tree.counted !== null) return false
  return Object.keys(tree.claim).length + Object.keys(tree.node).length > 0
}
