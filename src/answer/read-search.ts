import { searchQuery } from '../cypher/search.js'
import { type SearchPage, type SearchQuestion, tierOf } from '../questions/search.js'
import type { SearchAnswer } from './answers.js'
import type { Means } from './means.js'

/**
 * Finds entities by names, offices and outlets, and behind them by sentences. Every word must be found. Any word of a name will do only when nothing but
 * sentences holds all words. A sentence must always hold every word.
 */
export async function readSearch(
  { ask, model }: Pick<Means, 'ask' | 'model'>,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const { words } = question
  if (question.folded === '') return { words: 'ALL', rows: [], total: 0, bySentence: 0 }
  const page = await ask(searchQuery(model, question))
  if (isNamed(page) || question.after !== null || !question.folded.includes(' ')) return { words, ...page }
  return { words: 'ANY', ...(await ask(searchQuery(model, { ...question, words: 'ANY' }))) }
}

/** Whether anything was found that is no sentence. */
function isNamed({ rows: [first], total, bySentence }: SearchPage): boolean {
  const isFirst = first !== undefined && tierOf(first.score).place !== 'SENTENCE'
  return isFirst || (total ?? 0) > (bySentence ?? 0)
}
