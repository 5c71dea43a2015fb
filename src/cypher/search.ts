import type { Model } from '../model/model.js'
import {
  type MatchPlace,
  type SearchPage,
  type SearchQuestion,
  type Witness,
  TIER_HEIGHT,
} from '../questions/search.js'
import { Fragment, Params, type Query, allOf, cypher, join, makeQuery, where } from './fragment.js'
import { conditionsOfFound } from './found.js'
import { runsOf } from './likeness.js'
import { entityOf } from './rows.js'
import { scoreOfBest, searchWays } from './search-ways.js'
import { begunTerms, similarTerms, spelledTerms, tellingForms, wordsTerms } from './search-terms.js'
import { spellingKey } from '../model/spelling.js'

/** Reads the entities that fit the text, best first, with the count of all. */
export function searchQuery(model: Model, question: SearchQuestion): Query<SearchPage> {
  const params = new Params()
  return makeQuery(
    question.wantsCount ? readPageAndCount(model, question, params) : readPageAlone(model, question, params),
    { ...wordsOf(question), ...params.values },
    rows => {
      const [[page, total, bySentence] = [[], 0, 0]] = rows as [Hit[], number | null, number | null][]
      return { rows: page.map(hit => hitOf(hit, question.columns)), total, bySentence }
    },
  )
}

/** Gives the searched text in each of the forms in which it is looked for, as far as the text of Cypher uses them. */
function wordsOf({ folded, words, places }: SearchQuestion): Record<string, unknown> {
  const only = (place: MatchPlace, values: () => Record<string, unknown>): Record<string, unknown> =>
    places.includes(place) ? values() : {}
  return {
    spelled: spelledTerms(folded, words),
    ...(places.some(place => place === 'NAME' || place === 'EXTERNAL_ID') ? { folded } : {}),
    ...only('NAME', () => ({
      spelt: spellingKey(folded),
      runs: runsOf(folded),
      words: wordsTerms(folded, words),
      similar: similarTerms(folded, words),
    })),
    ...only('OFFICE', () => ({
      anyWord: spelledTerms(folded, 'ANY'),
      forms: words === 'ALL' ? tellingForms(folded) : [],
    })),
    ...only('SENTENCE', () => ({ begun: begunTerms(folded) })),
  }
}

type Hit = [score: number, id: string, type: string, values: unknown[], witness: WitnessColumns]
type WitnessColumns = [claimId: string | null, modality: string | null, texts: (string | null)[]]

function hitOf(
  [score, id, type, values, [claimId, modality, texts]]: Hit,
  columns: readonly string[],
): SearchPage['rows'][number] {
  const witness: Witness = { claimId, modality, texts: texts.filter(text => text !== null) }
  return { score, entity: entityOf([id, type, values], columns), witness }
}

/** Keeps one hit for each entity: where an entity is found in several ways, the best one counts. */
function cutHits(model: Model, question: SearchQuestion, params: Params): Fragment {
  return cypher`${findHits(model, question, params)}
  ${where(conditionsOfFound(question, params))}
  WITH n, score, witness ORDER BY score DESC, witness[0]
  WITH n, collect([score, witness])[0] AS best
  WITH n, ${scoreOfBest(cypher`best[0]`)} AS score, best[1] AS witness`
}

/** Writes the wanted properties of a node. */
const valuesText = (at: string, columns: Fragment): Fragment =>
  cypher`[column IN ${columns} | ${new Fragment(at)}[column]]`

function readPageAlone(model: Model, question: SearchQuestion, params: Params): Fragment {
  const later = conditionOfLater(question, params)
  return cypher`CALL () {
  ${cutHits(model, question, params)}
  ${where(later === null ? [] : [later(new Fragment('score'), new Fragment('n.id'))])}
  WITH n, score, witness ORDER BY score DESC, n.id LIMIT ${params.add(question.limit ?? 0)}
  RETURN collect([score, n.id, n.type, ${valuesText('n', params.add(question.columns))}, witness]) AS page
}
RETURN page, null AS total, null AS bySentence`
}

/** Reads the page and the count, and looks at all that was found once. To look for the page and for the count apart took Neo4j twice as long to plan. */
function readPageAndCount(model: Model, question: SearchQuestion, params: Params): Fragment {
  const later = conditionOfLater(question, params)
  const wanted = allOf(later === null ? [] : [later(new Fragment('hit[0]'), new Fragment('hit[1].id'))])
  return cypher`CALL () {
  ${cutHits(model, question, params)}
  WITH n, score, witness ORDER BY score DESC, n.id
  RETURN collect([score, n, witness]) AS found
}
WITH found, [hit IN found WHERE ${wanted}][0..${params.add(question.limit ?? 0)}] AS shown
RETURN [hit IN shown | [hit[0], hit[1].id, hit[1].type, ${valuesText('hit[1]', params.add(question.columns))}, hit[2]]] AS page,
  size(found) AS total, size([hit IN found WHERE hit[0] < ${new Fragment(String(TIER_HEIGHT))}]) AS bySentence`
}

type Later = (score: Fragment, id: Fragment) => Fragment

/** The condition on what comes after the last hit of the page before; null for the first page. */
function conditionOfLater({ after }: SearchQuestion, params: Params): Later | null {
  if (after === null) return null
  const [lastScore, lastId] = [params.add(after[0]), params.add(after[1])]
  return (score, id) => cypher`(${score} < ${lastScore} OR (${score} = ${lastScore} AND ${id} > ${lastId}))`
}

/** Finds every hit of every way to look, with its score; the same entity may come several times. */
function findHits(model: Model, question: SearchQuestion, params: Params): Fragment {
  return cypher`CALL () {
    ${join(searchWays(model, question, params), '\n    UNION ALL\n    ')}
  }
  WITH n, score, witness`
}
