import type { Model } from '../model/model.js'
import {
  type MatchPlace,
  type SearchPage,
  type SearchQuestion,
  type Witness,
  TIER_HEIGHT,
} from '../questions/search.js'
import { holdsOn, stageOf } from './clocks.js'
import { Fragment, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { entityOf } from './rows.js'
import { searchWays } from './search-ways.js'
import { begunTerms, similarTerms, spelledTerms, tellingForms, wordsTerms } from './search-terms.js'
import { spellingKey } from '../model/spelling.js'

const node = name('n')

/** What fits the text, best first; with the count of all. */
export function searchQuery(model: Model, question: SearchQuestion): Query<SearchPage> {
  const params = new Params()
  const parts = [
    question.limit === null ? cypher`WITH [] AS page` : searchPagePart(model, question, params),
    question.wantsCount
      ? searchCountPart(model, question, params)
      : cypher`WITH page, null AS total, null AS bySentence`,
  ]
  return makeQuery(
    cypher`${join(parts, '\n')}\nRETURN page, total, bySentence`,
    { ...wordsOf(question), ...params.values },
    rows => {
      const [[page, total, bySentence] = [[], 0, 0]] = rows as [Hit[], number | null, number | null][]
      return { rows: page.map(hit => hitOf(hit, question.columns)), total, bySentence }
    },
  )
}

/** The text in each of the ways in which it is looked for; a text of Cypher has those that it uses. */
function wordsOf({ folded, words, places }: SearchQuestion): Record<string, unknown> {
  const only = (place: MatchPlace, values: () => Record<string, unknown>): Record<string, unknown> =>
    places.includes(place) ? values() : {}
  return {
    spelled: spelledTerms(folded, words),
    ...only('NAME', () => ({
      folded,
      spelt: spellingKey(folded),
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

/** Of an entity that is found in several ways, the best one counts. */
function searchPagePart(model: Model, question: SearchQuestion, params: Params): Fragment {
  const after =
    question.after === null ? [] : [laterHit(params.add(question.after[0]), params.add(question.after[1]))]
  return cypher`CALL () {
  ${hits(model, question, params)}
  ${where(narrowed(question, params))}
  WITH n, score, witness ORDER BY score DESC, witness[0]
  WITH n, collect([score, witness])[0] AS best
  WITH n, best[0] AS score, best[1] AS witness
  ${where(after)}
  WITH n, score, witness ORDER BY score DESC, n.id LIMIT ${params.add(question.limit)}
  RETURN collect([score, n.id, n.type, [column IN ${params.add(question.columns)} | n[column]], witness]) AS page
}`
}

function laterHit(score: Fragment, id: Fragment): Fragment {
  return cypher`(score < ${score} OR (score = ${score} AND n.id > ${id}))`
}

function searchCountPart(model: Model, question: SearchQuestion, params: Params): Fragment {
  return cypher`CALL () {
  ${hits(model, question, params)}
  ${where(narrowed(question, params))}
  WITH n, max(score) AS score
  RETURN count(n) AS total, count(CASE WHEN score < ${new Fragment(String(TIER_HEIGHT))} THEN 1 END) AS bySentence
}`
}

function narrowed({ types, clocks }: SearchQuestion, params: Params): Fragment[] {
  return [
    ...(types === null ? [] : [cypher`n.type IN ${params.add(types)}`]),
    ...stageOf(node, clocks.release, params).conditions,
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)),
  ]
}

/** Every hit of every way to look, with its score; the same entity may come several times. */
function hits(model: Model, question: SearchQuestion, params: Params): Fragment {
  return cypher`CALL () {
    ${join(searchWays(model, question, params), '\n    UNION ALL\n    ')}
  }
  WITH n, score, witness`
}
