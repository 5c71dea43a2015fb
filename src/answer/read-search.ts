import { searchQuery } from '../cypher/search.js'
import type { SearchQuestion } from '../questions/search.js'
import type { SearchAnswer } from './answers.js'
import type { Ask } from './ask.js'

/** Finds entities by any name. Every word must be found; only when nothing holds them all, any word will do. */
export async function readSearch(ask: Ask, question: SearchQuestion): Promise<SearchAnswer> {
  const { words } = question
  if (question.folded === '') return { words: 'ALL', rows: [], total: 0 }
  const page = await ask(searchQuery(question))
  const isEmpty = page.rows.length === 0 && (page.total ?? 0) === 0
  if (!isEmpty || question.after !== null || !question.folded.includes(' ')) return { words, ...page }
  return { words: 'ANY', ...(await ask(searchQuery({ ...question, words: 'ANY' }))) }
}
