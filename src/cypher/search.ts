import { SEARCH_INDEXES } from '../model/stored.js'
import { type SearchPage, type SearchQuestion, TIERS } from '../questions/search.js'
import { holdsOn, knownConditions } from './clocks.js'
import { Fragment, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { entityOf } from './rows.js'

const node = name('n')

/** What fits the text, best first; with the count of all. */
export function searchQuery(question: SearchQuestion): Query<SearchPage> {
  const params = new Params()
  const values = {
    folded: question.folded,
    words: wordsQuery(question.folded, question.words),
    similar: similarQuery(question.folded, question.words),
  }
  const parts = [
    question.limit === null ? cypher`WITH [] AS page` : searchPagePart(question, params),
    question.wantsCount ? searchCountPart(question, params) : cypher`WITH page, null AS total`,
  ]
  return makeQuery(
    cypher`${join(parts, '\n')}\nRETURN page, total`,
    { ...values, ...params.values },
    rows => {
      const [[page, total] = [[], 0]] = rows as [Hit[], number | null][]
      return { rows: page.map(hit => hitOf(hit, question.columns)), total }
    },
  )
}

type Hit = [score: number, id: string, type: string, values: unknown[]]

const hitOf = ([score, ...entity]: Hit, columns: readonly string[]): SearchPage['rows'][number] => ({
  score,
  entity: entityOf(entity, columns),
})

function searchPagePart(question: SearchQuestion, params: Params): Fragment {
  const after =
    question.after === null ? [] : [laterHit(params.add(question.after[0]), params.add(question.after[1]))]
  return cypher`CALL () {
  ${hits()}
  WITH n, max(score) AS score
  ${where([...narrowed(question, params), ...after])}
  WITH n, score ORDER BY score DESC, n.id LIMIT ${params.add(question.limit)}
  RETURN collect([score, n.id, n.type, [column IN ${params.add(question.columns)} | n[column]]]) AS page
}`
}

function laterHit(score: Fragment, id: Fragment): Fragment {
  return cypher`(score < ${score} OR (score = ${score} AND n.id > ${id}))`
}

function searchCountPart(question: SearchQuestion, params: Params): Fragment {
  return cypher`CALL () {
  ${hits()}
  WITH DISTINCT n
  ${where(narrowed(question, params))}
  RETURN count(n) AS total
}`
}

function narrowed({ types, clocks }: SearchQuestion, params: Params): Fragment[] {
  return [
    ...(types === null ? [] : [cypher`n.type IN ${params.add(types)}`]),
    ...knownConditions(node, clocks.release, params),
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)),
  ]
}

/** Every hit of every way to look, with its score; the same entity may come several times. */
function hits(): Fragment {
  const [indonesian, english, folded] = SEARCH_INDEXES.map(({ index }) => name(index)) as [
    Fragment,
    Fragment,
    Fragment,
  ]
  return cypher`CALL () {
    MATCH (:Statement {folded: $folded})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(${new Fragment(String(TIERS.WHOLE_NAME))}) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('${indonesian}', $words) YIELD node AS n, score
    RETURN n, ${new Fragment(String(TIERS.WORDS))} + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('${english}', $words) YIELD node AS n, score
    RETURN n, ${new Fragment(String(TIERS.WORDS))} + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('${folded}', $similar) YIELD node AS n, score
    RETURN n, ${new Fragment(String(TIERS.SIMILAR))} + round(score, 6) AS score
  }`
}

function wordsQuery(folded: string, words: SearchQuestion['words']): string {
  return termsOf(folded, words).join(words === 'ALL' ? ' AND ' : ' OR ')
}

/** Where any word will do, short ones would find everything: they count only where there is nothing else, or where they are numbers. */
function termsOf(folded: string, words: SearchQuestion['words']): string[] {
  const terms = folded.split(' ')
  const telling = terms.filter(term => term.length >= 4 || HAS_DIGIT.test(term))
  return words === 'ALL' || telling.length === 0 ? terms : telling
}

const HAS_DIGIT = /\p{Nd}/u

/** Longer words may differ by more letters, numbers and short words by none; a word may also be the beginning of a longer one. */
function similarQuery(folded: string, words: SearchQuestion['words']): string {
  const terms = termsOf(folded, words).map(term => {
    if (term.length < 4 || HAS_DIGIT.test(term)) return term
    const other = term.length < 5 ? '' : ` OR ${term}~${term.length < 8 ? 1 : 2}`
    return `(${term} OR ${term}*${other})`
  })
  return terms.join(words === 'ALL' ? ' AND ' : ' OR ')
}
