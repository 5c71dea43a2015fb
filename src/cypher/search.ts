import { SEARCH_INDEXES, pastIndexOf } from '../model/stored.js'
import type { Clocks } from '../questions/clocks.js'
import { type SearchPage, type SearchQuestion, TIERS } from '../questions/search.js'
import { FACTS } from '../questions/choice.js'
import { choiceConditions, holdsOn, stageOf } from './clocks.js'
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
  ${hits(question, params)}
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
  ${hits(question, params)}
  WITH DISTINCT n
  ${where(narrowed(question, params))}
  RETURN count(n) AS total
}`
}

function narrowed({ types, clocks }: SearchQuestion, params: Params): Fragment[] {
  return [
    ...(types === null ? [] : [cypher`n.type IN ${params.add(types)}`]),
    ...stageOf(node, clocks.release, params).conditions,
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), null)),
  ]
}

/** Every hit of every way to look, with its score; the same entity may come several times. What entities were is looked for in indexes of its own. */
function hits({ clocks }: SearchQuestion, params: Params): Fragment {
  const times = clocks.release === null ? [asItIs] : [asItIs, pastIndexOf]
  const [indonesian, english, folded] = SEARCH_INDEXES.map(({ index }) => index) as [string, string, string]
  const ways = times.flatMap(title => [
    hitsIn(title(indonesian), '$words', TIERS.WORDS),
    hitsIn(title(english), '$words', TIERS.WORDS),
    hitsIn(title(folded), '$similar', TIERS.SIMILAR),
  ])
  return cypher`CALL () {
    ${join([wholeNames(clocks, params), ...ways], '\n    UNION ALL\n    ')}
  }`
}

const asItIs = (index: string): string => index

function wholeNames(clocks: Clocks, params: Params): Fragment {
  const types = clocks.release === null ? 'HAS_STATEMENT' : 'HAS_STATEMENT|HAD_STATEMENT'
  const said = choiceConditions(name('said'), { ...clocks, day: null }, FACTS, params)
  return cypher`MATCH (said:Statement {folded: $folded})<-[:${new Fragment(types)}]-(n) ${where(said)}
    RETURN n, toFloat(${new Fragment(String(TIERS.WHOLE_NAME))}) AS score`
}

function hitsIn(index: string, words: '$words' | '$similar', tier: number): Fragment {
  return cypher`CALL db.index.fulltext.queryNodes('${name(index)}', ${new Fragment(words)}) YIELD node AS n, score
    RETURN n, ${new Fragment(String(tier))} + round(score, 6) AS score`
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
