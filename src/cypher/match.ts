import { SEARCH_INDEXES, pastIndexOf } from '../model/stored.js'
import { spellingKey } from '../model/spelling.js'
import { FACTS } from '../questions/choice.js'
import type { MatchQuestion } from '../questions/match.js'
import { choiceConditions, typesOfStatements } from './clocks.js'
import { Fragment, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { conditionsOfFound } from './found.js'

/** A folded name, with its place among the names that were asked for. */
export interface FoldedName {
  readonly at: number
  readonly folded: string
}

/** The ids of entities that may be meant, by the place of the name. */
type Found = ReadonlyMap<number, readonly string[]>

/** Finds for each name the entities that have it, in whatever spelling. */
export function sameNamesQuery(question: MatchQuestion, inputs: readonly FoldedName[]): Query<Found> {
  const params = new Params()
  const { clocks } = question
  const said = choiceConditions(name('said'), { ...clocks, day: null }, FACTS, params)
  const text = cypher`UNWIND $inputs AS input
MATCH (said:Statement {spelt: input.spelt})<-[:${typesOfStatements(clocks.release !== null)}]-(n)
${where([...said, ...conditionsOfFound(question, params)])}
WITH DISTINCT input, n
${IDS}`
  const given = inputs.map(({ at, folded }) => ({ at, spelt: spellingKey(folded) }))
  return matchQuery(text, { inputs: given, ...params.values })
}

/**
 * How many entities are compared with each name. What shares the rarest words of the name, and has a name about as long, stands among the first that the
 * index finds.
 */
const MOST_COMPARED = 10
const MOST_FOUND = 200
/** How many are found where only some types are wanted: the index knows no types, so entities of other types may fill its first places. */
const MOST_FOUND_OF_ALL = 500
const [, , NAMES] = SEARCH_INDEXES

/**
 * The score that an index gives, made less where the entity has no name about as long as the one that was asked for. An index takes all names of a thing as
 * one text, so that a body with many names would stand behind everything that begins with its name. This score chooses what is compared, and ranks nothing.
 */
const CLOSENESS = cypher`score / (1.0 + 1.0 * reduce(least = 1000, known IN coalesce(n.foldedNames, []) |
      CASE WHEN abs(size(known) - input.length) < least THEN abs(size(known) - input.length) ELSE least END) / input.length)`

/** Finds for each name the entities that have a name in which the index finds what `terms` makes of the name. */
export function likeNamesQuery(
  question: MatchQuestion,
  inputs: readonly FoldedName[],
  terms: (folded: string) => string,
): Query<Found> {
  const params = new Params()
  const indexes = question.clocks.release === null ? [NAMES.index] : [NAMES.index, pastIndexOf(NAMES.index)]
  const most = new Fragment(String(question.types === null ? MOST_FOUND : MOST_FOUND_OF_ALL))
  const ways = indexes.map(
    index => cypher`CALL db.index.fulltext.queryNodes('${name(index)}', input.terms, {limit: ${most}}) YIELD node AS n, score
    RETURN n, score`,
  )
  const text = cypher`UNWIND $inputs AS input
CALL (input) {
  CALL (input) {
    ${join(ways, '\n    UNION ALL\n    ')}
  }
  WITH n, score
  ${where(conditionsOfFound(question, params))}
  WITH n, max(score) AS score
  WITH n, ${CLOSENESS} AS closeness ORDER BY closeness DESC, n.id LIMIT ${new Fragment(String(MOST_COMPARED))}
  RETURN n
}
${IDS}`
  const given = inputs.map(({ at, folded }) => ({ at, terms: terms(folded), length: folded.length }))
  return matchQuery(text, { inputs: given, ...params.values })
}

const IDS = cypher`RETURN input.at, collect(n.id)`

function matchQuery(text: Fragment, values: Record<string, unknown>): Query<Found> {
  return makeQuery(text, values, rows => new Map(rows as [number, string[]][]))
}
